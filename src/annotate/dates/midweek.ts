import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt } from './time-tokens.js'

/** "midweek", "mid-week": the middle of the week that is told of. */
export const midweek: DateRule = {
  name: 'midweek',
  begins: TimePart.midweek | TimePart.edge,
  at(t, i) {
    const isHyphened =
      t.words[i]!.edge === 'mid' && isDash(t, i + 1) && gluedAt(t, i + 1) && lowerAt(t, i + 2) === 'week'
    if (!t.words[i]!.midweek && !isHyphened) return undefined
    return {
      firstToken: i,
      endToken: isHyphened ? i + 3 : i + 1,
      meaning: { kind: 'shifted', unit: 'week', by: 0, from: 'told', level: 'week' },
      modifier: 'mid',
    }
  },
}
