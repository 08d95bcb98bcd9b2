import type { Article, Sentence, TokenTable } from '../../model/article.js'
import { Shape } from '../../model/article.js'
import { timeWordOf, type TimeWord } from '../../lexicon/time-words.js'
import { trait } from '../../lexicon/traits.js'
import { isGlued } from '../../text/tokens.js'

/** What the rules read: the tokens with what each can be in a date, found in one pass. */
export interface TimeTokens {
  readonly article: Article
  readonly tokens: TokenTable
  readonly count: number
  /** By token; null for all that plays no part in dates. */
  readonly words: readonly (TimeWord | null)[]
  /** Bits of {@link TimePart} of token `i`; 0 outside the text. */
  readonly kinds: Uint32Array
}

const TIME_WORD = trait((word) => timeWordOf(word) !== null)

export function timeTokensOf(article: Article): TimeTokens {
  const { tokens } = article
  const { count, word, traits } = tokens
  const words = word.map((each, i) => (traits[i] & TIME_WORD ? timeWordOf(each) : null))
  const kinds = new Uint32Array(count)
  for (let i = 0; i < count; i++) if (traits[i] & TIME_WORD) kinds[i] = words[i]!.kinds
  return { article, tokens, count, words, kinds }
}

/** The lower-case form of token `i`, or '' outside the text. */
export const lowerAt = (t: TimeTokens, i: number): string => (i >= 0 && i < t.count ? t.tokens.word[i].lower : '')

/** Whether token `i` begins with a capital. */
export const isCapital = (t: TimeTokens, i: number): boolean =>
  i >= 0 && i < t.count && Boolean(t.tokens.word[i].shape & Shape.capital)

/** Whether nothing stands between token `i` and the one before it. */
export const gluedAt = (t: TimeTokens, i: number): boolean => i < t.count && isGlued(t.tokens, i)

export const tagAt = (t: TimeTokens, i: number): number => (i >= 0 && i < t.count ? t.article.tags[i] : 0)

const DASHES = new Set(['-', '–', '—', '‐', '‑', '--', '~'])
export const isDash = (t: TimeTokens, i: number): boolean => DASHES.has(lowerAt(t, i))

/** The first token of a phrase with the determiner before it: "the" in "the past three years". */
export const withDeterminer = (t: TimeTokens, first: number): number =>
  lowerAt(t, first - 1) === 'the' ? first - 1 : first

/** Index of the sentence that token `i` stands in, by binary search. */
export function sentenceAt(article: Article, i: number): Sentence {
  let low = 0
  let high = article.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (article.sentences[middle].endToken > i) high = middle
    else low = middle + 1
  }
  return article.sentences[low]
}
