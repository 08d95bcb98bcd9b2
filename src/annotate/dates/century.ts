import { TimePart } from '../../lexicon/time-words.js'
import { ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { isDash, lowerAt, withDeterminer } from './time-tokens.js'

/** "the twentieth century", "21st-century"; its value is the years that begin alike: 19XX. */
export const century: DateRule = {
  name: 'century',
  begins: TimePart.ordinal | TimePart.digits | TimePart.number,
  at(t, i) {
    const ordinal = ordinalAt(t, i)
    if (!ordinal || ordinal.value > 21) return undefined
    const at = isDash(t, ordinal.end) ? ordinal.end + 1 : ordinal.end
    if (lowerAt(t, at) !== 'century' || /^b\.?c/.test(lowerAt(t, at + 1))) return undefined
    return {
      firstToken: withDeterminer(t, i),
      endToken: at + 1,
      meaning: { kind: 'calendar', level: 'century', number: ordinal.value - 1 },
    }
  },
}
