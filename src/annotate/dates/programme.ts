import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P, Shape, type TokenRange, type Word } from '../../model/article.js'
import { isCapital, lowerAt, sentenceAt, type TimeTokens } from './time-tokens.js'

/** "Saturday Night Live", "Sunday Morning Futures", "CBS This Morning": a name, at its part of day `i`. */
export function isProgramme(t: TimeTokens, i: number): boolean {
  if (!t.words[i]?.partOfDay || !isCapital(t, i) || !isCapital(t, i - 1)) return false
  const named = lowerAt(t, i - 1) === 'this' ? isCapital(t, i - 2) : isCapital(t, i + 1) && !t.words[i + 1]
  return named && !isTitle(t, i)
}

/**
 * Whether a date is words of a name or title: "ABC's This Week", "USA TODAY", “Midday with Ann Hall”. In running text "this
 * week" has no capitals in the middle of a sentence, where no quotation begins; days and months have them anywhere.
 */
export const isNamed = (t: TimeTokens, found: TokenRange): boolean => hasCapitals(t, found) || isInQuotedTitle(t, found)

function hasCapitals(t: TimeTokens, { firstToken, endToken }: TokenRange): boolean {
  if (!isCapital(t, firstToken) || t.words[firstToken]?.article) return false
  for (let i = firstToken; i < endToken; i++)
    if (!isCapital(t, i) || !(t.kinds[i] & (TimePart.unit | TimePart.which | TimePart.day | TimePart.tonight)))
      return false
  const sentence = sentenceAt(t.article, firstToken)
  if (firstToken === sentence.firstToken || isTitle(t, firstToken)) return false
  const before = t.tokens.word[firstToken - 1]
  if (before.shape & Shape.allCaps && before.text.length > 4) return false
  return before.lower === "'s" || before.lower === '’s' || Boolean(before.shape & Shape.capital)
}

/** Longest title in tokens. */
const LONGEST_TITLE = 8

/** Whether a date stands in a title between quotation marks: all main words have capitals, and not only days and months. */
function isInQuotedTitle(t: TimeTokens, { firstToken, endToken }: TokenRange): boolean {
  if (!isCapital(t, firstToken)) return false
  const { word } = t.tokens
  let start = firstToken - 1
  while (start >= 0 && start > firstToken - LONGEST_TITLE && isOfTitle(word[start])) start--
  if (start < 0 || !/^["“‘]$/.test(word[start].text)) return false
  let end = endToken
  while (end < t.count && end < start + LONGEST_TITLE + 1 && isOfTitle(word[end])) end++
  const last = end
  if (/^[,.]$/.test(lowerAt(t, end))) end++
  if (!/^["”’]$/.test(lowerAt(t, end)) || last < start + 3) return false
  for (let i = start + 2; i < last; i++)
    if (isCapital(t, i) && !(t.kinds[i] & (TimePart.month | TimePart.weekday | TimePart.holiday))) return true
  return false
}

/** A word with a capital, or one of those that have none in a title. */
const isOfTitle = ({ shape, parts }: Word): boolean =>
  (shape & Shape.letters) !== 0 &&
  ((shape & Shape.capital) !== 0 || (parts & (P.preposition | P.determiner | P.conjunction)) !== 0)

/** Whether the sentence has capitals throughout, as headlines have. */
function isTitle(t: TimeTokens, i: number): boolean {
  const { firstToken, endToken } = sentenceAt(t.article, i)
  let words = 0
  let capitals = 0
  for (let k = firstToken; k < Math.min(endToken, firstToken + 40); k++) {
    const { shape, text } = t.tokens.word[k]
    if (!(shape & Shape.letters) || text.length < 4) continue
    words++
    if (shape & Shape.capital) capitals++
  }
  return words > 4 && capitals > words * 0.7
}
