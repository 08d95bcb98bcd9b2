import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "since then", "by then", "since that time": the date named last; not "then" the next step of a story. */
export const thatTime: DateRule = {
  name: 'that-time',
  begins: TimePart.anaphor,
  at(t, i) {
    const time = lowerAt(t, i) === 'time'
    if (time && lowerAt(t, i - 1) !== 'that') return undefined
    const firstToken = time ? i - 1 : i
    return /^(?:since|until|till|by|before|from)$/.test(lowerAt(t, firstToken - 1))
      ? { firstToken, endToken: i + 1, meaning: { kind: 'anaphor' } }
      : undefined
  },
}
