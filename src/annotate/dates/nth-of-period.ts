import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { digitsAt, ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, tagAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** "the first week" (of January), "the last Thursday" (in November), "week 31"; the first two wait for "of" and a date. */
export const nthOfPeriod: DateRule = {
  name: 'nth-of-period',
  begins: TimePart.ordinal | TimePart.number | TimePart.digits | TimePart.which | TimePart.unit,
  at(t, i): Found | undefined {
    if (lowerAt(t, i) === 'week') {
      const week = digitsAt(t, i + 1, 2)
      if (!week || week > 53 || t.words[i + 2]?.meridiem) return undefined
      const firstToken = withDeterminer(t, i)
      return { firstToken, endToken: i + 2, meaning: { kind: 'nth', n: week, unit: 'week', of: null } }
    }
    const ordinal = ordinalAt(t, i)
    const last = lowerAt(t, i) === 'last' || lowerAt(t, i) === 'final'
    const n = ordinal?.value ?? (last ? -1 : 0)
    const end = ordinal?.end ?? i + 1
    const word = t.words[end]
    // "the first Monday evening of next month"
    const part = word?.weekday ? t.words[end + 1]?.partOfDay : undefined
    const after = part ? end + 2 : end + 1
    if (!n || n > 31 || !word || (!word.unit && !word.weekday) || !/^(?:of|in)$/.test(lowerAt(t, after)))
      return undefined
    if (last && !ordinal && !t.kinds[after + 1] && isSaidFromNow(t, i)) return undefined
    if (word.unit && !/^(?:day|week|month|quarter|weekend)$/.test(word.unit)) return undefined
    return {
      firstToken: withDeterminer(t, i),
      endToken: after,
      meaning: {
        kind: 'nth',
        n,
        unit: word.unit ?? 'day',
        weekday: word.weekday,
        of: null,
        ...(part && { clock: { part } }),
      },
      incomplete: true,
    }
  },
}

/** "was convicted | last week of fraud", not "the last week of the campaign", "the club's last week of play". */
const isSaidFromNow = (t: TimeTokens, i: number): boolean =>
  !(tagAt(t, i - 1) & (P.determiner | P.possessive | P.preposition)) &&
  !/^(?:his|her|its|their|our|my|your)$/.test(lowerAt(t, i - 1))
