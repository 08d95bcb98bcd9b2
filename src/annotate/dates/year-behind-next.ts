import { TimePart } from '../../lexicon/time-words.js'
import { yearAfter } from './month-day-year.js'
import type { Read } from './numbers.js'
import { lowerAt, type TimeTokens } from './time-tokens.js'

/**
 * The year of a month or season that stands behind the one it is tied to: 2016 in "the summer | and fall of 2016", "March |
 * and early April 2016". Undefined where the next comes earlier in the year: "December and January 2016".
 * @param i the token after the month or season
 */
export function yearBehindNext(t: TimeTokens, i: number): number | undefined {
  if (!/^(?:and|or)$/.test(lowerAt(t, i))) return undefined
  const [own, next] = [t.words[i - 1], t.words[t.kinds[i + 1] & TimePart.edge ? i + 2 : i + 1]]
  if (!own || !next) return undefined
  const follows =
    own.month && next.month
      ? own.month < next.month
      : orderOf(own.season) >= 0 && orderOf(own.season) < orderOf(next.season)
  const year: Read<number> | undefined = follows
    ? yearAfter(t, t.kinds[i + 1] & TimePart.edge ? i + 3 : i + 2)
    : undefined
  return year?.value
}

/** Winter begins in one year and ends in the next, so that it comes before and after no other. */
const orderOf = (season: string | undefined): number => (season ? ['SP', 'SU', 'FA'].indexOf(season) : -1)
