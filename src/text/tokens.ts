import type { TokenTable, Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { unitsOf } from '../lexicon/character-class.js'
import { splitWords } from '../lexicon/word-forms.js'
import { wordAt } from './vocabulary.js'

/**
 * The tokens of a text; how it is split is said at `splitWords`.
 * @param borders offsets in ascending order that no token crosses: where a menu is glued to the first word, "EmailMore"
 */
export function tokenize(text: string, borders: readonly number[] = []): TokenTable {
  const start = new Int32Array(text.length)
  const end = new Int32Array(text.length)
  const word: Word[] = []
  const units = unitsOf(text)
  let border = 0
  splitWords(text, units, (from, to) => {
    for (let at = from; at < to;) {
      while (border < borders.length && borders[border] <= at) border++
      const cut = Math.min(borders[border] ?? to, to)
      start[word.length] = at
      end[word.length] = cut
      word.push(wordAt(text, units, at, cut))
      at = cut
    }
  })
  const count = word.length
  return { count, start: start.slice(0, count), end: end.slice(0, count), word }
}

/** Index of the first token that ends after `offset`; the number of tokens if none does. */
export function tokenFrom(tokens: TokenTable, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that a span touches: half-open `[first, end)`. */
export function tokensIn(tokens: TokenTable, span: Span): [first: number, end: number] {
  const first = tokenFrom(tokens, span.start)
  let end = first
  while (end < tokens.count && tokens.start[end] < span.end) end++
  return [first, end]
}

/** The span of the tokens `[first, end)`, of which there must be at least one. */
export const spanOfTokens = (tokens: TokenTable, first: number, end: number): Span => ({
  start: tokens.start[first],
  end: tokens.end[end - 1],
})

/** Whether nothing stands between token `i` and the one before it. */
export const isGlued = (tokens: TokenTable, i: number): boolean => i > 0 && tokens.start[i] === tokens.end[i - 1]
