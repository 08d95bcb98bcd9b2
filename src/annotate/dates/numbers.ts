import type { TimeTokens } from './time-tokens.js'
import { gluedAt, isDash, lowerAt } from './time-tokens.js'

/** Something read from the tokens up to `end`, not included. */
export interface Read<Value> {
  readonly value: Value
  readonly end: number
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** A whole number in digits of at most `length` digits at token `i`. */
export function digitsAt(t: TimeTokens, i: number, length = 4): number | undefined {
  const digits = t.words[i]?.digits
  return digits && digits.length <= length && /^\d+$/.test(digits) ? Number(digits) : undefined
}

/** A number below a hundred in words: "five", "twenty-four". */
function smallNumberAt(t: TimeTokens, i: number): Read<number> | undefined {
  const value = t.words[i]?.number
  if (value === undefined || value >= 100) return undefined
  if (value < 20) return { value, end: i + 1 }
  const next = isDash(t, i + 1) && gluedAt(t, i + 1) ? i + 2 : i + 1
  const ones = t.words[next]?.number
  return ones && ones < 10 ? { value: value + ones, end: next + 1 } : { value, end: i + 1 }
}

/** A number in words: "five", "twenty-four", "two hundred". */
export function numberWordsAt(t: TimeTokens, i: number): Read<number> | undefined {
  const small = smallNumberAt(t, i)
  if (!small) return undefined
  const scale = t.words[small.end]?.number
  return scale === 100 || scale === 1000 ? { value: small.value * scale, end: small.end + 1 } : small
}

/** An ordinal: "22nd", "first", "twenty-fourth". */
export function ordinalAt(t: TimeTokens, i: number): Read<number> | undefined {
  const digits = digitsAt(t, i, 3)
  if (digits !== undefined)
    return gluedAt(t, i + 1) && ORDINAL_ENDINGS.has(lowerAt(t, i + 1)) ? { value: digits, end: i + 2 } : undefined
  const word = t.words[i]
  if (word?.ordinal) return { value: word.ordinal, end: i + 1 }
  if (word?.number === 20 || word?.number === 30) {
    const next = isDash(t, i + 1) ? i + 2 : i + 1
    const ones = t.words[next]?.ordinal
    if (ones && ones < 10) return { value: word.number + ones, end: next + 1 }
  }
  return undefined
}

/** A day of a month: "22", "22nd", "the 22nd", "twenty-second"; cardinals in words only if asked for. */
export function dayAt(t: TimeTokens, i: number, words = false): Read<number> | undefined {
  const from = lowerAt(t, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(t, from)
  const digits = from === i && !ordinal ? digitsAt(t, from, 2) : undefined
  const read =
    ordinal ?? (digits === undefined ? (words ? smallNumberAt(t, from) : undefined) : { value: digits, end: from + 1 })
  return read && read.value >= 1 && read.value <= 31 ? read : undefined
}

/** A year in full: "2013", "nineteen ninety-six", "two thousand and fifteen", "'98". */
export function yearAt(t: TimeTokens, i: number): Read<number> | undefined {
  const digits = t.words[i]?.digits
  if (digits) {
    const value = digits.length === 4 ? digitsAt(t, i) : undefined
    return value && value >= 1000 && value <= 2100 ? { value, end: i + 1 } : undefined
  }
  if (/^['‘]$/.test(lowerAt(t, i)) && gluedAt(t, i + 1)) {
    const short = t.words[i + 1]?.digits
    return short && /^\d\d$/.test(short) ? { value: fullYear(Number(short)), end: i + 2 } : undefined
  }
  const first = smallNumberAt(t, i)
  if (!first) return undefined
  if (first.value === 2 && t.words[first.end]?.number === 1000) {
    const and = lowerAt(t, first.end + 1) === 'and' ? first.end + 2 : first.end + 1
    const rest = smallNumberAt(t, and)
    return rest ? { value: 2000 + rest.value, end: rest.end } : undefined
  }
  if (first.value < 17 || first.value > 20) return undefined
  const hundred = t.words[first.end]?.number === 100 ? first.end + 1 : first.end
  const rest = smallNumberAt(t, hundred)
  return rest && rest.value >= 10 && (first.value < 20 || rest.value < 40)
    ? { value: first.value * 100 + rest.value, end: rest.end }
    : undefined
}

/** The full year of two digits, by the usual pivot: 13 is 2013, 87 is 1987. */
export const fullYear = (twoDigits: number): number => twoDigits + (twoDigits < 50 ? 2000 : 1900)

/** How many of a unit: null where it is not said ("several"). */
export function amountAt(t: TimeTokens, i: number): Read<number | null> | undefined {
  const word = t.words[i]
  const lower = lowerAt(t, i)
  if (lower === 'half' && t.words[i + 1]?.article) return { value: 0.5, end: i + 2 }
  if (lower === 'half' && (t.words[i + 1]?.unit || (isDash(t, i + 1) && t.words[i + 2]?.unit)))
    return { value: 0.5, end: i + 1 }
  if (!word) return lower === '½' ? { value: 0.5, end: i + 1 } : undefined
  if (word.digits) {
    if (!/^(?:\d{1,4}|\d{1,3},\d{3})(?:\.\d{1,3})?$/.test(word.digits)) return undefined
    // "0600 hours"
    if (/^0\d/.test(word.digits)) return undefined
    const value = Number(word.digits.replace(',', ''))
    // "in 2018 day five": a year, no amount
    if (/^(?:19|20)\d\d$/.test(word.digits)) return undefined
    return /^[½¼¾]$/.test(lowerAt(t, i + 1)) ? { value: value + 0.5, end: i + 2 } : withHalf(t, { value, end: i + 1 })
  }
  if (word.article) {
    const next = t.words[i + 1]
    const quarter = quarterOf(t, i + 1)
    if (quarter) return quarter
    if (lowerAt(t, i + 1) === 'half') return { value: 0.5, end: i + 2 }
    if (next?.number === 100 || next?.number === 1000) return { value: next.number, end: i + 2 }
    if (next?.vagueNumber !== undefined) {
      const vague = next.vagueNumber
      const more = lowerAt(t, i + 2)
      return { value: vague, end: more === 'of' || more === 'more' ? i + 3 : i + 2 }
    }
    return { value: 1, end: lowerAt(t, i + 1) === 'full' || lowerAt(t, i + 1) === 'further' ? i + 2 : i + 1 }
  }
  // "the third in as many weeks"
  if (lower === 'many' && lowerAt(t, i - 1) === 'as') return undefined
  if (word.vagueNumber !== undefined)
    return { value: word.vagueNumber, end: lowerAt(t, i + 1) === 'of' ? i + 2 : i + 1 }
  const number = numberWordsAt(t, i)
  return number && withHalf(t, number)
}

/** "a quarter of a century", "a quarter-century": up to the unit. */
function quarterOf(t: TimeTokens, i: number): Read<number> | undefined {
  if (lowerAt(t, i) !== 'quarter') return undefined
  const end = lowerAt(t, i + 1) === 'of' && t.words[i + 2]?.article ? i + 3 : isDash(t, i + 1) ? i + 2 : i + 1
  return /^(?:century|hour)$/.test(lowerAt(t, end)) ? { value: 0.25, end } : undefined
}

/** The higher amount after a lower one at token `i`: "two to three", "40 or 50", "12-18", "two- to three-". */
export function higherAmount(t: TimeTokens, i: number, low: Read<number | null>): Read<number> | undefined {
  if (low.value === null || t.words[i]!.article) return undefined
  const hyphen = isDash(t, low.end) ? 1 : 0
  const and = lowerAt(t, low.end) === 'and' && lowerAt(t, i - 1) === 'between' ? 1 : 0
  const word = /^(?:to|or)$/.test(lowerAt(t, low.end + hyphen)) ? 1 : 0
  if (!hyphen && !word && !and) return undefined
  // "4-to-6-week"
  const second = hyphen && word && isDash(t, low.end + 2) ? 1 : 0
  const at = low.end + hyphen + word + and + second
  const high = t.words[at]?.article ? undefined : amountAt(t, at)
  return high?.value && high.value > low.value ? { value: high.value, end: high.end } : undefined
}

/** "two and a half", "one and half", "three and a quarter", "four-and-a-half-year". */
export function withHalf(t: TimeTokens, number: Read<number>): Read<number> {
  const past = (i: number): number => (isDash(t, i) && gluedAt(t, i) ? i + 1 : i)
  const and = past(number.end)
  if (lowerAt(t, and) !== 'and') return number
  const article = past(and + 1)
  const half = lowerAt(t, article) === 'a' ? past(article + 1) : article
  const part = lowerAt(t, half) === 'half' ? 0.5 : lowerAt(t, half) === 'quarter' ? 0.25 : 0
  return part ? { value: number.value + part, end: half + 1 } : number
}
