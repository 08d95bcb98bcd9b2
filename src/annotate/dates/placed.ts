import type { DateAnchor } from '../../model/record.js'
import { addMonths, dayNumber, dayOf, mondayOf } from './calendar.js'
import type { CalendarPoint, Clock, Level } from './meaning.js'

/** A date in its place: what is not known stays null. */
export interface Placed {
  readonly level: Level
  readonly year: number | null
  readonly month?: number | null | undefined
  readonly day?: number | null | undefined
  /** Of a day of which only this is known. */
  readonly weekday?: number | undefined
  readonly season?: CalendarPoint['season'] | undefined
  /** Quarter, half, week, decade or century, as in {@link CalendarPoint}. */
  readonly number?: number | null | undefined
  readonly fiscal?: boolean | undefined
  readonly clock?: Clock | undefined
  readonly anchor: DateAnchor
}

/** First month of each season of the northern half of the world. */
export const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

export const numberOf = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  dayNumber(year, month, day)

/** First day of a placed date; its year must be known. */
export function startOf(placed: Placed): { year: number; month: number; day: number } {
  const year = placed.year!
  if (placed.level === 'week') return dayOf(mondayOf(year, placed.number!))
  if (placed.level === 'weekend') return dayOf(mondayOf(year, placed.number!) + 5)
  if (placed.level === 'quarter') return { year, month: placed.number! * 3 - 2, day: 1 }
  if (placed.level === 'half') return { year, month: placed.number! * 6 - 5, day: 1 }
  if (placed.level === 'season') return { year, month: SEASON_STARTS[placed.season!], day: 1 }
  return { year, month: placed.month ?? 1, day: placed.day ?? 1 }
}

/** Last day of a placed date; its year must be known. */
export function endOf(placed: Placed): { year: number; month: number; day: number } {
  const start = startOf(placed)
  if (placed.level === 'week') return dayOf(numberOf(start) + 6)
  if (placed.level === 'weekend') return dayOf(numberOf(start) + 1)
  if (placed.level === 'day') return start
  const months = placed.level === 'year' ? 12 : placed.level === 'half' ? 6 : placed.level === 'month' ? 1 : 3
  return dayOf(numberOf(addMonths(start, months)) - 1)
}
