import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { eventYear } from './event-year.js'
import { isDayOfMonth } from './month-day-year.js'
import type { CalendarPoint, Found } from './meaning.js'
import { fullYear } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/**
 * "2013-06-05", "06/05/2013", "23.04.2022", "2013-06", "20130605". With slashes the month comes first, as in American
 * news, unless only the other order makes a date; with periods the day comes first.
 */
export const numericDate: DateRule = {
  name: 'numeric-date',
  begins: TimePart.digits,
  at(t, i) {
    const endsRange = isDash(t, i - 1) && lowerAt(t, i - 3) === '/'
    // "report-2013-06-05" ends in a date, "555-2013-06" in none
    const named = isDash(t, i - 1) && isDash(t, i + 1) && !t.words[i - 2]?.digits
    if (gluedAt(t, i) && /^[-/.,:$£€#+]$/.test(lowerAt(t, i - 1)) && gluedAt(t, i - 1) && !endsRange && !named)
      return undefined
    const first = t.words[i]!.digits!
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(first)
    if (dotted) return found(t, i, i + 1, dayFirst(dotted[1], dotted[2], dotted[3]))
    const whole = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(first)
    if (whole) return found(t, i, i + 1, date(whole[1], whole[2], whole[3]))
    const separator = lowerAt(t, i + 1)
    if (!/^[-/]$/.test(separator) || !gluedAt(t, i + 1) || !gluedAt(t, i + 2)) return undefined
    const second = t.words[i + 2]?.digits
    const month = t.words[i + 2]?.month
    if (!second && !month) return undefined
    const more = lowerAt(t, i + 3) === separator && gluedAt(t, i + 3) && gluedAt(t, i + 4)
    const third = more ? t.words[i + 4]?.digits : undefined
    if (/^\d{4}$/.test(first)) {
      if (third) return found(t, i, i + 5, date(first, month ? String(month) : second!, third))
      return second &&
        /^\d\d?$/.test(second) &&
        separator === '-' &&
        !more &&
        isMonthNotYear(first, second) &&
        !isPairOfYears(t, i)
        ? found(t, i, i + 3, { kind: 'calendar', level: 'month', year: Number(first), month: Number(second) })
        : undefined
    }
    // "9/11", "the 7/7 bombings"
    const slashed = !more && second !== undefined && separator === '/' && lowerAt(t, i + 3) !== 'of'
    const year = slashed
      ? (eventYear(t, Number(first), Number(second), lowerAt(t, i + 3)) ??
        eventYear(t, Number(first), Number(second), '-'))
      : undefined
    if (year) return found(t, i, i + 3, date(String(year), first, second!))
    if (!more && second && separator === '/' && isNamedDay(t, i)) return found(t, i, i + 3, monthAndDay(first, second))
    if (!third || !second || !/^(?:\d{4}|\d\d)$/.test(third) || !/^\d\d?$/.test(first)) return undefined
    return found(t, i, i + 5, date(third, first, second) ?? dayFirst(first, second, third))
  },
}

/** "on 5/17", "from 10/25 to 1/25", "Friday 7/6"; "2/3" elsewhere is a fraction. */
const isNamedDay = (t: TimeTokens, i: number): boolean => {
  const before = lowerAt(t, i - 1)
  const range =
    /^(?:to|-|–|and)$/.test(before) && lowerAt(t, i - 3) === '/' && /^(?:from|between)$/.test(lowerAt(t, i - 5))
  const introduced = range || /^(?:on|from|between)$/.test(before) || Boolean(t.words[i - 1]?.weekday)
  return introduced && !(tagAt(t, i + 3) & (P.noun | P.adjective)) && lowerAt(t, i + 3) !== 'of'
}

function monthAndDay(month: string, day: string): CalendarPoint | undefined {
  const placed = date('2000', month, day) ?? date('2000', day, month)
  return placed && { ...placed, year: undefined }
}

/** "2013-06" is June; "2012-13" is a pair of years, and so is "2008-09" unless it is written "2008-9". */
const isMonthNotYear = (year: string, month: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && (month.length === 1 || Number(month) !== (Number(year) % 100) + 1)

/** "the 2007-09 crisis", "since 2007-09": years that follow one another, where a month would be written otherwise. */
const isPairOfYears = (t: TimeTokens, i: number): boolean =>
  t.words[i + 2]!.digits!.length === 2 &&
  Number(t.words[i + 2]!.digits) > Number(t.words[i]!.digits) % 100 &&
  (/^(?:since|during)$/.test(lowerAt(t, i - 1)) ||
    (/^(?:the|a|his|her|its|their|our)$/.test(lowerAt(t, i - 1)) &&
      Boolean(tagAt(t, i + 3) & (P.noun | P.adjective | P.name))))

const dayFirst = (day: string, month: string, year: string): CalendarPoint | undefined => date(year, month, day)

function date(year: string, month: string, day: string): CalendarPoint | undefined {
  const fields = {
    year: year.length === 2 ? fullYear(Number(year)) : Number(year),
    month: Number(month),
    day: Number(day.slice(0, 2)),
  }
  if (fields.month < 1 || fields.month > 12 || !isDayOfMonth(fields.month, fields.day)) return undefined
  return { kind: 'calendar', level: 'day', ...fields }
}

const found = (
  t: TimeTokens,
  firstToken: number,
  endToken: number,
  meaning: CalendarPoint | undefined,
): Found | undefined =>
  meaning && !(gluedAt(t, endToken) && /^[/:%]$/.test(lowerAt(t, endToken)))
    ? { firstToken, endToken, meaning }
    : undefined
