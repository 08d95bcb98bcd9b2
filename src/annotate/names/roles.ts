import { gazetteer } from '../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { spanOfTokens } from '../../text/tokens.js'
import { wordFacts } from './word-facts.js'

/** Longest role in tokens. */
const MAX_ROLE = 14

const NO_ROLE =
  P.preposition | P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.pronoun | P.conjunction | P.subordinator
const ROLE_END = P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.subordinator

/**
 * The title or role beside a person's name `[first, end)`, if there is one: an apposition behind it ("deputy director of
 * Human Rights Watch"), or else titles before it ("Rep.", "House Foreign Affairs chairman").
 */
export function roleOf(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  return roleAfter(article, sentence, end) ?? roleBefore(article, sentence, first)
}

function roleBefore({ tokens }: Article, sentence: Sentence, first: number): Span | null {
  let start = first
  while (start > sentence.firstToken && start > first - 4) {
    const word = tokens.word[start - 1]
    if (wordFacts(word).title && !(word.shape & Shape.symbol)) start--
    else if (start < first && gazetteer().titleOf(`${word.lower} ${tokens.word[start].lower}`) !== undefined) start--
    else if (
      start < first &&
      start - 2 >= sentence.firstToken &&
      gazetteer().titleOf(`${tokens.word[start - 2].lower} ${word.lower} ${tokens.word[start].lower}`) !== undefined
    )
      start -= 2
    else if (gazetteer().titleOf(phraseBefore(3)) !== undefined) start -= 3
    else break
  }
  return start < first ? spanOfTokens(tokens, start, first) : null

  function phraseBefore(count: number): string {
    const words: string[] = []
    for (let i = Math.max(sentence.firstToken, start - count); i < start; i++) words.push(tokens.word[i].lower)
    return words.join(' ')
  }
}

function roleAfter({ tokens, tags }: Article, sentence: Sentence, end: number): Span | null {
  if (tokens.word[end]?.text !== ',' || end + 1 >= sentence.endToken) return null
  let start = end + 1
  if (/^(?:a|an|the)$/.test(tokens.word[start].lower)) start++
  const limit = Math.min(sentence.endToken, start + MAX_ROLE)
  let titled = false
  let i = start
  for (; i < limit; i++) {
    const word = tokens.word[i]
    if (word.shape & Shape.symbol && !/^[-‐‑'’&]$/.test(word.text)) break
    if (!titled && tags[i] & NO_ROLE) return null
    if (titled && tags[i] & ROLE_END) break
    const { title, nameLike } = wordFacts(word)
    // ", chairman Okonjo": the role of the next one
    if (titled && nameLike && !title && wordFacts(tokens.word[i - 1]).title) return null
    if (title) titled = true
  }
  return titled && i > start ? spanOfTokens(tokens, start, tokens.word[i - 1].lower === 'and' ? i - 1 : i) : null
}
