import { PartOfSpeech as P, Shape, type Article } from '../../../model/article.js'
import { numeralWordOf } from '../../../lexicon/numerals.js'
import { isGlued } from '../../../text/tokens.js'
import type { Numeral } from './numeral.js'

/** Whether a number word only orders what is said or is an adverb: "the second half", "was first signed", "Two, we must …". */
export const isIdleNumber = (article: Article, numeral: Numeral): boolean =>
  isHalfOfTwo(article, numeral) ||
  isAdverb(article, numeral) ||
  isEnumerator(article, numeral) ||
  isLimb(article, numeral)

const HALVED = /^(?:other|better|latter|back|front|top|bottom|lower|upper|each|either|this|that|st|nd)$/

/** "the second half", "the other half", "its better half", "half-brother": one of two parts, not a share. */
function isHalfOfTwo({ tokens }: Article, { firstToken: first, endToken: end, form, sentence }: Numeral): boolean {
  if (form !== 'fraction' || end !== first + 1 || tokens.word[first].lower !== 'half') return false
  const dash = first - 1 > sentence.firstToken && tokens.word[first - 1].text === '-' ? 1 : 0
  const before = first > sentence.firstToken ? tokens.word[first - 1 - dash] : undefined
  if (before && (numeralWordOf(before)?.role.startsWith('ordinal-') || HALVED.test(before.lower))) return true
  // "the Republican half of the pair"
  if (
    before &&
    before.shape & Shape.capital &&
    tokens.word[first - 2]?.lower === 'the' &&
    tokens.word[end]?.lower === 'of'
  )
    return true
  return end < sentence.endToken && tokens.word[end].text === '-' && isGlued(tokens, end)
}

/** "since it was first signed", "First he spoke": "first" as an adverb. */
function isAdverb({ tokens, tags }: Article, { firstToken: first, endToken: end, form, sentence }: Numeral): boolean {
  if (form !== 'ordinal' || end !== first + 1 || tokens.word[first].lower !== 'first') return false
  if (first > sentence.firstToken && tags[first - 1] & (P.determiner | P.possessive | P.adjective | P.noun | P.name))
    return false
  if (
    first > sentence.firstToken &&
    /^(?:his|her|its|their|our|my|your|among|in|than)$/.test(tokens.word[first - 1].lower)
  )
    return false
  return end >= sentence.endToken || !(tags[end] & (P.noun | P.adjective | P.name | P.number))
}

/** "Two, we must dismantle the camps": counts the arguments of a speech. */
function isEnumerator(
  { tokens }: Article,
  { firstToken: first, endToken: end, form, digits, sentence }: Numeral,
): boolean {
  if (form !== 'cardinal' || digits || first !== sentence.firstToken || end >= sentence.endToken) return false
  return tokens.word[end].text === ',' || tokens.word[end].text === ':'
}

/** "put one foot in front", "with one foot propping the door", "on one foot": a limb, not "with one foot of snow". */
function isLimb({ tokens: { word }, tags }: Article, { firstToken: first, endToken: end, sentence }: Numeral): boolean {
  if (word[first].lower !== 'one' || end >= sentence.endToken || word[end].lower !== 'foot') return false
  if (first === sentence.firstToken || !HAS_LIMB.test(word[first - 1].lower)) return false
  const next = end + 1
  if (next >= sentence.endToken || tags[next] & P.punctuation) return word[first - 1].lower === 'on'
  if (/^(?:of|by)$/.test(word[next].lower)) return false
  // "with one foot in diameter"
  if (word[next].lower === 'in' && /^(?:diameter|length|width|height|size)$/.test(word[next + 1]?.lower ?? ''))
    return false
  return (tags[next] & (P.preposition | P.gerund | P.participle | P.past | P.adverb)) !== 0
}

const HAS_LIMB = /^(?:with|put|puts|putting|on|has|have|had|having|keep|keeps|kept|got|plant|plants|planted)$/
