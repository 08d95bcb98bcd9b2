import { PartOfSpeech as P, type Article, type TokenRange } from '../../../model/article.js'
import { numeralWordOf } from '../../../lexicon/numerals.js'
import { isGlued } from '../../../text/tokens.js'
import { readCardinal, type CardinalReading } from './cardinal.js'

/** A fraction, up to `endToken`. */
export interface FractionReading {
  readonly endToken: number
  readonly value: number
}

const ORDINAL = /^ordinal-/

/** After a fraction these mean that it is none but an ordinal: "a third man", "a fifth consecutive loss". */
const BEFORE_NOUN = P.noun | P.name | P.adjective | P.number | P.participle

/**
 * Reads a fraction in words at a token: "half", "a quarter", "a third of", with what it is a part of: "half a million",
 * "two thirds of a million", "a quarter million".
 * @param opening the number that stands there, if one does: the "two" of "two thirds"
 */
export function readFraction(
  { text, tokens, tags }: Article,
  first: number,
  end: number,
  opening: CardinalReading | undefined,
): FractionReading | undefined {
  const { word } = tokens
  let at = first
  let value: number | undefined
  if (opening) {
    at = opening.endToken
    const hyphen = at + 1 < end && word[at].text === '-'
    if (hyphen) at++
    const below = at < end ? numeralWordOf(word[at]) : undefined
    if (!below) return readOver(text, tokens, opening, end)
    if (below.role === 'denominator') value = opening.value / below.value
    else if (opening.value === 1 && below.role === 'half') value = 0.5
    else if (opening.value === 1 && below.role === 'quarter') value = 0.25
    else if (opening.value === 1 && ORDINAL.test(below.role) && below.value > 2) value = 1 / below.value
    else return undefined
    at++
  } else {
    const article = word[at].lower === 'a' || word[at].lower === 'an'
    if (article) at++
    const below = at < end ? numeralWordOf(word[at]) : undefined
    if (below?.role === 'half') value = 0.5
    else if (below?.role === 'quarter' && (article || magnitudeAt(at + 1))) value = 0.25
    else if (article && below && ORDINAL.test(below.role) && below.value > 2) value = 1 / below.value
    else return undefined
    at++
    const isPart = at >= end || !(tags[at] & BEFORE_NOUN) || word[at].lower === 'of' || magnitudeAt(at)
    if (below.role !== 'half' && !isPart) return undefined
    if (at < end && word[at].text === '-' && isGlued(tokens, at) && !magnitudeAt(at + 1)) return undefined
  }
  const whole = partOf(at)
  return whole ? { endToken: whole.endToken, value: value * whole.value } : { endToken: at, value }

  function magnitudeAt(i: number): boolean {
    const role = i < end ? numeralWordOf(word[i])?.role : undefined
    return role === 'magnitude' || role === 'dozen' || role === 'hundred'
  }

  /** The million of "half a million", "two thirds of a million", "quarter million". */
  function partOf(from: number): FractionReading | undefined {
    let i = from
    if (i < end && word[i].text === '-') i++
    if (i < end && word[i].lower === 'of') i++
    if (i < end && word[i].lower === 'a') i++
    return magnitudeAt(i) ? { endToken: i + 1, value: numeralWordOf(word[i])!.value } : undefined
  }
}

/** "Four were jailed and | a fifth was fined": one more than were counted before it in its sentence, no share of them. */
export function isNextOne(
  { tokens, tags }: Article,
  first: number,
  { endToken: end, value }: FractionReading,
  sentence: TokenRange,
): boolean {
  if (end !== first + 2 || end >= sentence.endToken || !(tags[end] & FINITE)) return false
  const { word } = tokens
  if (!/^(?:and|while|but|[,;–—])$/.test(word[first - 1]?.lower ?? '')) return false
  const counted = Math.round(1 / value) - 1
  for (let i = first - 2; i >= sentence.firstToken; i--)
    if (numeralWordOf(word[i])?.value === counted && word[i + 1].text !== '-') return true
  return false
}

const FINITE = P.past | P.verbS | P.auxiliary

/** "one over twenty": a fraction read aloud. */
function readOver(
  text: string,
  tokens: Article['tokens'],
  above: CardinalReading,
  end: number,
): FractionReading | undefined {
  if (above.scale > 1 || above.endToken >= end || tokens.word[above.endToken].lower !== 'over') return undefined
  const below = readCardinal(text, tokens, above.endToken + 1, end)
  return below && below.value > above.value ? { endToken: below.endToken, value: above.value / below.value } : undefined
}

/**
 * The number with the fraction after it: "two and a half", "3 million and a quarter", "twenty and three fifths"; the
 * fraction counts in the last magnitude, or in one of its own: "one billion and a half million".
 */
export function addFraction(
  article: Article,
  whole: CardinalReading,
  end: number,
): (FractionReading & { readonly scale: number }) | undefined {
  const { tokens } = article
  const { word } = tokens
  const hyphened = readHyphened(article, whole, end)
  if (hyphened) return hyphened
  let at = whole.endToken
  if (at + 1 >= end || word[at].lower !== 'and') return undefined
  at++
  const opening = readCardinal(article.text, tokens, at, end)
  const added = readFraction(article, at, end, opening)
  if (!added) return undefined
  const factor = numeralWordOf(word[added.endToken - 1])
  // "one and a half million"
  if (whole.value < 1000 && whole.scale === 1 && factor?.role === 'magnitude')
    return { endToken: added.endToken, value: whole.value * factor.value + added.value, scale: factor.value }
  const own = added.value >= 1000
  const unit = own || whole.scale < 1000 ? 1 : whole.scale
  let value = whole.value + added.value * unit
  let { endToken } = added
  let { scale } = whole
  const magnitude = endToken < end && !own ? numeralWordOf(word[endToken]) : undefined
  if (magnitude?.role === 'magnitude') {
    value *= magnitude.value
    scale = magnitude.value
    endToken++
  }
  return { endToken, value, scale }
}

/** "two-and-a-half times" */
function readHyphened(
  { tokens }: Article,
  { endToken: at, value, scale }: CardinalReading,
  end: number,
): (FractionReading & { readonly scale: number }) | undefined {
  const { word } = tokens
  if (at + 5 >= end || word[at].text !== '-' || word[at + 1].lower !== 'and') return undefined
  const isTied = word[at + 2].text === '-' && word[at + 3].lower === 'a' && word[at + 4].text === '-'
  const part = isTied ? numeralWordOf(word[at + 5]) : null
  const added = part?.role === 'half' ? 0.5 : part?.role === 'quarter' ? 0.25 : 0
  return added && scale === 1 ? { endToken: at + 6, value: value + added, scale } : undefined
}
