import { TimePart } from '../../lexicon/time-words.js'
import { yearAfter } from './month-day-year.js'
import { ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** What firms report for half a year. */
const FINANCE =
  /^(?:sales|profits?|earnings|revenues?|results|loss|losses|net|operating|pretax|pre-tax|underlying|turnover|income|output|production|growth|figures|dividend|core)$/

/** "the third quarter", "first-quarter", "first-half sales", "the first half of 2013"; not "the first half" of a match. */
export const quarterOrHalf: DateRule = {
  name: 'quarter-or-half',
  begins: TimePart.ordinal | TimePart.digits | TimePart.which,
  at(t, i) {
    const ordinal = ordinalAt(t, i)
    const last = lowerAt(t, i) === 'last' || lowerAt(t, i) === 'final'
    const value = ordinal?.value ?? (last ? -1 : 0)
    if (!value || value > 4) return undefined
    const end = ordinal?.end ?? i + 1
    const at = isDash(t, end) ? end + 1 : end
    const word = lowerAt(t, at)
    // "the fourth-quarter loss": an adjective leaves its determiner to its noun
    const firstToken = at > end ? i : withDeterminer(t, i)
    if (word !== 'quarter' && word !== 'half') return undefined
    const year = yearOfPeriod(t, at + 1)
    if (word === 'half') {
      if (value > 2) return undefined
      // "first-half sales", but "a first-half penalty" is one of a match
      if (!year)
        return at > end && FINANCE.test(lowerAt(t, at + 1))
          ? {
              firstToken,
              endToken: at + 1,
              meaning: { kind: 'calendar', level: 'half', number: value < 0 ? 2 : value },
            }
          : undefined
      return {
        firstToken,
        endToken: year.end,
        meaning: { kind: 'calendar', level: 'half', number: value < 0 ? 2 : value, ...year.fields },
      }
    }
    if (value < 0 && !year) return undefined
    if (isDash(t, at + 1) && gluedAt(t, at + 1)) return undefined
    return {
      firstToken,
      endToken: year?.end ?? at + 1,
      meaning: { kind: 'calendar', level: 'quarter', number: value < 0 ? 4 : value, ...year?.fields },
    }
  },
}

/** "of 2013", "2013", "of the year", "of last year" after a quarter or a half. */
function yearOfPeriod(
  t: TimeTokens,
  i: number,
): { end: number; fields: { year?: number; which?: 'this' } } | undefined {
  const from = lowerAt(t, i) === 'of' ? i + 1 : i
  const fiscal = t.words[from]?.fiscal ? (lowerAt(t, from + 1) === 'year' ? from + 2 : from + 1) : from
  const year = yearAfter(t, fiscal)
  if (year) return { end: year.end, fields: { year: year.value } }
  if (from === i + 1 && /^(?:the|this)$/.test(lowerAt(t, from)) && lowerAt(t, from + 1) === 'year')
    return { end: from + 2, fields: { which: 'this' } }
  return undefined
}
