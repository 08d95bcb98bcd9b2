import { oneOf } from '../../lexicon/one-of.js'
import type { Article, Sentence } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { readRole } from './role-after.js'

const isToBe = oneOf('is was')
const isArticle = oneOf('a an the')
const isOfBody = oneOf('of at for in')
const isMark = oneOf("\" “ '' ‘")

/** "the only candidate of either party" is no office. */
const isSingular = oneOf('only first last most best worst one real')

/**
 * The role that a sentence says a person has, whose name ends at token `end`: "Moss is the president of the fund". Not in
 * what somebody is quoted as saying: “Moss is the founder of all evil”.
 */
export function roleStated(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  const { word } = article.tokens
  if (end + 3 >= sentence.endToken || !isToBe(word[end]) || !isArticle(word[end + 1]) || isSingular(word[end + 2]))
    return null
  for (let i = sentence.firstToken; i < first; i++) if (isMark(word[i])) return null
  const role = readRole(article, sentence, end + 1)
  return role && role.title + 1 < sentence.endToken && isOfBody(word[role.title + 1]) ? role.span : null
}
