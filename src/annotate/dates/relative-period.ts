import { TimePart, type TimeUnit } from '../../lexicon/time-words.js'
import type { Found, Level, ShiftedPoint } from './meaning.js'
import type { DateRule } from './rule.js'
import { gluedAt, isCapital, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

const LEVELS: Readonly<Partial<Record<TimeUnit, Level>>> = {
  day: 'day',
  week: 'week',
  workweek: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

/** "last week", "this year", "the previous month", "earlier this month", "the same day", "the weekend". */
export const relativePeriod: DateRule = {
  name: 'relative-period',
  begins: TimePart.unit,
  at(t, i) {
    const unit = t.words[i]!.unit!
    const level = LEVELS[unit]
    if (!level || (lowerAt(t, i).endsWith('s') && !(unit === 'year' && lowerAt(t, i - 1) === 'this'))) return undefined
    const shifted = (by: number, from: 'published' | 'context' | 'event' | 'told'): ShiftedPoint => ({
      kind: 'shifted',
      unit: unit === 'workweek' ? 'week' : unit,
      by,
      from,
      level,
    })
    const before = lowerAt(t, i - 1)
    const found = (first: number, meaning: ShiftedPoint, end = i + 1): Found => ({
      firstToken: first,
      endToken: end,
      meaning,
    })
    const kindOfYear = /^(?:calendar|school|academic|working|coming|past)$/.test(before) ? i - 1 : i
    const which = t.words[kindOfYear - 1]?.which ?? (kindOfYear < i ? t.words[i - 1]?.which : undefined)
    const at = t.words[kindOfYear - 1]?.which ? kindOfYear - 1 : i - 1
    if (which) {
      const word = lowerAt(t, at)
      const the = lowerAt(t, at - 1) === 'the'
      const first = the ? at - 1 : at
      if (which === 'this') {
        if (before === 'past') return found(at, shifted(-1, 'published'))
        if (before === 'coming') return found(at, shifted(1, 'published'))
        // "this day", "this century" is the one in which this is written
        return found(first, shifted(0, 'published'))
      }
      if (which === 'that') return found(first, shifted(0, 'context'))
      if (which === 'last') {
        // "the past year" is a length of time, "last year" a year
        if (
          word === 'past' ||
          (word === 'last' && the && level !== 'week' && level !== 'weekend' && level !== 'quarter')
        )
          return undefined
        return found(first, shifted(-1, word === 'last' || word === 'latest' ? 'published' : 'context'))
      }
      if ((the && lowerAt(t, i + 1) === 'after') || lowerAt(t, i + 1) === 'few') return undefined
      const ofContext = level === 'day' ? 'event' : 'context'
      return found(first, shifted(1, word === 'following' || (the && word === 'next') ? ofContext : 'published'))
    }
    // "the year-round school"
    if (before !== 'the' || (isDash(t, i + 1) && gluedAt(t, i + 1))) return undefined
    // waits for its date: "the week of March 3"
    if (
      (unit === 'week' || unit === 'weekend') &&
      /^(?:of|beginning|starting|commencing|ending)$/.test(lowerAt(t, i + 1))
    )
      return { firstToken: i - 1, endToken: i + 1, meaning: { kind: 'nth', n: 0, unit, of: null }, incomplete: true }
    const next = lowerAt(t, i + 1)
    // waits for its date: "the day after Christmas"
    if (unit === 'day' && /^(?:before|after)$/.test(next) && t.kinds[i + 2])
      return {
        firstToken: i - 1,
        endToken: i + 1,
        meaning: { kind: 'duration', parts: [{ amount: 1, unit }] },
        incomplete: true,
      }
    if (next === 'before' && endsPhrase(t, i + 2)) return found(i - 1, shifted(-1, 'context'), i + 2)
    if (next === 'after' && endsPhrase(t, i + 2)) return found(i - 1, shifted(1, 'context'), i + 2)
    if (next === 'after' && lowerAt(t, i + 2) === 'next') return found(i - 1, shifted(2, 'published'), i + 3)
    if (unit === 'weekend') return next === 'of' ? undefined : found(i - 1, shifted(0, 'told'))
    // "by the end of the day", not "at the end of the day"
    if (unit === 'day' && lowerAt(t, i - 2) === 'of' && lowerAt(t, i - 3) === 'end' && lowerAt(t, i - 5) === 'by')
      return found(i - 1, shifted(0, 'published'))
    // "earlier in the day"
    if (unit === 'day' && lowerAt(t, i - 2) === 'in' && t.words[i - 3]?.edge) return found(i - 1, shifted(0, 'told'))
    if (unit === 'day' || unit === 'decade' || unit === 'century') return undefined
    // "the year to March", "the week ended Dec. 1"
    if (
      /^(?:to|ended|ending|through|until)$/.test(next) &&
      t.kinds[i + 2] & (TimePart.month | TimePart.digits | TimePart.weekday)
    )
      return { firstToken: i - 1, endToken: i + 1, meaning: { kind: 'duration', parts: [{ amount: 1, unit }] } }
    const preposition = lowerAt(t, i - 2)
    if (next === 'of' || !/^(?:of|in|during|for|throughout|through)$/.test(preposition)) return undefined
    if (preposition === 'of' && isCapital(t, i)) return undefined
    // "a bar in the quarter where he lived"
    if (unit === 'quarter' && (isCapital(t, i) || /^(?:where|to|final|finals)$/.test(next))) return undefined
    // "man of the year"; "for the month": what the reports count
    return found(i - 1, shifted(0, 'told'))
  },
}

/** Whether a phrase ends before token `i`: "the year before." but not "the year before the war". */
const endsPhrase = (t: TimeTokens, i: number): boolean =>
  i >= t.count ||
  /^[.,;:!?)"”’]$/.test(lowerAt(t, i)) ||
  /^(?:and|but|when|he|she|it|they|for|in|by)$/.test(lowerAt(t, i))
