import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import { yearAfter } from './month-day-year.js'
import type { DateRule } from './rule.js'
import { yearBehindNext } from './year-behind-next.js'
import { gluedAt, isCapital, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

const BEFORE_MONTH =
  /^(?:in|of|by|since|until|till|from|to|between|during|for|before|after|through|last|next|this|early|late|mid|mid-|every|each|around)$/

/** "October", "September 2010", "last May", "June of 1992", "Dec/2018". */
export const monthName: DateRule = {
  name: 'month-name',
  begins: TimePart.month,
  at(t, i) {
    const word = t.words[i]!
    const glued = /^[/-]$/.test(lowerAt(t, i + 1)) && gluedAt(t, i + 1) && gluedAt(t, i + 2)
    const year = yearAfter(t, glued || (lowerAt(t, i + 1) === 'in' && monthOpensRange(t, i)) ? i + 2 : i + 1)
    const shared = year ? undefined : yearBehindNext(t, i + 1)
    const which = shared ? undefined : t.words[i - 1]?.which
    if (!year && !standsAlone(t, i)) return undefined
    return {
      firstToken: which && which !== 'that' && !year ? i - 1 : i,
      endToken: year?.end ?? i + 1,
      meaning: {
        kind: 'calendar',
        level: 'month',
        month: word.month,
        year: year?.value ?? shared,
        which: year || which === 'that' ? undefined : which,
      },
    }
  },
}

/** "from April in 2016 to June in 2017". */
const monthOpensRange = (t: TimeTokens, i: number): boolean => /^(?:from|between|to|and|in)$/.test(lowerAt(t, i - 1))

/** Whether a month needs no other part of a date beside it: "October", "in May", "as early as August"; not "may", "April Ryan", "Mrs May". */
function standsAlone(t: TimeTokens, i: number): boolean {
  const word = t.words[i]!
  const before = lowerAt(t, i - 1)
  const supported =
    BEFORE_MONTH.test(before) ||
    (before === 'as' && /^(?:early|late|soon|recently)$/.test(lowerAt(t, i - 2))) ||
    (isDash(t, i - 1) && lowerAt(t, i - 2) === 'mid')
  if (!isCapital(t, i))
    return lowerAt(t, i) === 'may' && before !== 'in'
      ? false
      : word.ambiguous
        ? supported && !(tagAt(t, i - 1) & P.infinitiveTo) && before !== 'to'
        : true
  // "April Ryan", "August Wilson", "October Films"; not "In April North Korea …"
  if (isCapital(t, i + 1) && !supported && tagAt(t, i + 1) & P.name) return false
  if (!word.ambiguous) return !(isCapital(t, i - 1) && tagAt(t, i - 1) & P.name && !t.words[i - 1])
  if (!supported) return nextToMonth(t, i)
  // "to May, the Prime Minister": the name; "of March", "in May" are months
  return before === 'in' || before === 'since' || before === 'until' || before === 'by' || !isCapital(t, i + 1)
}

/** "April and June", "May or June": a month beside another. */
const nextToMonth = (t: TimeTokens, i: number): boolean =>
  (/^(?:and|or|to|,|-|–)$/.test(lowerAt(t, i - 1)) &&
    (Boolean(t.words[i - 2]?.month) || (lowerAt(t, i - 3) === 'between' && lowerAt(t, i - 2) === 'now'))) ||
  (/^(?:and|or|to|,|-|–)$/.test(lowerAt(t, i + 1)) && Boolean(t.words[i + 2]?.month) && isCapital(t, i + 2))
