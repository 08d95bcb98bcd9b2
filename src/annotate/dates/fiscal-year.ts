import { TimePart } from '../../lexicon/time-words.js'
import { yearAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { lowerAt, withDeterminer } from './time-tokens.js'

/** "fiscal 2013", "fiscal year 2013", "the last fiscal year"; not "fiscal policy". */
export const fiscalYear: DateRule = {
  name: 'fiscal-year',
  begins: TimePart.fiscal,
  at(t, i) {
    const { fiscalYear: coded } = t.words[i]!
    if (coded)
      return {
        firstToken: i,
        endToken: i + 1,
        meaning: { kind: 'calendar', level: 'year', year: coded, fiscal: true },
      }
    const named = lowerAt(t, i + 1) === 'year'
    const year = yearAt(t, named ? i + 2 : i + 1)
    const firstToken = withDeterminer(t, i)
    if (year)
      return {
        firstToken,
        endToken: year.end,
        meaning: { kind: 'calendar', level: 'year', year: year.value, fiscal: true },
      }
    const which = t.words[i - 1]?.which
    if (!named || !which || which === 'that') return undefined
    return {
      firstToken: withDeterminer(t, i - 1),
      endToken: i + 2,
      meaning: { kind: 'calendar', level: 'year', which, fiscal: true },
    }
  },
}
