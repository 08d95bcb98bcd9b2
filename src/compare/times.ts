import type { DateItem } from '../model/record.js'

/** A stretch of time: from its first day to its last, both included, as "2023-10-09"; "XXXX-10-09" where the year is unknown. */
export interface Time {
  readonly from: string
  readonly to: string
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const QUARTER_FIRST: Readonly<Record<string, number>> = { Q1: 1, Q2: 4, Q3: 7, Q4: 10 }

/**
 * Keys of a date, the one that says most first: "@2022-05-03", "@2022-05", "@2022"; of a duration "@P3Y". A sentence is found
 * by each of them.
 */
export function keysOfDate({ type, value, exact }: Pick<DateItem, 'type' | 'value' | 'exact'>): string[] {
  if (type === 'set') return []
  const written = `@${exact.toLowerCase()}`
  if (value === null || value.startsWith('X')) return [written]
  if (type === 'duration') return [`@${value}`]
  const parts = value.split('/')[0].split('T')[0].split('-')
  return [...parts.map((_, i) => `@${parts.slice(0, parts.length - i).join('-')}`), written]
}

/** When a date is, if it names a time of its own; "three years" and "every Monday" do not. */
export function timeOf({ type, value, modifier }: Pick<DateItem, 'type' | 'value' | 'modifier'>): Time | null {
  if (value === null || type === 'duration' || type === 'set') return null
  const [first, last = first] = value.split('/')
  const [start, end] = [spanOf(first), spanOf(last)]
  if (!start || !end) return null
  // "since 2015", "before May": one end is open
  if (modifier === 'after') return { from: start.from, to: '9999' }
  if (modifier === 'before') return { from: '0000', to: end.to }
  return { from: start.from, to: end.to }
}

function spanOf(value: string): Time | null {
  const { year, month, day, quarter, week } =
    /^(?<year>\d{3}[\dX]|\d\dXX|XXXX(?=-\d))(?:-(?:(?<month>\d\d)(?:-(?<day>\d\d))?|(?<quarter>Q\d)|W(?<week>\d\d)).*)?/.exec(
      value,
    )?.groups ?? {}
  if (!year) return null
  if (quarter && QUARTER_FIRST[quarter]) return months(year, QUARTER_FIRST[quarter], QUARTER_FIRST[quarter] + 2)
  if (week) {
    const first = dayOfWeek(Number(year), Number(week))
    return { from: iso(first), to: iso(first + 6) }
  }
  if (!month || Number(month) < 1 || Number(month) > 12)
    return { from: `${year.replaceAll('X', '0')}-01-01`, to: `${year.replaceAll('X', '9')}-12-31` }
  return day
    ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
    : months(year, Number(month), Number(month))
}

const months = (year: string, first: number, last: number): Time => ({
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${DAYS[last - 1]}`,
})

const two = (number: number): string => String(number).padStart(2, '0')

/** Day number of the Monday of an ISO week. */
function dayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / 86_400_000
  const weekday = (new Date(fourth * 86_400_000).getUTCDay() + 6) % 7
  return fourth - weekday + 7 * (week - 1)
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Whether two times can be one: they share a day; where a year is unknown, the day and month decide. */
export function canCoincide(a: Time, b: Time): boolean {
  if (!isYearless(a) && !isYearless(b)) return a.from <= b.to && b.from <= a.to
  // over the turn of a year nothing can be said
  if ([a, b].some(({ from, to }) => from.slice(0, 4) !== to.slice(0, 4))) return true
  return a.from.slice(5) <= b.to.slice(5) && b.from.slice(5) <= a.to.slice(5)
}

const isYearless = ({ from }: Time): boolean => from.startsWith('X')
