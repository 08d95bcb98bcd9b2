import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { amountAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { directionAt } from './tense.js'
import { lowerAt } from './time-tokens.js'
import type { Level } from './meaning.js'

const LEVELS: Readonly<Partial<Record<string, Level | 'instant'>>> = {
  second: 'instant',
  minute: 'instant',
  hour: 'instant',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  year: 'year',
  decade: 'year',
}

/** "will reopen in two weeks", "in a year's time": a date; "was built in two weeks": a duration. */
export const inFuture: DateRule = {
  name: 'in-future',
  begins: TimePart.in,
  countsUnits: true,
  at(t, i): Found | undefined {
    const amount = amountAt(t, i + 1)
    const unit = amount && t.words[amount.end]?.unit
    const level = unit && LEVELS[unit]
    if (!amount || !level || amount.value === null) return undefined
    const possessive = /^(?:'s|'|’)$/.test(lowerAt(t, amount.end + 1)) && lowerAt(t, amount.end + 2) === 'time'
    const end = possessive ? amount.end + 3 : amount.end + 1
    if (
      /^(?:of|since|ago|from|after|before)$/.test(lowerAt(t, end)) ||
      (!possessive && directionAt(t, i, end) !== 'future')
    )
      return undefined
    return {
      firstToken: i,
      endToken: end,
      meaning: { kind: 'shifted', unit, by: amount.value, from: 'published', level },
    }
  },
}
