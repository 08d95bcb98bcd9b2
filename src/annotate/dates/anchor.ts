import type { Sentence } from '../../model/article.js'
import type { DateAnchor, Published } from '../../model/record.js'
import {
  dayNumber,
  dayOf,
  holidayIn,
  mondayOf,
  monthNumber,
  monthOf,
  nthWeekday,
  weekdayOf,
  weekOf,
} from './calendar.js'
import type { CalendarPoint, HolidayPoint, Level, NthPoint, Point, PointRange, ShiftedPoint } from './meaning.js'
import { endOf, numberOf, startOf, type Placed } from './placed.js'
import {
  asReference,
  choose,
  listedWeekday,
  monthFor,
  monthWithWeekday,
  referenceOf,
  shift,
  weekdayNear,
  yearFor,
  type Reference,
} from './reference.js'
import type { Direction } from './tense.js'

/** A placed date and the index of the sentence it stands in. */
interface Mention {
  readonly placed: Placed
  readonly sentence: number
}

/** A range in its place. */
export interface Period {
  readonly from: Placed
  readonly to: Placed
  /** As in {@link PointRange}. */
  readonly inclusive: boolean | undefined
}

/** Among the first words of its sentence; a year that says which thing is meant ("his 2012 book"); or neither. */
export type Standing = 'opening' | 'attributive' | 'plain'

/**
 * Puts the dates of one article into their places, in text order: against the date of publication, else against what the
 * text itself fixed shortly before.
 */
export class Timeline {
  readonly #published: Reference | null
  readonly #sentences: readonly Pick<Sentence, 'paragraph'>[]
  /** The date last named of which the year is known. */
  #last: Mention | null = null
  #lastDay: Mention | null = null
  #lastMonth: Mention | null = null
  #lastQuarter: Placed | null = null
  #lastPeriod: (Period & { readonly sentence: number }) | null = null
  /** A year at the beginning of the sentence. */
  #frame: Mention | null = null
  /** The last that is written with its year and told of: "In 2008 …", "on March 3, 1999", not "his 2012 book". */
  #explicit: Mention | null = null

  /** @param sentences those of the article, which tell the paragraph that each stands in */
  constructor(published: Published | null, sentences: readonly Pick<Sentence, 'paragraph'>[]) {
    this.#published = referenceOf(published)
    this.#sentences = sentences
  }

  /**
   * @param sentence index of the sentence; dates named more than a few sentences ago are no context
   */
  place(point: Point, direction: Direction, sentence: number, standing: Standing = 'plain'): Placed {
    const placed = this.#place(point, direction, sentence)
    const clock = point.clock ?? placed.clock
    const result = clock ? { ...placed, clock } : placed
    if (result.year !== null && result.level !== 'century' && result.level !== 'decade') {
      this.#last = { placed: result, sentence }
      if (result.anchor === 'explicit' && standing !== 'attributive') {
        this.#explicit = this.#last
        if (standing === 'opening' && (result.level === 'year' || result.level === 'month')) this.#frame = this.#last
      }
      if (result.level === 'month') this.#lastMonth = this.#last
      if (result.level === 'quarter') this.#lastQuarter = result
      if (result.level === 'day' && result.day) this.#lastDay = { placed: result, sentence }
    }
    return result
  }

  /** Both ends of a range; where the years are not written, the end is brought to lie after the beginning. */
  placeRange(range: PointRange, direction: Direction, sentence: number): { from: Placed; to: Placed } {
    const ends = this.#placeEnds(range, direction, sentence)
    if (ends.from.year !== null && !ends.from.clock)
      this.#lastPeriod = { ...ends, inclusive: range.inclusive, sentence }
    return ends
  }

  /** The stretch of time named last and not too long before, for "over the period". */
  lastPeriod(sentence: number): Period | null {
    const last = this.#lastPeriod
    return last && sentence - last.sentence <= CONTEXT_SENTENCES ? last : null
  }

  #placeEnds(range: PointRange, direction: Direction, sentence: number): { from: Placed; to: Placed } {
    const from = this.place(range.from, direction, sentence)
    const to = isSameStep(range) ? { ...from, clock: range.to.clock } : this.place(range.to, direction, sentence)
    if (from.year === null || to.year === null || isBefore(from, to) || from.anchor === 'explicit') return { from, to }
    const [start, end] = [startOf(from), startOf(to)]
    if (from.month == null || to.month == null || range.from.kind !== 'calendar') return { from, to }
    if (range.from.weekday !== undefined && range.from.month === undefined) {
      const day = dayOf(numberOf(direction === 'past' ? start : end) + (direction === 'past' ? -7 : 7))
      return direction === 'past' ? { from: { ...from, ...day }, to } : { from, to: { ...to, ...day } }
    }
    return to.anchor === 'explicit' || direction !== 'future' || from.year > to.year
      ? { from: { ...from, year: from.year - 1 }, to }
      : { from, to: { ...to, year: to.year + 1 } }
  }

  /** The date named last and not too long before, for "since then". */
  lastNamed(sentence: number): Placed | null {
    const last = this.#last
    return last && sentence - last.sentence <= CONTEXT_SENTENCES ? { ...last.placed, clock: undefined } : null
  }

  /** The day or year named shortly before, for "the next day", "the year before". */
  #context(sentence: number, day: boolean): Reference | null {
    const last = day ? this.#lastDay : this.#last
    if (!last || sentence - last.sentence > CONTEXT_SENTENCES || last.placed.year === null) return null
    return asReference(last.placed)
  }

  /**
   * "In 2011 he was jailed; by the end of the year", "on Friday … earlier in the day", "in November … for the month", "in the third quarter … in the quarter":
   * what is told of. A report keeps to its quarter, so that any one named before will do.
   */
  #toldOf(level: ShiftedPoint['level'], direction: Direction, sentence: number): Placed | null {
    if (direction === 'future') return null
    if (level === 'quarter') return this.#lastQuarter
    const last = level === 'month' ? this.#lastMonth : level === 'day' ? this.#lastDay : this.#frame
    if (!last || sentence - last.sentence > 1 || last.placed.year === null) return null
    if (level === 'month' || level === 'day') return last.placed
    return level === 'year' ? { level, year: last.placed.year, anchor: 'context' } : null
  }

  /**
   * What a date without its year is resolved against. Where the publication is not known, a year named shortly before
   * serves for "On May 10", but not for "last week", which is said from the day of writing. A bare year serves in its own
   * sentence, and after it only if it opened the sentence. "In May" without a day is that of the time of writing as easily:
   * it takes the year of its own sentence or, within a paragraph, of the one before it.
   */
  #reference(sentence: number, { level, which }: CalendarPoint): Reference | null {
    if (this.#published || which !== undefined) return this.#published
    const named = this.#explicit
    if (!named) return null
    const distance = sentence - named.sentence
    if (distance > (level === 'day' ? CONTEXT_SENTENCES : 1)) return null
    const isBare = named.placed.level === 'year'
    if (distance > 0 && isBare && named !== this.#frame) return null
    return (level === 'day' && !isBare) || this.#isSameParagraph(sentence, named.sentence)
      ? asReference(named.placed)
      : null
  }

  #isSameParagraph(sentence: number, other: number): boolean {
    return this.#sentences[sentence].paragraph === this.#sentences[other].paragraph
  }

  #place(point: Point, direction: Direction, sentence: number): Placed {
    switch (point.kind) {
      case 'calendar':
        return this.#placeCalendar(point, direction, sentence)
      case 'shifted':
        return this.#placeShifted(point, direction, sentence)
      case 'holiday':
        return this.#placeHoliday(point, direction)
      case 'nth':
        return this.#placeNth(point, direction, sentence)
      case 'within': {
        const of = this.#place(point.of, direction, sentence)
        const { part } = point
        if (of.year === null) return this.#place(part, direction, sentence)
        const { anchor } = of
        if (of.level === 'week' && part.kind === 'calendar')
          return { level: 'day', ...dayOf(mondayOf(of.year, of.number!) + part.weekday! - 1), anchor }
        return { ...this.#place({ ...part, year: of.year }, direction, sentence), anchor }
      }
      default: {
        // "The polls opened on Sunday and closed at 10 p.m.": the day of the same sentence
        const day = this.#lastDay
        return day?.sentence === sentence
          ? { ...day.placed, clock: undefined, anchor: 'context' }
          : { level: 'day', year: null, month: null, day: null, anchor: 'unknown' }
      }
    }
  }

  #placeCalendar(point: CalendarPoint, direction: Direction, sentence: number): Placed {
    const { which, year } = point
    if (point.level === 'decade' || point.level === 'century') return placedAs(point, null, 'explicit')
    if (year !== undefined) return placedAs(point, year, 'explicit')
    const reference = this.#reference(sentence, point)
    if (!reference) return placedAs(point, null, 'unknown')
    const framed = this.#framedYear(point, direction, sentence)
    if (framed !== null) return placedAs(point, framed, 'context')
    const { anchor } = reference
    if (point.level === 'day' && point.month === undefined && point.day !== undefined) {
      const found =
        (point.weekday && monthWithWeekday(point.day, point.weekday, reference, direction)) ||
        monthFor(point.day, reference, which, direction)
      return { level: 'day', ...found, day: point.day, anchor }
    }
    if (point.level === 'day' && point.month === undefined)
      // a weekday is one near the day of writing, or near a day of its own sentence
      return reference.precision === 'day' && (this.#published || this.#explicit!.sentence === sentence)
        ? {
            level: 'day',
            ...(point.listed
              ? listedWeekday(point.weekday!, point.listed, reference, which, direction)
              : weekdayNear(point.weekday!, reference, which, direction)),
            anchor,
          }
        : placedAs(point, null, 'unknown')
    return placedAs(point, yearFor(point, reference, direction), anchor)
  }

  /** "In 2011 he was jailed and in March he was freed": a year that opens the sentence holds for what follows. */
  #framedYear(point: CalendarPoint, direction: Direction, sentence: number): number | null {
    const frame = this.#frame
    if (frame?.sentence !== sentence || point.which || direction === 'future' || point.month === undefined) return null
    return frame.placed.year
  }

  #placeHoliday(point: HolidayPoint, direction: Direction): Placed {
    // a holiday is told of no year but its own
    const reference = this.#published
    const inYear = (year: number): number => holidayIn(year, point.when)
    const placedAt = (number: number, anchor: DateAnchor): Placed => {
      if (!point.weekend) return { level: 'day', ...dayOf(number), anchor }
      const { year, week } = weekOf(weekdayOf(number) <= 2 ? number - 3 : number)
      return { level: 'weekend', year, number: week, anchor }
    }
    if (point.year !== undefined) return placedAt(inYear(point.year), 'explicit')
    if (!reference) {
      const fixed = /^(\d\d)-(\d\d)$/.exec(point.when)
      return {
        level: 'day',
        year: null,
        month: fixed ? Number(fixed[1]) : null,
        day: fixed ? Number(fixed[2]) : null,
        anchor: 'unknown',
      }
    }
    const { year, anchor } = reference
    const today = numberOf(reference)
    return placedAt(choose([inYear(year - 1), inYear(year), inYear(year + 1)], today, point.which, direction), anchor)
  }

  #placeShifted(point: ShiftedPoint, direction: Direction, sentence: number): Placed {
    const { unit, level } = point
    const by = point.by ?? 0
    let from: Reference | null
    if (typeof point.from === 'object') {
      const base = this.#place(point.from, direction, sentence)
      if (base.year === null) return { level: 'day', year: null, ...inAnyYear(base, unit, by), anchor: base.anchor }
      const { year, month, day } = startOf(base)
      from = { year, month, day, precision: 'day', anchor: base.anchor }
    } else if (point.from === 'context' || point.from === 'event') {
      const fine = unit !== 'year' && unit !== 'month' && unit !== 'decade'
      // "that year" is one that was named, "the next day" may be the one after publication
      const isBehind = point.from === 'event' && direction === 'past'
      from = this.#context(sentence, fine) ?? (by === 0 || isBehind ? null : this.#published)
    } else if (point.from === 'told') {
      const told = this.#toldOf(level, direction, sentence)
      if (told) return { ...told, clock: undefined, anchor: 'context' }
      from = level === 'quarter' ? null : this.#published
    } else from = this.#published
    const unknown = { year: null, month: null, day: null, number: null, anchor: 'unknown' as const }
    const target: Level = level === 'instant' ? 'day' : level
    if (!from) return { level: target, ...unknown }
    const { anchor } = from
    const fine = target === 'day' || target === 'week' || target === 'weekend'
    if (fine && from.precision !== 'day') return { level: target, ...unknown }
    const shifted = shift(from, unit, by)
    switch (target) {
      case 'day':
        return { level: target, ...shifted, anchor }
      case 'week': {
        const { year, week } = weekOf(numberOf(shifted))
        return { level: target, year, number: week, anchor }
      }
      case 'weekend': {
        // a weekend belongs to the week before it until Thursday: "at the weekend" on a Monday is the one just past
        const today = numberOf(from)
        // "met over the weekend"; "this weekend" lies ahead from Thursday on
        const lastDay = direction === 'past' && point.from === 'told' ? 5 : 3
        const isBehind = weekdayOf(today) <= lastDay && direction !== 'future'
        const base = by === 0 && isBehind ? today - 7 : today
        const last = by === -1 && weekdayOf(today) >= 6 ? base - 7 : base
        const { year, week } = weekOf(by === -1 ? (last === base ? base - 7 : last) : base + by * 7)
        return { level: target, year, number: week, anchor }
      }
      case 'month':
        if (from.precision === 'year') return { level: target, ...unknown }
        return { level: target, year: shifted.year, month: shifted.month, anchor }
      case 'quarter':
        return { level: target, year: shifted.year, number: Math.ceil(shifted.month / 3), anchor }
      case 'decade':
        return { level: target, year: null, number: Math.floor(shifted.year / 10), anchor }
      case 'century':
        return { level: target, year: null, number: Math.floor(shifted.year / 100), anchor }
      default:
        return { level: target, year: shifted.year, anchor }
    }
  }

  #placeNth(point: NthPoint, direction: Direction, sentence: number): Placed {
    const of: Placed | null = point.of
      ? this.#place(point.of, direction, sentence)
      : this.#placeShifted(
          { kind: 'shifted', unit: 'year', by: 0, from: 'published', level: 'year' },
          direction,
          sentence,
        )
    const { anchor } = of
    if (of.year === null) return { level: point.unit === 'week' ? 'week' : 'day', year: null, anchor }
    const { year } = of
    const start = numberOf(startOf(of))
    const end = numberOf(endOf(of))
    if (point.weekday) {
      const month = point.n > 0 ? startOf(of).month : endOf(of).month
      return { level: 'day', ...dayOf(nthWeekday(year, month, point.weekday, point.n)), anchor }
    }
    if (point.unit === 'week') {
      if (point.of === null || of.level === 'year') {
        const week = point.n > 0 ? point.n : weekOf(mondayOf(year + 1, 1) - 7).week + 1 + point.n
        return { level: 'week', year, number: week, anchor }
      }
      // the n-th week that has most of its days in the month
      const first = start + 3 - weekdayOf(start) + 1
      const thursday =
        point.n > 0 ? (first < start ? first + 7 : first) + (point.n - 1) * 7 : lastThursday(end) + (point.n + 1) * 7
      const found = weekOf(thursday)
      return { level: 'week', year: found.year, number: found.week, anchor }
    }
    if (point.unit === 'month') {
      const month = point.n > 0 ? startOf(of).month + point.n - 1 : endOf(of).month + point.n + 1
      return { level: 'month', ...monthOf(monthNumber(year, month)), anchor }
    }
    if (point.unit === 'quarter') return { level: 'quarter', year, number: point.n > 0 ? point.n : 5 + point.n, anchor }
    if (point.unit === 'weekend') {
      const saturday =
        point.n > 0 ? nthWeekday(year, of.month ?? 1, 6, point.n) : nthWeekday(year, of.month ?? 12, 6, -1)
      const found = weekOf(saturday)
      return { level: 'weekend', year: found.year, number: found.week, anchor }
    }
    return { level: 'day', ...dayOf(point.n > 0 ? start + point.n - 1 : end + point.n + 1), anchor }
  }
}

/** "the next day from 9 to 11": told once from the day before it. */
const isSameStep = ({ from, to }: PointRange): boolean =>
  from.kind === 'shifted' &&
  to.kind === 'shifted' &&
  from.from === to.from &&
  from.unit === to.unit &&
  from.by === to.by

const isBefore = (from: Placed, to: Placed): boolean => numberOf(startOf(from)) <= numberOf(startOf(to))

/** "the day after Christmas" in whatever year: a month and a day that few days lead to, in a year without 29 February. */
function inAnyYear({ month, day }: Placed, unit: ShiftedPoint['unit'], by: number): Partial<Placed> {
  if (!month || !day || unit !== 'day' || Math.abs(by) > 7) return {}
  const shifted = dayOf(dayNumber(2001, month, day) + by)
  return shifted.year === 2001 ? { month: shifted.month, day: shifted.day } : {}
}

/** A date of the calendar with its year; all fields always in the same order. */
const placedAs = (
  { level, month, day, weekday, season, number, fiscal }: CalendarPoint,
  year: number | null,
  anchor: DateAnchor,
): Placed => ({ level, year, month, day, weekday, season, number, fiscal, clock: undefined, anchor })

/** Dates named longer ago are no context for "the next day". */
const CONTEXT_SENTENCES = 4

const lastThursday = (end: number): number => end - ((weekdayOf(end) - 4 + 7) % 7)
