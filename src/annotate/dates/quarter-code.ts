import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import { yearAfter } from './month-day-year.js'
import { yearAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

/** "Q3", "Q3 2019", "2019-H2", "H1 2020", "2Q 2023", "2Q23". */
export const quarterCode: DateRule = {
  name: 'quarter-code',
  begins: TimePart.quarterCode,
  at(t, i) {
    const code = t.words[i]!.quarterCode!
    if (code === 'Q') return digitFirst(t, i)
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

/** "2Q 2023", "4Q": the quarter's number glued before it. */
function digitFirst(t: TimeTokens, i: number): Found | undefined {
  const number = Number(t.words[i - 1]?.digits)
  if (!gluedAt(t, i) || !(number >= 1 && number <= 4) || gluedAt(t, i - 1)) return undefined
  const year = yearAfter(t, i + 1)
  return {
    firstToken: i - 1,
    endToken: year?.end ?? i + 1,
    meaning: { kind: 'calendar', level: 'quarter', number, year: year?.value },
  }
}
