import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { isDayOfMonth, yearAfter } from './month-day-year.js'
import { digitsAt, type Read } from './numbers.js'
import { endOfDays, isLink, LONGEST } from './days-in-a-row.js'
import type { DateRule } from './rule.js'
import { isCapital, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/** The "4" and "5" of "Oct. 3, 4 and 5", the "3" and "4" of "3, 4 and 5 October"; not "on Oct. 3, 4 people", "Oct. 3 and 4 others". */
export const dayList: DateRule = {
  name: 'day-list',
  begins: TimePart.digits,
  at(t, i) {
    const day = digitsAt(t, i, 2)
    if (!day || day > 31 || !(isLink(t, i - 1) || isLink(t, i + 1))) return undefined
    const list = listAround(t, i)
    if (!list || !isDayOfMonth(list.month, day)) return undefined
    const { month, year, end } = list
    // the last day has the year beside it: "7, 2012"
    const endToken = year && i === end - 1 ? year.end : i + 1
    return { firstToken: i, endToken, meaning: { kind: 'calendar', level: 'day', year: year?.value, month, day } }
  },
}

interface DayList {
  readonly month: number
  readonly year: Read<number> | undefined
  /** The token after its last day. */
  readonly end: number
}

/** The list of days that token `i` stands in, if that is not the one read with the month. */
function listAround(t: TimeTokens, i: number): DayList | undefined {
  let first = i
  while (i - first < LONGEST && isLink(t, first - 1)) {
    const day = lowerAt(t, first - 1) === 'and' && lowerAt(t, first - 2) === ',' ? first - 3 : first - 2
    if (digitsAt(t, day, 2) === undefined) break
    first = day
  }
  const end = endOfDays(t, first)
  if (end === undefined || end <= i) return undefined
  const before = isCapital(t, first - 1) ? t.words[first - 1]?.month : undefined
  if (before && i > first && !counts(t, end)) return { month: before, year: yearAfter(t, end), end }
  const after = isCapital(t, end) ? t.words[end]?.month : undefined
  return after && i < end - 1 ? { month: after, year: yearAfter(t, end + 1), end } : undefined
}

/** "Oct. 3 and 4 others": the last number counts. */
const counts = (t: TimeTokens, end: number): boolean =>
  Boolean(tagAt(t, end) & (P.noun | P.adjective | P.pronoun)) ||
  Boolean(t.words[end]?.unit) ||
  /^(?:%|others|people|more)$/.test(lowerAt(t, end))
