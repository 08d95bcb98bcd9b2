import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt } from './time-tokens.js'

/** "a month-long strike", "a yearlong inquiry", "the decades-long war"; "three-day-long" is read with its number. */
export const lastingAdjective: DateRule = {
  name: 'lasting-adjective',
  begins: TimePart.unit | TimePart.lasting,
  at(t, i) {
    const { unit, lasting } = t.words[i]!
    if (!lasting && !(isDash(t, i + 1) && gluedAt(t, i + 1) && lowerAt(t, i + 2) === 'long')) return undefined
    // "hundreds of seconds-long calls"
    if (lowerAt(t, i - 1) === 'of' && t.kinds[i - 2] & (TimePart.vagueNumber | TimePart.number)) return undefined
    const amount = lowerAt(t, i).endsWith('s') ? null : 1
    return {
      firstToken: i,
      endToken: lasting ? i + 1 : i + 3,
      meaning: { kind: 'duration', parts: [{ amount, unit: lasting ?? unit! }] },
    }
  },
}
