import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { DateItem } from '../model/record.js'
import { tokensIn } from '../text/tokens.js'

const MODIFIED = P.noun | P.name | P.adjective
const BETWEEN = P.noun | P.name | P.adjective | P.adverb
const OWNING = P.determiner | P.possessive
/** Words between a preposition and a year that is part of what it governs, at most: "in President Ann Hall's contested 2012 race". */
const MOST_BETWEEN = 8
const OF_TIME = /^(?:at|in|during|by|since|until|till|following|after|before|throughout)$/

/**
 * Whether a date tells when something happens: a day, a range, a time; not a length of time, and not a year that only tells one
 * thing from others of its kind, as in "the 2016 candidates" or "over a 2013 bill", unless it is when the thing was: "won in the
 * 2016 race".
 */
export function tellsWhen({ tokens, tags }: Article, date: DateItem): boolean {
  const { value, type, precision } = date
  if (value === null || (type !== 'date' && type !== 'range' && type !== 'time')) return false
  const [first, end] = tokensIn(tokens, date)
  if (precision !== 'year' || end - first > 1 || !(tags[end] & MODIFIED)) return true
  let before = first - 1
  while (first - before <= MOST_BETWEEN && tags[before] & BETWEEN) before--
  if (!(tags[before] & OWNING)) return true
  while (first - before <= MOST_BETWEEN && tags[before] & (OWNING | BETWEEN)) before--
  return OF_TIME.test(tokens.word[before]?.lower ?? '')
}
