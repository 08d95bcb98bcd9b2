import { Shape, type TokenTable } from '../../../model/article.js'
import { numberContext } from '../../../lexicon/number-contexts.js'
import { numeralWordOf, type NumeralRole, type NumeralWord } from '../../../lexicon/numerals.js'
import { isGlued } from '../../../text/tokens.js'
import { readDigits } from './digits.js'
import { times } from './numeral.js'

const isCrowd = numberContext('crowd')

/** A whole or decimal number read from tokens, up to `endToken`. */
export interface CardinalReading {
  readonly endToken: number
  readonly value: number
  /** What the last magnitude multiplies by: 1e6 in "3 million", 1 in "300". */
  readonly scale: number
  readonly digits: boolean
}

/** Letters after digits that multiply: "10k", "1.2bn", "5M". */
const LETTER_MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3, K: 1e3, M: 1e6, mn: 1e6, MM: 1e6, mln: 1e6, mil: 1e6, bn: 1e9, Bn: 1e9, BN: 1e9, bil: 1e9,
  tn: 1e12, trn: 1e12,
} // prettier-ignore
/** After a sign of money, and before what is counted in millions, also these: "£3m", "€10B", "1.3m people". */
const MONEY_MAGNITUDES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, B: 1e9, t: 1e12, T: 1e12 }

const wordAt = (tokens: TokenTable, at: number, end: number): NumeralWord | null =>
  at < end ? numeralWordOf(tokens.word[at]) : null

const hasRole = (word: NumeralWord | null, ...roles: NumeralRole[]): word is NumeralWord =>
  word !== null && roles.includes(word.role)

/** Skips the hyphen of "twenty-one" or "five-million", also with spaces around it. */
const pastHyphen = (tokens: TokenTable, at: number, end: number): number =>
  at + 1 < end && tokens.word[at].text === '-' ? at + 1 : at

/**
 * Reads a cardinal in digits, words or both: "80,000", "3.5 million", "three hundred and twelve", "a hundred thousand",
 * "nine point four", "10k".
 * @param afterMoneySign whether a sign of money stands before it, so that "m" means million
 */
export function readCardinal(
  text: string,
  tokens: TokenTable,
  first: number,
  end: number,
  afterMoneySign = false,
): CardinalReading | undefined {
  let total = 0
  let reading: CardinalReading | undefined
  let at = first
  for (;;) {
    const chunk = readChunk(text, tokens, at, end, afterMoneySign)
    if (!chunk) break
    if (
      reading &&
      (chunk.value >= reading.scale ||
        (chunk.digits && chunk.scale === 1 && (reading.scale > 100 || chunk.value === 0)))
    )
      break
    if (reading && chunk.scale === 1 && isNumeratorOf(chunk, tokens, end)) break
    total += chunk.value
    reading = { ...chunk, value: total, digits: (reading?.digits ?? true) && chunk.digits }
    if (chunk.scale === 1) break
    at = chunk.endToken
    if (at < end && tokens.word[at].lower === 'and') {
      at++
      // "$33.8 billion and 1.1 million people" are two
      if (at < end && /^\d+\.\d/.test(tokens.word[at].text) && tokens.word[first].shape & Shape.number) break
    }
  }
  return reading
}

/** The "three" of "one hundred and three quarters", the "one" of "and one half". */
const isNumeratorOf = (chunk: CardinalReading, tokens: TokenTable, end: number): boolean => {
  const next = wordAt(tokens, chunk.endToken, end)
  return hasRole(next, 'denominator') ? chunk.value < next.value : chunk.value === 1 && hasRole(next, 'half', 'quarter')
}

/** A number below a thousand, or in digits, with the magnitudes after it: "three hundred", "3.5 million". */
function readChunk(
  text: string,
  tokens: TokenTable,
  first: number,
  end: number,
  afterMoneySign: boolean,
): CardinalReading | undefined {
  const inDigits = readDigitsAt(text, tokens, first, end)
  const base = inDigits ?? readBelowThousand(tokens, first, end)
  if (!base) return undefined
  let { endToken, value } = base
  let scale = 1
  const digits = inDigits !== undefined
  if (digits && endToken < end) {
    // "P2.8-B", "R96-m"
    const tied = afterMoneySign && isGlued(tokens, endToken) ? pastHyphen(tokens, endToken, end) : endToken
    const letters = tokens.word[tied].text
    const glued = isGlued(tokens, tied)
    const factor =
      (afterMoneySign || (glued && isCrowdAfter(tokens, endToken + 1, end)) ? MONEY_MAGNITUDES[letters] : undefined) ??
      (glued || letters.length > 1 || letters === 'k' ? LETTER_MAGNITUDES[letters] : undefined)
    if (factor && !continuesWord(tokens, tied + 1, end)) {
      value = times(value, factor)
      scale = factor
      endToken = tied + 1
    }
  }
  for (;;) {
    const at = pastHyphen(tokens, pastPlus(tokens, endToken, end), end)
    const word = wordAt(tokens, at, end)
    if (!hasRole(word, 'magnitude', 'hundred')) break
    if (word.role === 'hundred' && scale > 1) break
    value = times(value, word.value)
    scale = scale === 1 || word.role === 'magnitude' ? word.value : scale
    endToken = at + 1
  }
  const at = pastHyphen(tokens, endToken, end)
  const word = wordAt(tokens, at, end)
  if (hasRole(word, 'dozen')) return { endToken: at + 1, value: value * 12, scale: 1, digits: false }
  return { endToken, value, scale, digits: digits && scale === 1 }
}

/** The token after the "plus" of "20-plus trillion", "$3+ billion"; `at` where none stands. */
export function pastPlus(tokens: TokenTable, at: number, end: number): number {
  if (at >= end || !isGlued(tokens, at)) return at
  if (tokens.word[at].text === '+') return at + 1
  return at + 1 < end && tokens.word[at].text === '-' && tokens.word[at + 1].lower === 'plus' ? at + 2 : at
}

/** "people", "registered voters": what no metre measures. */
const isCrowdAfter = ({ word }: TokenTable, at: number, end: number): boolean =>
  at < end && (isCrowd(word[at]) || (at + 1 < end && isCrowd(word[at + 1])))

/** The letter of "€145 B&B" is no billion. */
const continuesWord = (tokens: TokenTable, at: number, end: number): boolean =>
  at < end &&
  isGlued(tokens, at) &&
  (Boolean(tokens.word[at].shape & (Shape.letters | Shape.number)) || tokens.word[at].text === '&')

function readDigitsAt(text: string, tokens: TokenTable, first: number, end: number): ReturnType<typeof readDigits> {
  if (first >= end) return undefined
  const word = tokens.word[first]
  return word.shape & Shape.number || word.text === '.' ? readDigits(text, tokens, first, end) : undefined
}

interface WordReading {
  readonly endToken: number
  readonly value: number
}

function readBelowHundred(tokens: TokenTable, first: number, end: number): WordReading | undefined {
  const word = wordAt(tokens, first, end)
  if (!hasRole(word, 'unit', 'teen', 'ten')) return undefined
  if (word.role === 'ten') {
    const at = pastHyphen(tokens, first + 1, end)
    const unit = wordAt(tokens, at, end)
    if (hasRole(unit, 'unit') && unit.value > 0) return { endToken: at + 1, value: word.value + unit.value }
  }
  return { endToken: first + 1, value: word.value }
}

function readBelowThousand(tokens: TokenTable, first: number, end: number): WordReading | undefined {
  // "a hundred", "a million": the article is taken in where the number is read
  const opening = wordAt(tokens, first, end)
  const small = hasRole(opening, 'hundred', 'magnitude', 'dozen')
    ? { endToken: first, value: 1 }
    : readBelowHundred(tokens, first, end)
  if (!small) return undefined
  const decimal = small.endToken > first ? withPoint(tokens, small, end) : small
  if (decimal !== small) return decimal
  const at = pastHyphen(tokens, small.endToken, end)
  if (!hasRole(wordAt(tokens, at, end), 'hundred')) return small
  const hundreds = { endToken: at + 1, value: small.value * 100 }
  const joined = at + 1 < end && tokens.word[at + 1].lower === 'and'
  const rest = readBelowHundred(tokens, pastHyphen(tokens, joined ? at + 2 : at + 1, end), end)
  if (!rest) return withPoint(tokens, hundreds, end)
  if (joined && isNumeratorOf({ ...rest, scale: 1, digits: false }, tokens, end)) return hundreds
  return withPoint(tokens, { endToken: rest.endToken, value: hundreds.value + rest.value }, end)
}

/** Adds the decimals of "nine point nought four", "two hundred point seventy-one". */
function withPoint(tokens: TokenTable, whole: WordReading, end: number): WordReading {
  if (whole.endToken >= end || tokens.word[whole.endToken].lower !== 'point') return whole
  let digits = ''
  let { endToken } = whole
  for (let at = endToken + 1; at < end && digits.length < MOST_DECIMALS;) {
    const part = readBelowHundred(tokens, at, end)
    if (!part) break
    digits += part.value
    at = endToken = part.endToken
  }
  return digits ? { endToken, value: Number(`${whole.value}.${digits}`) } : whole
}

const MOST_DECIMALS = 15
