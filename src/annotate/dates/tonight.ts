import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'

/** "tonight" is the night of the day of publication. */
export const tonight: DateRule = {
  name: 'tonight',
  begins: TimePart.tonight,
  at: (_t, i) => ({
    firstToken: i,
    endToken: i + 1,
    meaning: { kind: 'shifted', unit: 'day', by: 0, from: 'published', level: 'day', clock: { part: 'NI' } },
  }),
}
