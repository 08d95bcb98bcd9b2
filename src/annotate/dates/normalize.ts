import type { DatePrecision } from '../../model/record.js'
import type { TimeUnit } from '../../lexicon/time-words.js'
import { endOf, numberOf, startOf, type Placed } from './placed.js'
import { dayNumber, dayOf } from './calendar.js'
import type { Clock, Duration } from './meaning.js'

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
/** The year in ISO 8601, with 0 for 1 BC. */
const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4))
const yearOf = ({ year }: Placed): string => (year === null ? 'XXXX' : isoYear(year))
/** The year in TIMEX3: "2013", "BC0044". */
const timexYear = (placed: Placed): string =>
  placed.year !== null && placed.year < 1 ? `BC${pad(1 - placed.year, 4)}` : yearOf(placed)
const two = (n: number | null | undefined): string => (n === null || n === undefined ? 'XX' : pad(n))

/** EDTF's codes for seasons that belong to no hemisphere. */
const EDTF_SEASONS = { SP: 21, SU: 22, FA: 23, WI: 24 } as const

const isoDay = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${isoYear(year)}-${pad(month)}-${pad(day)}`

/** "T20:30", "T20", "TMO"; '' without a clock. */
export function timexClock(clock: Clock | undefined): string {
  if (!clock) return ''
  if (clock.hour === undefined) return `T${clock.part}`
  const minute = clock.minute === undefined ? (clock.second === undefined ? '' : ':00') : `:${pad(clock.minute)}`
  return `T${pad(clock.hour)}${minute}${clock.second === undefined ? '' : `:${pad(clock.second)}`}`
}

/** The time of day in ISO 8601, or '' where only a part of day is known. */
function clockIso(clock: Clock | undefined): string {
  if (clock?.hour === undefined) return ''
  const second = clock.second === undefined ? '' : `:${pad(clock.second)}`
  return `T${pad(clock.hour)}:${pad(clock.minute ?? 0)}${second}${clock.offset ?? ''}`
}

/** A placed date in TIMEX3 notation. */
export function timexOf(placed: Placed): string {
  const year = timexYear(placed)
  switch (placed.level) {
    case 'century':
      if (placed.number! < 0) return `BC${pad(-placed.number! - 1)}`
      return placed.number === null ? 'XX' : pad(placed.number!)
    case 'decade':
      return placed.number === null ? 'XXX' : pad(placed.number!, 3)
    case 'year':
      return placed.fiscal ? `FY${year}` : year
    case 'half':
      return `${year}-H${placed.number}`
    case 'quarter':
      return `${year}-Q${placed.number ?? 'X'}`
    case 'season':
      return placed.year === null ? `XXXX-${placed.season}` : `${year}-${placed.season}`
    case 'month':
      return `${year}-${two(placed.month)}`
    case 'week':
      return `${year}-W${two(placed.number)}`
    case 'weekend':
      return `${year}-W${two(placed.number)}-WE`
    default:
      return dayWith(timexClock(placed.clock), placed)
  }
}

/** A day with the time of it, which may be ''. */
function dayWith(clock: string, placed: Placed): string {
  const { year, month, day, weekday } = placed
  if (year === null && month == null && day == null)
    return weekday ? `XXXX-WXX-${weekday}${clock}` : clock || 'XXXX-XX-XX'
  return `${timexYear(placed)}-${two(month)}-${two(day)}${clock}`
}

/** A placed date in ISO 8601 or EDTF; null where it is not known at all. */
export function valueOf(placed: Placed): string | null {
  if (placed.year === null && placed.level !== 'century' && placed.level !== 'decade') {
    const known =
      placed.month != null ||
      placed.day != null ||
      placed.weekday !== undefined ||
      placed.season ||
      placed.number != null
    if (!known) return clockIso(placed.clock) || null
  }
  switch (placed.level) {
    case 'century':
      if (placed.number! < 0) return `-${pad(-placed.number! - 1)}XX`
      return placed.number === null ? null : `${pad(placed.number!)}XX`
    case 'decade':
      return placed.number === null ? null : `${pad(placed.number!, 3)}X`
    case 'year':
      return yearOf(placed)
    case 'season':
      return `${yearOf(placed)}-${EDTF_SEASONS[placed.season!]}`
    case 'half':
      return `${yearOf(placed)}-${two(placed.number! * 6 - 5)}/${yearOf(placed)}-${two(placed.number! * 6)}`
    case 'quarter':
      return `${yearOf(placed)}-${two(placed.number! * 3 - 2)}/${yearOf(placed)}-${two(placed.number! * 3)}`
    case 'weekend':
      return placed.year === null ? null : `${isoDay(startOf(placed))}/${isoDay(endOf(placed))}`
    case 'day':
      return dayWith('', placed) + clockIso(placed.clock)
    default:
      return timexOf(placed)
  }
}

export function precisionOf(placed: Placed): DatePrecision {
  const { clock, level } = placed
  if (clock) {
    if (clock.second !== undefined) return 'second'
    if (clock.minute !== undefined) return 'minute'
    return clock.hour === undefined ? 'day' : 'hour'
  }
  return level === 'half' ? 'quarter' : level === 'weekend' ? 'day' : level
}

const TIMEX_UNITS: Readonly<Record<TimeUnit, readonly [designator: string, factor: number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  workweek: ['W', 1],
  weekend: ['WE', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['DE', 1],
  century: ['CE', 1],
  millennium: ['CE', 10],
}
const ISO_UNITS: Readonly<Record<string, readonly [designator: string, factor: number]>> = {
  ...TIMEX_UNITS,
  weekend: ['D', 2],
  quarter: ['M', 3],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
}

export const PRECISIONS: Readonly<Record<TimeUnit, DatePrecision>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  night: 'day',
  week: 'week',
  workweek: 'week',
  weekend: 'day',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'century',
}

const isClockUnit = (unit: TimeUnit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

/** What a half or a quarter of a unit is in whole ones: half an hour is 30 minutes. */
const SMALLER: Partial<Record<TimeUnit, readonly [unit: TimeUnit, factor: number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  year: ['month', 12],
  decade: ['year', 10],
  century: ['year', 100],
}

function inWhole(part: Duration['parts'][number]): Duration['parts'][number] {
  const smaller = part.amount !== null && part.amount > 0 && part.amount < 1 ? SMALLER[part.unit] : undefined
  return smaller ? { amount: part.amount! * smaller[1], unit: smaller[0] } : part
}

function durationIn(duration: Duration, units: typeof ISO_UNITS): string {
  let text = 'P'
  let inClock = false
  for (const part of duration.parts) {
    const { amount, unit } = inWhole(part)
    if (isClockUnit(unit) && !inClock) {
      text += 'T'
      inClock = true
    }
    const [designator, factor] = units[unit]
    text += `${amount === null ? 'X' : Number((amount * factor).toFixed(3))}${designator}`
  }
  return text
}

/** "P2Y/P3Y" for two to three years. */
function durationFrom(duration: Duration, units: typeof ISO_UNITS): string {
  const { upTo, parts } = duration
  const from = durationIn(duration, units)
  return upTo === undefined
    ? from
    : `${from}/${durationIn({ ...duration, parts: [{ ...parts[0], amount: upTo }] }, units)}`
}

/** "PXM", "P2DE", "PT24H". */
export const durationTimex = (duration: Duration): string => durationFrom(duration, TIMEX_UNITS)

/** "P20Y" for two decades; null where the amount is not said. */
export const durationValue = (duration: Duration): string | null =>
  duration.parts.some(({ amount }) => amount === null) ? null : durationFrom(duration, ISO_UNITS)

/** A range in TIMEX3 triple notation: `(2016-01-12,2016-01-22,P10D)`. */
export function rangeTimex(from: Placed, to: Placed): string {
  const [a, b] = [from, to].map(startTimex)
  return `(${a},${b},${lengthBetween(from, to, a, b)})`
}

/** A range up to the end of its last unit: `(2013-01-01,2013-10-01,P9M)`. */
export function wholeRangeTimex(from: Placed, to: Placed): string {
  if (from.year === null || to.year === null) return rangeTimex(from, to)
  const end = { level: 'day', ...dayOf(numberOf(endOf(to)) + 1), anchor: to.anchor } as const
  const start = startOf(from)
  const months = (end.year - start.year) * 12 + end.month - start.month
  const length = start.day === 1 && end.day === 1 ? `P${months}M` : `P${numberOf(end) - numberOf(start)}D`
  return `(${isoDay(start)},${isoDay(end)},${length})`
}

/** Years and months by their first day, as the triples of a range have them. */
const startTimex = (placed: Placed): string => {
  const isOld = placed.year !== null && placed.year < 1
  if (placed.level === 'day' || placed.level === 'century' || placed.level === 'decade' || isOld) return timexOf(placed)
  return placed.year === null
    ? placed.month
      ? `XXXX-${pad(placed.month)}-01`
      : timexOf(placed)
    : isoDay(startOf(placed))
}

const minutesOf = ({ hour = 0, minute = 0 }: Clock): number => hour * 60 + minute

function lengthBetween(from: Placed, to: Placed, a: string, b: string): string {
  if (from.clock?.hour !== undefined && to.clock?.hour !== undefined) {
    const days =
      from.day != null && to.day != null && from.year !== null && to.year !== null
        ? dayNumber(to.year, to.month!, to.day) - dayNumber(from.year, from.month!, from.day)
        : 0
    const minutes = days * 1440 + minutesOf(to.clock) - minutesOf(from.clock)
    const whole = minutes < 0 ? minutes + 1440 : minutes
    return `PT${whole >= 60 ? `${Math.floor(whole / 60)}H` : ''}${whole % 60 ? `${whole % 60}M` : ''}`
  }
  if (from.level === 'year' && to.level === 'year' && from.year !== null && to.year !== null)
    return `P${to.year - from.year}Y`
  const numbers = [a, b].map((iso) => /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(iso))
  if (!numbers[0] || !numbers[1]) return 'PX'
  const [start, end] = numbers.map((match) => (match![1] === 'XXXX' ? 2001 : Number(match![1])))
  const [, , fromMonth, fromDay] = numbers[0].map(Number)
  const [, , toMonth, toDay] = numbers[1].map(Number)
  let months = (end - start) * 12 + toMonth - fromMonth
  if (months < 0 && from.year === null) months += 12
  if (from.level !== 'day' && to.level !== 'day' && fromDay === toDay) return `P${months}M`
  const days = dayNumber(start, fromMonth + months, toDay) - dayNumber(start, fromMonth, fromDay)
  return `P${days}D`
}
