import type { DateAnchor, Published } from '../../model/record.js'
import type { Which } from '../../lexicon/time-words.js'
import { addMonths, dayNumber, dayOf, daysInMonth, monthNumber, monthOf, weekdayOf } from './calendar.js'
import type { CalendarPoint } from './meaning.js'
import { numberOf, SEASON_STARTS, type Placed } from './placed.js'
import type { Direction } from './tense.js'

/** What dates without a year are resolved against; the months and days that are not known are those of the year's middle. */
export interface Reference {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly precision: 'year' | 'month' | 'day'
  readonly anchor: DateAnchor
}

/** Reads a date of publication as precise as it is; null if it is no date. */
export function referenceOf(published: Published | null): Reference | null {
  const match = published && /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published.value)
  if (!match) return null
  const [, year, month, day] = match
  return {
    year: Number(year),
    month: Number(month ?? 7),
    day: Number(day ?? (month ? 15 : 1)),
    precision: day ? 'day' : month ? 'month' : 'year',
    anchor: 'published',
  }
}

/** A date of the text, with its year known, as something to resolve against. */
export const asReference = ({ year, month, day }: Placed): Reference => ({
  year: year!,
  month: month ?? 7,
  day: day ?? (month ? 15 : 1),
  precision: day ? 'day' : month ? 'month' : 'year',
  anchor: 'context',
})

const SOON = 45

/** Of candidates in order: the last before, the first after or the nearest to the reference. */
export function choose(
  candidates: readonly number[],
  today: number,
  which: Which | undefined,
  direction: Direction,
): number {
  const before = candidates.findLast((candidate) => (which === 'last' ? candidate < today : candidate <= today))
  const after = candidates.find((candidate) => (which === 'next' ? candidate > today : candidate >= today))
  if (which === 'last') return before ?? candidates[0]
  if (which === 'next') return after ?? candidates.at(-1)!
  if (before === undefined || after === undefined) return (before ?? after)!
  // an article is sometimes dated a day before the day it speaks of
  if (direction === 'past') return after - today <= 7 && today - before > 180 ? after : before
  if (direction === 'future') return after
  return today - before <= after - today ? before : after
}

/** What was told of in a story lies near the date named before, on either side: "hired in May 2016, he left in the fall". */
export function yearFor(point: CalendarPoint, reference: Reference, told: Direction): number {
  const { year } = reference
  const isStory = reference.anchor === 'context' && told === 'past'
  const direction = isStory ? 'open' : told
  if (point.level === 'year') return year + (point.which === 'last' ? -1 : point.which === 'next' ? 1 : 0)
  if (point.which === 'this') return year
  const candidates = [year - 1, year, year + 1]
  if (point.level === 'day' && point.day !== undefined) {
    const days = candidates.map((candidate) => dayNumber(candidate, point.month!, point.day!))
    if (reference.precision === 'year') return year
    // 29 February: the leap year in reach
    if (point.month === 2 && point.day === 29) {
      const leap = candidates.find((candidate) => daysInMonth(candidate, 2) === 29)
      if (leap) return leap
    }
    const chosen = choose(days, numberOf(reference), point.which, direction)
    // a day of another year would be written with it, so that one soon to come is meant: "looking to the Feb. 20 vote"
    const soon = days[1] - numberOf(reference)
    if (!point.which && chosen === days[0] && soon > 0 && (soon <= SOON || direction === 'scheduled')) return year
    return candidates[days.indexOf(chosen)]
  }
  if (reference.precision === 'year') return year
  const [now, then] =
    point.level === 'month'
      ? [reference.month, point.month!]
      : point.level === 'quarter'
        ? [Math.ceil(reference.month / 3), point.number!]
        : point.level === 'half'
          ? [Math.ceil(reference.month / 6), point.number!]
          : [reference.month / 3, SEASON_STARTS[point.season!] / 3]
  const scale = point.level === 'month' ? 12 : point.level === 'half' ? 2 : 4
  const positions = candidates.map((candidate) => candidate * scale + then)
  // a quarter is reported on after its end, a season named in it is that of the year
  const spoken = point.level === 'season' && direction === 'open' && !isStory ? 'past' : direction
  const chosen = candidates[positions.indexOf(choose(positions, year * scale + now, point.which, spoken))]
  return direction === 'scheduled' && chosen < year && !point.which ? year : chosen
}

/** A weekday of a list: the days follow one another, the last of past ones and the first of others being nearest. */
export function listedWeekday(
  weekday: number,
  { first, last }: { readonly first: number; readonly last: number },
  reference: Reference,
  which: Which | undefined,
  direction: Direction,
): { year: number; month: number; day: number } {
  if (direction === 'future' || which === 'next')
    return dayOf(dayNumberOf(weekdayNear(first, reference, which, direction)) + ((weekday - first + 7) % 7))
  return dayOf(dayNumberOf(weekdayNear(last, reference, which, direction)) - ((last - weekday + 7) % 7))
}

const dayNumberOf = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  dayNumber(year, month, day)

export function weekdayNear(
  weekday: number,
  reference: Reference,
  which: Which | undefined,
  direction: Direction,
): { year: number; month: number; day: number } {
  const today = numberOf(reference)
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (which === 'last') return dayOf(today - (back || 7))
  if (which === 'next') return dayOf(today + ((7 - back) % 7 || 7))
  if (direction === 'future' || which === 'this') {
    if (which === 'this' && direction === 'past') return dayOf(today - back)
    return dayOf(today + ((7 - back) % 7))
  }
  return dayOf(today - back)
}

/** The month of a bare day: the one of publication, the one before or after it, or the next that has such a day. */
export function monthFor(
  day: number,
  reference: Reference,
  which: Which | undefined,
  direction: Direction,
): { year: number; month: number | null } {
  if (reference.precision === 'year') return { year: reference.year, month: null }
  const now = monthNumber(reference.year, reference.month)
  const forward = direction === 'future' && day < reference.day
  const backward = direction !== 'future' && day > reference.day && reference.precision === 'day'
  const month = which === 'next' || forward ? now + 1 : which === 'last' || backward ? now - 1 : now
  const placed = monthOf(month)
  return day <= daysInMonth(placed.year, placed.month) ? placed : monthOf(month + (backward ? -1 : 1))
}

/** The nearest month, on the side told, in which a day is this weekday: "Friday the 13th". */
export function monthWithWeekday(
  day: number,
  weekday: number,
  reference: Reference,
  direction: Direction,
): { year: number; month: number } | undefined {
  if (reference.precision !== 'day') return undefined
  const now = monthNumber(reference.year, reference.month)
  const today = numberOf(reference)
  const side = direction === 'past' ? -1 : 1
  // within seven years every day of the month falls on every weekday
  for (let away = 0; away <= 84; away++)
    for (const month of away === 0 ? [now] : direction === 'open' ? [now - away, now + away] : [now + side * away]) {
      const placed = monthOf(month)
      if (day > daysInMonth(placed.year, placed.month)) continue
      const candidate = dayNumber(placed.year, placed.month, day)
      if (direction !== 'open' && (candidate - today) * side < 0) continue
      if (weekdayOf(candidate) === weekday) return placed
    }
  return undefined
}

const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, workweek: 7, weekend: 7, fortnight: 14 }
const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
}

export function shift(from: Reference, unit: string, by: number): { year: number; month: number; day: number } {
  if (unit in MONTHS) return addMonths(from, Math.round(MONTHS[unit] * by))
  const days = unit in DAYS ? DAYS[unit] * by : unit === 'hour' ? by / 24 : 0
  return dayOf(numberOf(from) + Math.trunc(days))
}
