import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isSaid } from './clause.js'
import { introduces } from './occasion.js'
import { FINITE, isComma, isDash, type Stretch, type Unit } from './stretch.js'
import { isStateBehind } from './subject-before-aside.js'

/** "said at the plant | that it was full |", "said following a vote in May | that …": past whatever stands there without a verb; -1 where none follows. */
export function thatBehind(units: readonly Unit[], from: number): number {
  for (let k = from + 1; k < Math.min(units.length, from + MAX_ASIDE); k++) {
    const { quotation, tag, word } = units[k]
    const next = units[k + 1]
    if (word.lower === 'that' && tag === P.subordinator) return next && !next.quotation && next.tag & FINITE ? -1 : k
    if (quotation || tag & (FINITE | P.punctuation | P.infinitiveTo | P.subordinator | P.relative)) return -1
  }
  return -1
}

/** The end of the state or country behind a town, with its comma, or -1: "in Salem, | New Hampshire | that", "in Salem, | Ohio, | that". */
export function stateEnd(units: readonly Unit[], start: number): number {
  let end = start
  while (units[end]?.tag === P.name) end++
  if (end === start || !isStateBehind(units, { start, end })) return -1
  return isComma(units[end]) ? end + 1 : end
}

/** How far the end of an aside is looked for, in units. */
export const MAX_ASIDE = 16

/** The quotation behind the comma that ends the clause at `i`, or -1. */
export function quotationBehind(units: readonly Unit[], i: number): number {
  for (let k = i + 1; k < Math.min(units.length - 1, i + MAX_ASIDE); k++) {
    if (units[k].quotation) return -1
    if (isComma(units[k])) return isSaid(units[k + 1]) ? k + 1 : -1
  }
  return -1
}

/** The comma that closes what the one at `open` opens; `open` if none does. */
export function closingComma(units: readonly Unit[], open: number): number {
  for (let k = open + 2; k < Math.min(units.length, open + MAX_ASIDE) && !units[k].quotation; k++)
    if (isComma(units[k])) return k
  return open
}

/** The dash that closes the aside opened by the one at `open`; `open` if none does. */
export function closingDash(stretch: Stretch, open: number): number {
  for (let k = open + 2; k < Math.min(stretch.units.length, open + MAX_ASIDE); k++) if (isDash(stretch, k)) return k
  return open
}

/**
 * Steps over ", in a statement," and ", however,"; the unit after it, or -1 if the comma begins something else.
 * @param infinitive whether "to" may follow: "promised, for the second time, | to leave"
 */
export function skipAside(units: readonly Unit[], comma: number, infinitive: boolean): number {
  // "It is late, Lee said, that Kim, who left, spoke"
  if (units[comma + 1]?.word.lower === 'that') return -1
  for (let k = comma + 1; k < Math.min(units.length, comma + 16); k++) {
    const unit = units[k]
    if (isComma(unit)) {
      const next = units[k + 1]
      const first = units[comma + 1]
      // "Lee said, adding, “no”": said by the next verb
      if (first.tag === P.gerund && cueVerbOf(first.word)?.frames.has('quote')) return -1
      const aside =
        first.tag & (P.preposition | P.adverb | P.gerund | P.participle | P.subordinator) ||
        first.word.shape & Shape.number ||
        // "in Rome, Georgia, that it was late"
        (first.tag === P.name && next?.word.lower === 'that')
      return aside &&
        next &&
        (introduces(next) ||
          (infinitive && next.tag === P.infinitiveTo) ||
          next.tag & (P.determiner | P.pronoun | P.name | P.noun | P.subordinator))
        ? k + 1
        : -1
    }
    if (unit.quotation || unit.tag & (P.past | P.verbS | P.modal)) return -1
  }
  return -1
}
