import { TimePart, type TimeUnit } from '../../lexicon/time-words.js'
import type { Found, Level, Meaning, ShiftedPoint } from './meaning.js'
import { amountAt, higherAmount } from './numbers.js'
import type { DateRule } from './rule.js'
import { isDash, lowerAt, type TimeTokens } from './time-tokens.js'

/** The length of time that a date told in these units names: "two decades ago" is a year. */
const LEVELS: Readonly<Record<TimeUnit, Level | 'instant'>> = {
  second: 'instant',
  minute: 'instant',
  hour: 'instant',
  day: 'day',
  night: 'day',
  week: 'week',
  workweek: 'week',
  weekend: 'weekend',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'year',
  century: 'year',
  millennium: 'year',
}

/** "three days ago", "a decade ago", "two years earlier", "a week later", "five years from now", "in two weeks' time". */
export const ago: DateRule = {
  name: 'ago',
  begins: TimePart.article | TimePart.number | TimePart.digits | TimePart.vagueNumber | TimePart.half,
  countsUnits: true,
  at(t, i): Found | undefined {
    const low = amountAt(t, i)
    if (!low) return undefined
    const high = higherAmount(t, i, low)
    const amountEnd = high?.end ?? low.end
    const hyphen = isDash(t, amountEnd) ? amountEnd + 1 : amountEnd
    const unit = t.words[hyphen]?.unit
    if (!unit) return undefined
    const half = andHalf(t, hyphen + 1)
    const end = half ?? (/^['’]$/.test(lowerAt(t, hyphen + 1)) ? hyphen + 2 : hyphen + 1)
    const direction = toTheDay(t, directionAfter(t, end))
    if (!direction) return undefined
    const { by, from } = direction
    const found = (meaning: Meaning): Found => ({ firstToken: i, endToken: direction.end, meaning })
    const shifted = (amount: number): ShiftedPoint => ({
      kind: 'shifted',
      unit,
      by: by * amount,
      from,
      level: direction.toTheDay ? 'day' : LEVELS[unit],
    })
    if (low.value === null)
      return from === 'published' ? found({ kind: 'reference', timex: by < 0 ? 'PAST_REF' : 'FUTURE_REF' }) : undefined
    // "40 or 50 years ago"
    if (high)
      return found({
        kind: 'range',
        from: shifted(by < 0 ? high.value : low.value),
        to: shifted(by < 0 ? low.value : high.value),
      })
    // "an hour later" of an event whose hour is not known: the duration is what can be said
    if (LEVELS[unit] === 'instant' && from !== 'published') return undefined
    return found(shifted(low.value + (half ? 0.5 : 0)))
  },
}

/** "a year and a half ago": the end of "and a half". */
const andHalf = (t: TimeTokens, i: number): number | undefined =>
  lowerAt(t, i) === 'and' && t.words[i + 1]?.article && lowerAt(t, i + 2) === 'half' ? i + 3 : undefined

interface Away {
  readonly by: number
  readonly from: 'published' | 'context' | 'event'
  readonly end: number
  readonly toTheDay?: boolean
}

/** "two years ago to the day" */
const toTheDay = (t: TimeTokens, away: Away | undefined): Away | undefined =>
  away && ['to', 'the', 'day'].every((form, k) => lowerAt(t, away.end + k) === form)
    ? { ...away, end: away.end + 3, toTheDay: true }
    : away

function directionAfter(t: TimeTokens, i: number): Away | undefined {
  const lower = lowerAt(t, i)
  if (lower === 'ago') return { by: -1, from: 'published', end: i + 1 }
  if (lower === 'hence') return { by: 1, from: 'published', end: i + 1 }
  if (lower === 'from' && /^(?:now|today)$/.test(lowerAt(t, i + 1))) return { by: 1, from: 'published', end: i + 2 }
  if (lower === 'earlier' || lower === 'previously' || lower === 'prior')
    return lowerAt(t, i + 1) === 'to' ? undefined : { by: -1, from: 'context', end: i + 1 }
  if (lower === 'later' || lower === 'afterward' || lower === 'afterwards')
    return lowerAt(t, i + 1) === 'than' ? undefined : { by: 1, from: 'event', end: i + 1 }
  if (lower === 'before' && (i + 1 >= t.count || /^[.,;:!?)”"]$/.test(lowerAt(t, i + 1))))
    return { by: -1, from: 'context', end: i + 1 }
  return undefined
}
