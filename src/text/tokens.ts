import type { TokenTable, Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { BEHIND } from '../lexicon/character-class.js'
import { endOfToken, startOfToken } from '../lexicon/word-forms.js'
import { wordAt } from './vocabulary.js'

/** Room to work in for texts of up to so many units; longer ones get their own. */
const USUAL_LENGTH = 1 << 16

/** Whether the processor reads the high byte of a number first. */
const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0

class Workplace {
  readonly units: Uint16Array
  readonly #bytes: Buffer
  readonly start: Int32Array
  readonly end: Int32Array
  readonly traits: Int32Array

  constructor(length: number) {
    this.units = new Uint16Array(length + BEHIND)
    this.#bytes = Buffer.from(this.units.buffer)
    this.start = new Int32Array(length)
    this.end = new Int32Array(length)
    this.traits = new Int32Array(length)
  }

  /** Puts the UTF-16 units of a text in place, as `unitsOf` does for phrases. */
  take(text: string): void {
    const { length } = text
    this.#bytes.write(text, 'utf16le')
    if (IS_BIG_ENDIAN) this.#bytes.subarray(0, 2 * length).swap16()
    this.units.fill(0x20, length, length + BEHIND)
  }
}

const usual = new Workplace(USUAL_LENGTH)

/**
 * The tokens of a text; how it is split is said at `endOfToken`.
 * @param borders offsets in ascending order that no token crosses: where a menu is glued to the first word, "EmailMore"
 */
export function tokenize(text: string, borders: readonly number[] = []): TokenTable {
  const { length } = text
  const place = length > USUAL_LENGTH ? new Workplace(length) : usual
  place.take(text)
  const { units, start, end, traits } = place
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
      const found = wordAt(text, units, from, cut)
      traits[word.length] = found.traits
      word.push(found)
      from = cut
    }
    from = startOfToken(units, to, length)
  }
  const count = word.length
  return { count, start: start.slice(0, count), end: end.slice(0, count), word, traits: traits.slice(0, count) }
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
