import type { DateModifier } from '../../model/record.js'
import type { DayPart, SeasonCode, TimeUnit, Which } from '../../lexicon/time-words.js'

/** How long a stretch of the calendar a date names. */
export type Level = 'century' | 'decade' | 'year' | 'half' | 'quarter' | 'season' | 'month' | 'week' | 'weekend' | 'day'

/** A time of day. `hour` alone is a full hour; `part` alone is "morning". */
export interface Clock {
  readonly hour?: number | undefined
  readonly minute?: number | undefined
  readonly second?: number | undefined
  readonly part?: DayPart | undefined
  /** Offset in ISO 8601, if the zone named fixes one. */
  readonly offset?: string | null | undefined
}

/** A date by the calendar, any field of which may be missing: "Oct. 22", "Thursday", "the 1990s", "the third quarter". */
export interface CalendarPoint {
  readonly kind: 'calendar'
  readonly level: Level
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** 1 (Monday) to 7. */
  readonly weekday?: number | undefined
  /** The first and last weekday of a list that it stands in: "Thursday and Friday". */
  readonly listed?: { readonly first: number; readonly last: number } | undefined
  readonly season?: SeasonCode | undefined
  /** Quarter 1-4, half 1-2, ISO week, decade (199 = 1990s) or century (19 = the years 19XX). */
  readonly number?: number | undefined
  /** "last", "this", "next" before it. */
  readonly which?: Which | undefined
  readonly fiscal?: boolean | undefined
}

/** A date that lies so many units from another: "three days ago", "last week", "two days after Christmas". */
export interface ShiftedPoint {
  readonly kind: 'shifted'
  readonly unit: TimeUnit
  /** Null if it is not said how many: "a few years ago". */
  readonly by: number | null
  /**
   * From the day of publication, from the date named before in the text, or from a date named beside it; "the year", "the
   * quarter" (`told`) is the one just told of, else that of publication. Where no date was named before, "two days later" and
   * "the next day" (`event`) count from publication unless they are past; "the next week" (`context`) does so always.
   */
  readonly from: 'published' | 'context' | 'event' | 'told' | Point
  /** The result is a day even where the unit is longer: "in two years from May 3". */
  readonly level: Level | 'instant'
}

export interface HolidayPoint {
  readonly kind: 'holiday'
  readonly when: string
  readonly year?: number | undefined
  readonly which?: Which | undefined
  /** The weekend of the holiday. */
  readonly weekend?: boolean | undefined
}

/** "the first week of January", "the third Thursday in November", "week 31"; n counts from the end if negative. */
export interface NthPoint {
  readonly kind: 'nth'
  readonly n: number
  readonly unit: TimeUnit
  readonly weekday?: number | undefined
  readonly of: Point | null
}

/** A time of day alone: "noon". */
export interface ClockPoint {
  readonly kind: 'clock'
}

/** "October last year", "Tuesday of last week": a month, a holiday or a weekday of a year or a week told in relation. */
export interface WithinPoint {
  readonly kind: 'within'
  readonly part: CalendarPoint | HolidayPoint
  readonly of: ShiftedPoint
}

export type Point = (CalendarPoint | ShiftedPoint | HolidayPoint | NthPoint | ClockPoint | WithinPoint) & {
  readonly clock?: Clock | undefined
}

/** "five years", "a nine-month period"; the amount is null where it is not said ("a few months"). */
export interface Duration {
  readonly kind: 'duration'
  readonly parts: readonly { readonly amount: number | null; readonly unit: TimeUnit }[]
  /** The greater amount of "two to three years". */
  readonly upTo?: number | undefined
}

/** "every day", "twice a year"; the value in TIMEX3. */
export interface Recurrence {
  readonly kind: 'set'
  readonly timex: string
}

export interface VagueReference {
  readonly kind: 'reference'
  readonly timex: string
}

/** "since then": the date that the text named last; "over the period": the stretch from one day to another. */
export interface Anaphor {
  readonly kind: 'anaphor'
  readonly of: 'date' | 'period'
}

export interface PointRange {
  readonly kind: 'range'
  readonly from: Point
  readonly to: Point
  /** All of the last unit belongs to it: "the first nine months" end with September, "from March to May" some day in May. */
  readonly inclusive?: boolean | undefined
}

export type Meaning = Point | Duration | Recurrence | VagueReference | Anaphor | PointRange

/** A date expression recognised in the tokens `[firstToken, endToken)`, not yet placed in time. */
export interface Found {
  readonly firstToken: number
  readonly endToken: number
  readonly meaning: Meaning
  readonly modifier?: DateModifier | null | undefined
  /** Of no use unless joined with a neighbour: "the first week", "9 to". */
  readonly incomplete?: boolean | undefined
}

export const isPoint = (meaning: Meaning): meaning is Point => !NO_POINTS.has(meaning.kind)

const NO_POINTS: ReadonlySet<Meaning['kind']> = new Set(['duration', 'set', 'reference', 'anaphor', 'range'])
