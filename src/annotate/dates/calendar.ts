/** Arithmetic of the Gregorian calendar. Days are numbered from 1970-01-01. */
const DAY_IN_MS = 86_400_000

/** A day of the calendar; month 1 to 12. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const dayNumber = (year: number, month: number, day: number): number =>
  // Date.UTC takes 79 for 1979
  Math.floor(
    (year >= 0 && year < 100 ? new Date(0).setUTCFullYear(year, month - 1, day) : Date.UTC(year, month - 1, day)) /
      DAY_IN_MS,
  )

export function dayOf(number: number): CalendarDay {
  const date = new Date(number * DAY_IN_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week with the year it belongs to. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = dayOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Monday of an ISO 8601 week. */
export function mondayOf(year: number, week: number): number {
  const january4 = dayNumber(year, 1, 4)
  return january4 - weekdayOf(january4) + 1 + (week - 1) * 7
}

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** Months counted from year 0, so that they can be added to. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1
export const monthOf = (number: number): { year: number; month: number } => ({
  year: Math.floor(number / 12),
  month: (((number % 12) + 12) % 12) + 1,
})

/** The day so many months later, or the last of that month where it is shorter. */
export function addMonths(from: CalendarDay, months: number): CalendarDay {
  const { year, month } = monthOf(monthNumber(from.year, from.month) + months)
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) }
}

/** Easter Sunday, by the algorithm of Meeus, Jones and Butcher. */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** The n-th weekday of a month, the last for n = -1. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
  }
  const last = dayNumber(year, month, daysInMonth(year, month))
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}

/**
 * The day a holiday falls on.
 * @param when as in `lexicon/en/holidays.txt`: MM-DD, easter+N, MM-wD#N, MM-wD#N+days
 */
export function holidayIn(year: number, when: string): number {
  const moving = /^easter([+-]\d+)$/.exec(when)
  if (moving) return easter(year) + Number(moving[1])
  const [, month, day, weekday, n, more] = /^(\d\d)-(?:(\d\d)|w(\d)#(-?\d)(?:\+(\d))?)$/.exec(when)!
  return day
    ? dayNumber(year, Number(month), Number(day))
    : nthWeekday(year, Number(month), Number(weekday), Number(n)) + Number(more ?? 0)
}
