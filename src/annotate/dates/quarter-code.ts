import { TimePart } from '../../lexicon/time-words.js'
import { yearAfter } from './month-day-year.js'
import { yearAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt } from './time-tokens.js'

/** "Q3", "Q3 2019", "2019-H2", "H1 2020". */
export const quarterCode: DateRule = {
  name: 'quarter-code',
  begins: TimePart.quarterCode,
  at(t, i) {
    const code = t.words[i]!.quarterCode!
    const first = isDash(t, i - 1) && gluedAt(t, i) && gluedAt(t, i - 1) ? i - 2 : i - 1
    const before = t.words[first]?.digits ? yearAt(t, first) : undefined
    const year = before ?? yearAfter(t, i + 1)
    // "H2" alone may be hydrogen
    if (!year && lowerAt(t, i).startsWith('h')) return undefined
    return {
      firstToken: before ? first : i,
      endToken: before ? i + 1 : (year?.end ?? i + 1),
      meaning: {
        kind: 'calendar',
        level: code.startsWith('Q') ? 'quarter' : 'half',
        number: Number(code[1]),
        year: year?.value,
      },
    }
  },
}
