import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { durationTimex } from './normalize.js'
import { numberWordsAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, type TimeTokens } from './time-tokens.js'

/** "twice a year", "three times a week", "one a day", "five days a week"; not "$40,000 a year", "10 hours a day", "spent a year". */
export const rate: DateRule = {
  name: 'rate',
  begins: TimePart.unit,
  at(t, i): Found | undefined {
    const unit = t.words[i]!.unit!
    if (!/^an?$/.test(lowerAt(t, i - 1)) || lowerAt(t, i).endsWith('s') || unit === 'second' || unit === 'quarter')
      return undefined
    if (/^(?:ago|later|earlier|before|after|from|old)$/.test(lowerAt(t, i + 1)) || lowerAt(t, i + 1) === '-')
      return undefined
    const first = countBefore(t, i - 1)
    if (first === undefined) return undefined
    return {
      firstToken: first,
      endToken: i + 1,
      meaning: { kind: 'set', timex: durationTimex({ kind: 'duration', parts: [{ amount: 1, unit }] }) },
    }
  },
}

/** Where the expression begins: at its count ("twice"); undefined where "a year" is what an amount of something is for. */
function countBefore(t: TimeTokens, article: number): number | undefined {
  const before = article - 1
  const word = t.words[before]
  if (word?.times) return before
  if (lowerAt(t, before) === 'times') {
    const count = numberWordsAt(t, before - 1) ?? (t.words[before - 1]?.digits ? true : undefined)
    if (/^(?:hundred|thousand|million|billion)s?$/.test(lowerAt(t, before - 1))) return undefined
    return count || t.words[before - 1]?.vagueNumber !== undefined ? before - 1 : before
  }
  if (lowerAt(t, before) === 'one') return before
  // "five days a week", but "60 hours a week"
  const unit = word?.unit
  return unit &&
    unit !== 'hour' &&
    unit !== 'minute' &&
    unit !== 'second' &&
    t.kinds[before - 1] & (TimePart.digits | TimePart.number)
    ? before - 1
    : undefined
}
