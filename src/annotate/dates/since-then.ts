import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "since then", "by then": the date named last; not "then" the next step of a story. */
export const sinceThen: DateRule = {
  name: 'since-then',
  begins: TimePart.anaphor,
  at(t, i) {
    if (lowerAt(t, i) !== 'then') return undefined
    return /^(?:since|until|till|by|before|from)$/.test(lowerAt(t, i - 1))
      ? { firstToken: i, endToken: i + 1, meaning: { kind: 'anaphor', of: 'date' } }
      : undefined
  },
}
