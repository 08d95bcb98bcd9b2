import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import { yearAfter } from './month-day-year.js'
import { digitsAt, yearAt, type Read } from './numbers.js'
import type { DateRule } from './rule.js'
import { yearBehindNext } from './year-behind-next.js'
import { gluedAt, lowerAt, tagAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** "summer 2012", "last winter", "the spring of 1999", "in the fall"; not "fall" the verb, "Winter Olympics". */
export const season: DateRule = {
  name: 'season',
  begins: TimePart.season,
  at(t, i) {
    const year = yearAfter(t, i + 1) ?? yearOfTwo(t, i + 1)
    const before = lowerAt(t, i - 1)
    const which = t.words[i - 1]?.which
    const meaning = { kind: 'calendar', level: 'season', season: t.words[i]!.season } as const
    if (year) return { firstToken: withDeterminer(t, i), endToken: year.end, meaning: { ...meaning, year: year.value } }
    if (which && which !== 'that')
      return {
        firstToken: before === 'past' && lowerAt(t, i - 2) === 'this' ? i - 2 : withDeterminer(t, i - 1),
        endToken: i + 1,
        meaning: { ...meaning, which },
      }
    const first = withDeterminer(t, i)
    const shared = yearBehindNext(t, i + 1)
    if (shared) return { firstToken: first, endToken: i + 1, meaning: { ...meaning, year: shared } }
    if (!/^(?:in|since|by|during|until|till|through|throughout|over|of)$/.test(lowerAt(t, first - 1))) return undefined
    // "in winter clothes", "in spring training": it describes a noun
    if (tagAt(t, i + 1) & (P.noun | P.name | P.gerund) && !t.words[i + 1]) return undefined
    // "by fall", "the fall of Kabul"
    if (lowerAt(t, i) === 'fall' && (lowerAt(t, i + 1) === 'of' || before !== 'the')) return undefined
    if (lowerAt(t, i) === 'spring' && before !== 'the' && before !== 'in') return undefined
    return { firstToken: first, endToken: i + 1, meaning }
  },
}

/** "the winter of 2012-13": it begins in the first year. */
function yearOfTwo(t: TimeTokens, i: number): Read<number> | undefined {
  const year = yearAt(t, lowerAt(t, i) === 'of' ? i + 1 : i)
  if (!year || !/^[-–/]$/.test(lowerAt(t, year.end)) || !gluedAt(t, year.end)) return undefined
  return digitsAt(t, year.end + 1, 4) === (year.value + 1) % 100 || digitsAt(t, year.end + 1) === year.value + 1
    ? { value: year.value, end: year.end + 2 }
    : undefined
}
