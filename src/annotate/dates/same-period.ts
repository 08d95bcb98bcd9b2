import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "over the period", "in that period": the stretch of time named last; not "the period of mourning", "the same period last year". */
export const samePeriod: DateRule = {
  name: 'same-period',
  begins: TimePart.anaphor,
  at(t, i) {
    if (lowerAt(t, i) !== 'period') return undefined
    if (!/^(?:the|that)$/.test(lowerAt(t, i - 1)) || !/^(?:in|over|during|for)$/.test(lowerAt(t, i - 2)))
      return undefined
    if (!/^(?:[.,;:)]|and|but|was|were|the|from|to|by)$/.test(lowerAt(t, i + 1) || '.')) return undefined
    return { firstToken: i - 1, endToken: i + 1, meaning: { kind: 'anaphor', of: 'period' } }
  },
}
