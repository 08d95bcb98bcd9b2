import { PartOfSpeech as P } from '../../model/article.js'
import { measureWords } from '../../lexicon/units.js'
import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { durationTimex } from './normalize.js'
import { numberWordsAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/** "twice a year", "three times a week", "one a day", "$40,000 a year"; not "spent a year". */
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

/** Where the expression begins: at its count ("twice"), or at "a" after an amount of something. */
function countBefore(t: TimeTokens, article: number): number | undefined {
  const before = article - 1
  const word = t.words[before]
  // "188 miles an hour" is one measure
  if (measureWords.has(lowerAt(t, before))) return undefined
  if (word?.times) return before
  if (lowerAt(t, before) === 'times') {
    const count = numberWordsAt(t, before - 1) ?? (t.words[before - 1]?.digits ? true : undefined)
    return count || t.words[before - 1]?.vagueNumber !== undefined ? before - 1 : before
  }
  if (lowerAt(t, before) === 'one') return before
  // "five days a week"
  if (word?.unit && t.kinds[before - 1] & (TimePart.digits | TimePart.number)) return before - 1
  if (word?.digits || lowerAt(t, before) === '%' || lowerAt(t, before) === 'percent') return article
  // "40 pounds a week", "five days a week": a number before what is counted
  const counted = tagAt(t, before) & P.noun
  const amount = t.kinds[before - 1] & (TimePart.digits | TimePart.number) || isMillions(t, before - 1)
  return counted && amount ? article : isMillions(t, before) ? article : undefined
}

/** "300 million francs a year", "$3 million a year". */
const isMillions = (t: TimeTokens, i: number): boolean => /^(?:million|billion|trillion)$/.test(lowerAt(t, i))
