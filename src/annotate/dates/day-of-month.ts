import { TimePart } from '../../lexicon/time-words.js'
import { ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, type TimeTokens } from './time-tokens.js'

/** "the week of | the 18th" */
const isOfWeek = (t: TimeTokens, of: number): boolean => lowerAt(t, of) === 'of' && t.words[of - 1]?.unit === 'week'

/** "on the 18th", "the week of the 18th": a day of the month that is being told of; not "the 18th floor", "the 18th of the month". */
export const dayOfMonth: DateRule = {
  name: 'day-of-month',
  begins: TimePart.digits,
  at(t, i) {
    const day = ordinalAt(t, i)
    if (
      !day ||
      day.value > 31 ||
      lowerAt(t, i - 1) !== 'the' ||
      !(/^(?:on|by|until|before|since)$/.test(lowerAt(t, i - 2)) || isOfWeek(t, i - 2))
    )
      return undefined
    const next = lowerAt(t, day.end)
    if (
      day.end < t.count &&
      !/^(?:[.,;:!?)]|and|but|at|in|to|when|with|for|because|after|before|as|he|she|it|they|we|i|the)$/.test(next)
    )
      return undefined
    return { firstToken: i - 1, endToken: day.end, meaning: { kind: 'calendar', level: 'day', day: day.value } }
  },
}
