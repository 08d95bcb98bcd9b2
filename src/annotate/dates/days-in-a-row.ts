import { digitsAt } from './numbers.js'
import { lowerAt, type TimeTokens } from './time-tokens.js'

/** Tokens that a list of days spans at most: seven days with their commas. */
export const LONGEST = 14

/** What stands between two days of a list. */
export const isLink = (t: TimeTokens, i: number): boolean => /^(?:,|and|or|&)$/.test(lowerAt(t, i))

/** The end of a list of rising days that closes with "and": "3, 4 and 5". */
export function endOfDays(t: TimeTokens, first: number): number | undefined {
  let day = digitsAt(t, first, 2)
  let at = first + 1
  while (day !== undefined && at - first < LONGEST && isLink(t, at)) {
    const last = lowerAt(t, at) !== ',' || /^(?:and|or|&)$/.test(lowerAt(t, at + 1))
    const next = last && lowerAt(t, at) === ',' ? at + 2 : at + 1
    const value = digitsAt(t, next, 2)
    if (value === undefined || value <= day) return undefined
    if (last) return next + 1
    day = value
    at = next + 1
  }
  return undefined
}
