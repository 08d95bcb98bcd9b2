import type { TokenTable, Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { BEHIND, unitsOf } from '../lexicon/character-class.js'
import { endOfToken, startOfToken } from '../lexicon/word-forms.js'
import { wordAt } from './vocabulary.js'

/** Room to work in for texts of up to so many units; longer ones get their own. */
const USUAL_LENGTH = 1 << 16

class Workplace {
  readonly units: Uint16Array
  readonly start: Int32Array
  readonly end: Int32Array

  constructor(length: number) {
    this.units = new Uint16Array(length + BEHIND)
    this.start = new Int32Array(length)
    this.end = new Int32Array(length)
  }
}

const usual = new Workplace(USUAL_LENGTH)

/**
 * The tokens of a text; how it is split is said at `endOfToken`.
 * @param borders offsets in ascending order that no token crosses: where a menu is glued to the first word, "EmailMore"
 */
export function tokenize(text: string, borders: readonly number[] = []): TokenTable {
  const { length } = text
  const { units, start, end } = length > USUAL_LENGTH ? new Workplace(length) : usual
  unitsOf(text, units)
  const word: Word[] = []
  let passed = 0
  let border = borders.length ? borders[0] : length
  for (let from = startOfToken(units, 0, length); from < length;) {
    const to = endOfToken(text, units, from)
    while (from < to) {
      while (border <= from) border = ++passed < borders.length ? borders[passed] : length
      const cut = Math.min(border, to)
      start[word.length] = from
      end[word.length] = cut
      word.push(wordAt(text, units, from, cut))
      from = cut
    }
    from = startOfToken(units, to, length)
  }
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
