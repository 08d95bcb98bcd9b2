import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { durationTimex } from './normalize.js'
import { amountAt, ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** "every day", "each year", "every Monday", "every two weeks", "every other day", "every morning"; not "every second chance". */
export const recurrence: DateRule = {
  name: 'recurrence',
  begins: TimePart.each,
  at(t, i): Found | undefined {
    const found = (endToken: number, timex: string): Found => ({
      firstToken: i,
      endToken,
      meaning: { kind: 'set', timex },
    })
    const period = (amount: number | null, at: number): Found | undefined => {
      const unit = t.words[at]?.unit
      // "every quarter", not "every quarter of the city", "every second chance"
      if (unit === 'quarter') return amount === 1 && lowerAt(t, at + 1) !== 'of' ? found(at + 1, 'P3M') : undefined
      return unit && unit !== 'second'
        ? found(at + 1, durationTimex({ kind: 'duration', parts: [{ amount, unit }] }))
        : undefined
    }
    // "every other Tuesday"
    const weekday = (at: number): Found | undefined =>
      t.words[at]?.weekday ? found(at + 1, `XXXX-WXX-${t.words[at].weekday}`) : undefined
    // "60 miles per hour", "$15 per hour", but "twice per year"
    if (lowerAt(t, i) === 'per' && !t.words[i - 1]?.times && lowerAt(t, i - 1) !== 'times') return undefined
    const word = t.words[i + 1]
    if (!word)
      return lowerAt(t, i + 1) === 'weekday'
        ? found(i + 2, 'P1WD')
        : lowerAt(t, i + 1) === 'other'
          ? (weekday(i + 2) ?? period(2, i + 2))
          : undefined
    const day = word.unit === 'month' ? dayOfEachMonth(t, i) : undefined
    if (day) return { firstToken: day.firstToken, endToken: i + 2, meaning: { kind: 'set', timex: day.timex } }
    if (word.unit && word.unit !== 'night') return period(1, i + 1)
    if (lowerAt(t, i) === 'per') return undefined
    if (word.weekday)
      return found(partAfter(t, i + 2) ? i + 3 : i + 2, `XXXX-WXX-${word.weekday}${partAfter(t, i + 2)}`)
    if (word.partOfDay) return found(i + 2, `T${word.partOfDay}`)
    if (word.month) return found(i + 2, `XXXX-${String(word.month).padStart(2, '0')}`)
    if (word.season) return found(i + 2, `XXXX-${word.season}`)
    const ordinal = ordinalAt(t, i + 1)
    if (ordinal) return period(ordinal.value, ordinal.end)
    const amount = amountAt(t, i + 1)
    // "every few days", "every two weeks"
    return amount && !word.article && lowerAt(t, i + 1) !== 'one' ? period(amount.value, amount.end) : undefined
  },
}

/** "every Sunday morning". */
const partAfter = (t: TimeTokens, i: number): string => (t.words[i]?.partOfDay ? `T${t.words[i].partOfDay}` : '')

/** "the 19th of every month", "the first Monday of each month": what stands before "every". */
function dayOfEachMonth(t: TimeTokens, each: number): { firstToken: number; timex: string } | undefined {
  if (lowerAt(t, each - 1) !== 'of') return undefined
  const weekday = t.words[each - 2]?.weekday
  const end = weekday || t.words[each - 2]?.unit === 'day' ? each - 2 : each - 1
  const first = t.words[end - 2]?.digits ? end - 2 : end - 1
  const last = weekday && lowerAt(t, first) === 'last'
  const ordinal = last ? undefined : ordinalAt(t, first)
  if (!last && (ordinal?.end !== end || ordinal.value > (weekday ? 5 : 31))) return undefined
  const number = String(ordinal?.value).padStart(2, '0')
  return {
    firstToken: withDeterminer(t, first),
    timex: weekday ? `XXXX-XX-WXX-${weekday}-#${last ? -1 : ordinal!.value}` : `XXXX-XX-${number}`,
  }
}
