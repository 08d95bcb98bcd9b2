import type { Article } from '../model/article.js'
import { indexSpans, type Span } from '../model/span.js'
import { spanOfTokens, tokensIn } from '../text/tokens.js'
import { byContent, type Statement } from './statement.js'

/** A signature's dash, name and handle, at most so many tokens before the bracket: "— Rep. Ann Lee (@annlee)". */
const MAX_NAME = 8
const DASH = /^[—―–-]{1,2}$/
/** What closes a post and is no part of what it says: "pic.twitter.com/a1", "https://t.co/a1". */
const LINK = /\s*(?:(?:https?:\/\/|pic\.twitter\.com\/)\S{1,200}\s*)$/
/** Most links at the end of a post. */
const MAX_LINKS = 6

/**
 * Posts of a network set into an article, which end with a dash, a name and a handle: "It is full. pic.twitter.com/a1 — Ann Lee
 * (@annlee) July 5, 2016"; the signature ends the paragraph of the post, or is the next one.
 * @returns the statements given, but for those inside such posts, and the posts, in text order
 */
export function embeddedPosts(article: Article, statements: readonly Statement[]): Statement[] {
  const posts: Statement[] = []
  const { text, paragraphs } = article
  let paragraph = 0
  for (let at = text.indexOf('(@'); at >= 0; at = text.indexOf('(@', at + 1)) {
    while (paragraph < paragraphs.length && paragraphs[paragraph].end <= at) paragraph++
    if (paragraph === paragraphs.length) break
    const post = paragraphs[paragraph].start <= at ? postSignedAt(article, paragraph, at) : null
    if (post && posts.at(-1)?.content[0].start !== post.content[0].start) posts.push(post)
  }
  if (!posts.length) return [...statements]
  const postsIn = indexSpans(posts.map(({ content, source }) => ({ start: content[0].start, end: source!.end })))
  return [...statements.filter(({ content }) => !postsIn(content[0]).length), ...posts].sort(byContent)
}

/** The post whose signature has its handle at `at`, or null. */
function postSignedAt({ text, paragraphs, tokens }: Article, paragraph: number, at: number): Statement | null {
  const { firstToken, region } = paragraphs[paragraph]
  if (region === 'boilerplate') return null
  const [bracket] = tokensIn(tokens, { start: at, end: at + 1 })
  let dash = bracket - 1
  while (dash >= firstToken && bracket - dash <= MAX_NAME && !DASH.test(tokens.word[dash].text)) dash--
  if (dash < firstToken || bracket - dash < 2 || bracket - dash > MAX_NAME) return null
  const before = paragraphs[paragraph - 1]
  const isApart = dash === firstToken
  if (isApart && (!before || before.region === 'boilerplate' || before.region === 'headline')) return null
  const content = isApart
    ? withoutLinks(text, before)
    : withoutLinks(text, { start: tokens.start[firstToken], end: tokens.end[dash - 1] })
  return (
    content && {
      rule: 'embedded-post',
      paragraph: isApart ? paragraph - 1 : paragraph,
      content: [content],
      source: spanOfTokens(tokens, dash + 1, bracket),
      antecedent: null,
      cue: null,
      via: null,
    }
  )
}

/** A span without the links and white space at its end; null where nothing is left. */
function withoutLinks(text: string, { start, end }: Span): Span | null {
  let to = end
  for (let i = 0; i < MAX_LINKS; i++) {
    const from = Math.max(start, to - 260)
    const link = LINK.exec(text.slice(from, to))
    if (!link) break
    to = from + link.index
  }
  while (to > start && /\s/.test(text[to - 1])) to--
  return to > start ? { start, end: to } : null
}
