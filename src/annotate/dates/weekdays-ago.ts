import { TimePart } from '../../lexicon/time-words.js'
import { amountAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "two Sundays ago": one week before last Sunday. */
export const weekdaysAgo: DateRule = {
  name: 'weekdays-ago',
  begins: TimePart.number | TimePart.digits,
  at(t, i) {
    const amount = amountAt(t, i)
    const weekday = amount && t.words[amount.end]?.weekdays
    if (!weekday || amount.value === null || lowerAt(t, amount.end + 1) !== 'ago') return undefined
    return {
      firstToken: i,
      endToken: amount.end + 2,
      meaning: {
        kind: 'shifted',
        unit: 'week',
        by: 1 - amount.value,
        from: { kind: 'calendar', level: 'day', weekday, which: 'last' },
        level: 'day',
      },
    }
  },
}
