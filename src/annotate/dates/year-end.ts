import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { isDash, lowerAt } from './time-tokens.js'

/** "by year-end", "by year's end", "month end": the last part of the year or month of publication; not "the weekend". */
export const yearEnd: DateRule = {
  name: 'year-end',
  begins: TimePart.unit,
  at(t, i) {
    const unit = t.words[i]!.unit!
    const level = unit === 'year' || unit === 'month' ? unit : undefined
    // "by end of year"
    if (
      level &&
      lowerAt(t, i - 1) === 'of' &&
      lowerAt(t, i - 2) === 'end' &&
      /^(?:by|before|at|until|the)$/.test(lowerAt(t, i - 3))
    )
      return {
        firstToken: i,
        endToken: i + 1,
        meaning: { kind: 'shifted', unit: level, by: 0, from: 'published', level },
      }
    const joined = isDash(t, i + 1) || lowerAt(t, i + 1) === "'s"
    const end = joined ? i + 2 : i + 1
    if (!level || lowerAt(t, end) !== 'end' || !/^(?:by|before|at|until|since|the)$/.test(lowerAt(t, i - 1)))
      return undefined
    return {
      firstToken: i,
      endToken: end + 1,
      meaning: { kind: 'shifted', unit: level, by: 0, from: 'published', level },
      modifier: 'late',
    }
  },
}
