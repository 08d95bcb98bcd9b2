import type { DateAnnotation } from '../../model/annotation.js'
import type { Period, Standing, Timeline } from './anchor.js'
import type { Meaning, Point } from './meaning.js'
import {
  durationTimex,
  durationValue,
  PRECISIONS,
  precisionOf,
  rangeTimex,
  timexOf,
  valueOf,
  wholeRangeTimex,
} from './normalize.js'
import type { Direction } from './tense.js'

type DateValue = Pick<DateAnnotation, 'type' | 'value' | 'timex' | 'precision' | 'anchor'>

/**
 * The value of a date expression in the notations of the output; undefined where it takes up a date and none was named.
 * @param direction asked only where the date lies before or after its reference
 * @param sentence index of the sentence it stands in
 * @param standing its place in that sentence
 */
export function dateValue(
  meaning: Meaning,
  timeline: Timeline,
  direction: () => Direction,
  sentence: number,
  standing: Standing,
): DateValue | undefined {
  switch (meaning.kind) {
    case 'duration':
      return {
        type: 'duration',
        value: durationValue(meaning),
        timex: durationTimex(meaning),
        precision: PRECISIONS[meaning.parts.at(-1)!.unit],
        anchor: 'explicit',
      }
    case 'set':
      return {
        type: 'set',
        value: meaning.timex,
        timex: meaning.timex,
        precision: setPrecision(meaning.timex),
        anchor: 'explicit',
      }
    case 'reference':
      return { type: 'date', value: null, timex: meaning.timex, precision: 'vague', anchor: 'unknown' }
    case 'anaphor': {
      if (meaning.of === 'period') {
        const period = timeline.lastPeriod(sentence)
        return period ? { ...rangeValue(period), anchor: 'context' } : undefined
      }
      const placed = timeline.lastNamed(sentence)
      return placed
        ? {
            type: 'date',
            value: valueOf(placed),
            timex: timexOf(placed),
            precision: precisionOf(placed),
            anchor: 'context',
          }
        : { type: 'date', value: null, timex: 'PAST_REF', precision: 'vague', anchor: 'unknown' }
    }
    case 'range': {
      const ends = timeline.placeRange(meaning, direction(), sentence)
      const { from, to } = meaning
      // "one or two days later", "40 or 50 years ago", of a day that is not known
      if (from.kind === 'shifted' && to.kind === 'shifted' && from.by && to.by && ends.from.year === null)
        return {
          type: 'date',
          value: null,
          timex: from.by < 0 ? 'PAST_REF' : 'FUTURE_REF',
          precision: 'vague',
          anchor: 'unknown',
        }
      return rangeValue({ ...ends, inclusive: meaning.inclusive })
    }
    default: {
      const placed = timeline.place(meaning, direction(), sentence, standing)
      return {
        type: placed.clock || isWithinDay(meaning) ? 'time' : 'date',
        value: valueOf(placed),
        timex: timexOf(placed),
        precision: precisionOf(placed),
        anchor: placed.anchor,
      }
    }
  }
}

const rangeValue = ({ from, to, inclusive }: Period): DateValue => ({
  // "from 5 to 6 p.m." is a time, as "this afternoon" is
  type: from.clock && to.clock ? 'time' : 'range',
  value: `${valueOf(from) ?? '..'}/${valueOf(to) ?? '..'}`,
  timex: inclusive ? wholeRangeTimex(from, to) : rangeTimex(from, to),
  precision: precisionOf(to),
  anchor: to.anchor === 'explicit' ? from.anchor : to.anchor,
})

/** "an hour ago" is a time of the day that is known; "48 hours ago" is a day. */
const isWithinDay = (point: Point): boolean =>
  point.kind === 'shifted' && point.level === 'instant' && !(point.unit === 'hour' && Math.abs(point.by ?? 0) >= 24)

/** A set recurs with the precision of its period: P1Y, XXXX-WXX-1, T16. */
function setPrecision(timex: string): DateAnnotation['precision'] {
  const unit = /^P[\dX.]+(DE|CE|[DWMYQ])/.exec(timex)?.[1]
  if (timex.startsWith('PT') || timex.startsWith('T')) return 'hour'
  if (unit === 'W') return 'week'
  if (unit === 'M') return 'month'
  if (unit === 'Y') return 'year'
  if (unit === 'Q') return 'quarter'
  if (unit === 'DE') return 'decade'
  if (unit === 'CE') return 'century'
  return /^XXXX-\d\d$/.test(timex) ? 'month' : 'day'
}
