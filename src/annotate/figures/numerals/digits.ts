import type { TokenTable } from '../../../model/article.js'
import { isGlued } from '../../../text/tokens.js'

/** A number read from tokens, up to `endToken`. */
export interface DigitReading {
  readonly endToken: number
  readonly value: number
}

const VULGAR_FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6,
  '⅚': 5 / 6, '⅐': 1 / 7, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8, '⅑': 1 / 9, '⅒': 1 / 10,
} // prettier-ignore

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const PLAIN = /^\d+(?:\.\d+)?$/
/** "12,34,567.89": lakhs and crores. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
/** "1.234.567,89", "5,00": a comma before the decimals. */
const CONTINENTAL = /^\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,}|,\d{1,2})$/

/** The value of digits with their separators, or null where they are no number: "11:03", "1.212.290". */
export function valueOfDigits(text: string): number | null {
  if (PLAIN.test(text)) return Number(text)
  if (GROUPED.test(text) || INDIAN.test(text)) return Number(text.replaceAll(',', ''))
  if (CONTINENTAL.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return VULGAR_FRACTIONS[text] ?? null
}

const isFractionSign = (text: string): boolean => text.length === 1 && text in VULGAR_FRACTIONS

/** Reads "80,000", "30 000", ".08", "2½", "2 1/2", "2-1/2", "3/4", "1.3e6", "6x10^-4" at a token. */
export function readDigits(text: string, tokens: TokenTable, first: number, end: number): DigitReading | undefined {
  const whole = readWhole(text, tokens, first, end)
  if (!whole) return undefined
  return readExponent(tokens, whole, end) ?? readFraction(tokens, first, whole, end) ?? whole
}

function readWhole(text: string, tokens: TokenTable, first: number, end: number): DigitReading | undefined {
  const form = tokens.word[first].text
  if (form === '.') {
    if (first + 1 >= end || !isGlued(tokens, first + 1) || !/^\d+$/.test(tokens.word[first + 1].text)) return undefined
    return { endToken: first + 2, value: Number(`0.${tokens.word[first + 1].text}`) }
  }
  const value = valueOfDigits(form)
  if (value === null || !Number.isFinite(value)) return undefined
  return /^[1-9]\d{0,2}$/.test(form)
    ? (readSpacedGroups(text, tokens, first, end) ?? { endToken: first + 1, value })
    : { endToken: first + 1, value }
}

/** Beyond quadrillions nobody writes out groups. */
const MOST_GROUPS = 6

/**
 * "30 000", "1 414 021 100": groups of three digits with one space between. A common space joins them only where there are
 * two groups or the last is round, for it may also part two numbers; thin and no-break spaces always do.
 */
function readSpacedGroups(text: string, tokens: TokenTable, first: number, end: number): DigitReading | undefined {
  let digits = tokens.word[first].text
  let narrow = true
  let at = first + 1
  for (; at < Math.min(end, first + MOST_GROUPS); at++) {
    const form = tokens.word[at].text
    const gap = tokens.start[at] - tokens.end[at - 1]
    const space = text[tokens.end[at - 1]]
    if (gap !== 1 || !/^\d{3}(?:\.\d+)?$/.test(form)) break
    if (!/[\u00a0\u2009\u202f]/.test(space)) narrow = false
    digits += form
  }
  const groups = at - first - 1
  if (groups === 0 || !(narrow || groups > 1 || digits.endsWith('00'))) return undefined
  return { endToken: at, value: Number(digits) }
}

const SIGN = /^[-−+^]$/

/** "1.3e6", "6.23x10^-4", "5.5x10-3", "1.1^23". */
function readExponent(tokens: TokenTable, whole: DigitReading, end: number): DigitReading | undefined {
  let at = whole.endToken
  if (at >= end || !isGlued(tokens, at)) return undefined
  const mark = /^(?:e|x10|\^)(\d{1,3})?$/.exec(tokens.word[at].lower)
  if (!mark) return undefined
  let exponent = mark[1]
  at++
  if (exponent === undefined) {
    let sign = ''
    for (let marks = 0; marks < 2 && at < end && isGlued(tokens, at) && SIGN.test(tokens.word[at].text); marks++)
      if (tokens.word[at++].text !== '^') sign = tokens.word[at - 1].text
    const digits = at < end && isGlued(tokens, at) ? tokens.word[at].text : ''
    if (!/^\d{1,3}$/.test(digits)) return undefined
    exponent = `${sign === '+' || sign === '' ? '' : '-'}${digits}`
    at++
  }
  const value = mark[0] === '^' ? whole.value ** Number(exponent) : Number(`${whole.value}e${exponent}`)
  return Number.isFinite(value) ? { endToken: at, value } : undefined
}

/** "3/4", "2 1/2", "2-1/2", "2½": a fraction of small whole numbers, alone or after a whole number. */
function readFraction(tokens: TokenTable, first: number, whole: DigitReading, end: number): DigitReading | undefined {
  const at = whole.endToken
  const sign = at < end ? tokens.word[at].text : ''
  if (isFractionSign(sign) && Number.isInteger(whole.value))
    return { endToken: at + 1, value: whole.value + VULGAR_FRACTIONS[sign] }
  const alone = simpleFraction(tokens, first, end)
  if (alone !== undefined) return { endToken: first + 3, value: alone }
  const part = isTyingHyphen(tokens, at, end) ? at + 1 : at
  const added = Number.isInteger(whole.value) ? simpleFraction(tokens, part, end) : undefined
  return added !== undefined && added < 1 ? { endToken: part + 3, value: whole.value + added } : undefined
}

/** Digits that may be a year. */
export const isYearForm = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** The hyphen of "3-1/2". */
const isTyingHyphen = (tokens: TokenTable, at: number, end: number): boolean =>
  at + 1 < end && tokens.word[at].text === '-' && isGlued(tokens, at) && isGlued(tokens, at + 1)

/** "3/4", "7 3 / 4"; not the first of "5/17/2018", nor the number of a file, "112/2024". */
function simpleFraction(tokens: TokenTable, at: number, end: number): number | undefined {
  if (at + 2 >= end || tokens.word[at + 1].text !== '/') return undefined
  const [above, below] = [tokens.word[at].text, tokens.word[at + 2].text]
  if (!/^\d{1,3}$/.test(above) || !/^[1-9]\d{0,3}$/.test(below)) return undefined
  if (isGlued(tokens, at + 1) !== isGlued(tokens, at + 2)) return undefined
  // "112/2024"
  if (isYearForm(below)) return undefined
  if (at + 3 < end && isGlued(tokens, at + 3) && /^[/-]/.test(tokens.word[at + 3].text)) return undefined
  // "41/2 years": the space after the whole number is lost
  const glued = isGlued(tokens, at + 1) ? /^(\d{1,2})(\d)$/.exec(above) : null
  if (glued && /^[248]$/.test(below) && Number(glued[2]) % 2 === 1 && Number(glued[2]) < Number(below))
    return Number(glued[1]) + Number(glued[2]) / Number(below)
  return Number(above) / Number(below)
}
