import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt } from './time-tokens.js'

/** "the year-ago quarter", "a year-earlier loss", "year-before": the year that a report compares with. */
export const yearAgo: DateRule = {
  name: 'year-ago',
  begins: TimePart.unit,
  at(t, i) {
    const level = t.words[i]!.unit
    if (level !== 'year' && level !== 'month' && level !== 'week') return undefined
    if (!isDash(t, i + 1) || !gluedAt(t, i + 1) || !/^(?:ago|earlier|before)$/.test(lowerAt(t, i + 2))) return undefined
    return {
      firstToken: i,
      endToken: i + 3,
      meaning: { kind: 'shifted', unit: level, by: -1, from: 'published', level },
    }
  },
}
