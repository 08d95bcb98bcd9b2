import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { eventYear } from './event-year.js'
import type { CalendarPoint, Found } from './meaning.js'
import { endOfDays, isLink } from './days-in-a-row.js'
import { dayAt, digitsAt, yearAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isCapital, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isDayOfMonth = (month: number, day: number): boolean => day >= 1 && day <= DAYS_IN_MONTH[month - 1]

/** "Dec. 22, 2019", "Oct.26", "June the 5th", "July 4-6", "Nov/2". */
export const monthDayYear: DateRule = {
  name: 'month-day-year',
  begins: TimePart.month,
  at(t, i) {
    const month = t.words[i]!.month!
    const separated = /^[/-]$/.test(lowerAt(t, i + 1)) && gluedAt(t, i + 1) && gluedAt(t, i + 2)
    const day = dayAt(t, separated || isMisplacedComma(t, i + 1) ? i + 2 : i + 1, true)
    if (!day || !isDayOfMonth(month, day.value) || (!isCapital(t, i) && countsSomething(t, i, day.end)))
      return undefined
    const from: CalendarPoint = { kind: 'calendar', level: 'day', month, day: day.value }
    const to = lastDay(t, month, day)
    if (to) {
      const year = yearAfter(t, to.end)
      return {
        firstToken: i,
        endToken: year?.end ?? to.end,
        meaning: {
          kind: 'range',
          from: { ...from, year: year?.value },
          to: { ...from, day: to.value, year: year?.value },
        },
      }
    }
    const year = yearAfter(t, day.end)
    const shared = year ? undefined : (eventYear(t, month, day.value, lowerAt(t, day.end)) ?? yearOfList(t, day.end))
    if (!year && gluedAt(t, day.end) && /^[a-z]/.test(lowerAt(t, day.end))) return undefined
    return {
      firstToken: i,
      endToken: year?.end ?? day.end,
      meaning: { ...from, year: year?.value ?? shared },
    } satisfies Found
  },
}

/** "Sept, 26, 2014": a comma for the period of the short form. */
const isMisplacedComma = (t: TimeTokens, i: number): boolean =>
  lowerAt(t, i) === ',' && gluedAt(t, i) && lowerAt(t, i + 2) === ',' && t.words[i + 3]?.digits?.length === 4

/** The year after a month or a day: ", 2019", "of 1995", "2013"; never a number that counts ("Aug. 29, 40 others"). */
export function yearAfter(t: TimeTokens, i: number): { value: number; end: number } | undefined {
  const lower = lowerAt(t, i)
  const from = lower === ',' || lower === 'of' || lower === 'in' ? i + 1 : i
  // "on May 3 in 2010"
  if (lower === 'in' && !t.words[from]?.digits) return undefined
  const year = yearAt(t, from) ?? (lower === 'of' ? shortYear(t, from) : undefined)
  if (
    !year ||
    (gluedAt(t, year.end) &&
      /^(?:\p{L}|[-–/:%]\d)/u.test(t.article.text.slice(t.tokens.start[year.end], t.tokens.start[year.end] + 2)))
  )
    return undefined
  return year
}

/** "15 April of 87". */
function shortYear(t: TimeTokens, i: number): { value: number; end: number } | undefined {
  const value = digitsAt(t, i, 2)
  return value !== undefined && value > 31 ? { value: value + 1900, end: i + 1 } : undefined
}

/** The year that a list of days shares: the 2012 of "May 3, 5 and 7, 2012", after the "3". */
function yearOfList(t: TimeTokens, i: number): number | undefined {
  const end = t.words[i - 1]?.digits && isLink(t, i) ? endOfDays(t, i - 1) : undefined
  return end === undefined ? undefined : yearAfter(t, end)?.value
}

/** The last day of a run of days in one month: "4-6", "9th through 17th". */
function lastDay(
  t: TimeTokens,
  month: number,
  first: { value: number; end: number },
): { value: number; end: number } | undefined {
  const dash = isDash(t, first.end)
  if (!dash && !/^(?:to|through|thru|till|until)$/.test(lowerAt(t, first.end))) return undefined
  const day = dayAt(t, first.end + 1, true)
  if (!day || day.value <= first.value || !isDayOfMonth(month, day.value)) return undefined
  // "from May 5 to 7 p.m.", "April 5 to 12 May", "January 12 - 01/22/2016"
  const after = t.words[day.end]
  if (after?.month || after?.meridiem || after?.unit || lowerAt(t, day.end) === ':' || lowerAt(t, day.end) === '/')
    return undefined
  return day
}

/** "may 15 people attend": a small-letter month before a number that counts. */
const countsSomething = (t: TimeTokens, month: number, end: number): boolean =>
  t.words[month]!.ambiguous && Boolean(tagAt(t, end) & (P.noun | P.adjective)) && !t.words[end]
