import { PartOfSpeech as P } from '../../model/article.js'
import { holidayNames, TimePart } from '../../lexicon/time-words.js'
import { yearAfter } from './month-day-year.js'
import type { DateRule } from './rule.js'
import { isCapital, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/** "Christmas Day", "Thanksgiving 2012", "last Easter"; not "independence" or "the fourth". */
export const holiday: DateRule = {
  name: 'holiday',
  begins: TimePart.holiday,
  at(t, i) {
    const found = holidayNames.longestAt(t.tokens, i)
    if (!found) return undefined
    const ofYear = lowerAt(t, found.endToken - 1) === 'year'
    if (!isCapital(t, i) && (found.endToken === i + 1 || ofYear) && !isIntroduced(t, i, found.endToken))
      return undefined
    // "in the New Year" is some day of it
    if (ofYear && /^(?:the|in|this|next|a)$/.test(lowerAt(t, i - 1))) return undefined
    if (!isCapital(t, found.endToken - 1) && isCapital(t, i)) return undefined
    // "Johnnie Christmas", "Lunar New Year"
    if (isCapital(t, i - 1) && tagAt(t, i - 1) & P.name && !t.words[i - 1]) return undefined
    let end = found.endToken
    let weekend = lowerAt(t, end) === 'weekend'
    if (weekend) end++
    const year = yearAfter(t, end)
    end = year?.end ?? end
    if (!weekend && year && lowerAt(t, end) === 'weekend') {
      weekend = true
      end++
    }
    const which = t.words[i - 1]?.which
    return {
      firstToken: which && which !== 'that' ? i - 1 : i,
      endToken: end,
      meaning: {
        kind: 'holiday',
        when: found.value,
        year: year?.value,
        which: which === 'that' ? undefined : which,
        weekend,
      },
    }
  },
}

/** A day in small letters is one after "before", "next" and the like, not in "some easter eggs". */
const isIntroduced = (t: TimeTokens, i: number, end: number): boolean =>
  (/^(?:before|after|until|till|since|by|on|at|over|last|next)$/.test(lowerAt(t, i - 1)) ||
    (lowerAt(t, i - 1) === 'of' && t.words[i - 2]?.unit === 'weekend')) &&
  !(tagAt(t, end) & (P.noun | P.adjective))
