import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import {
  precedesPlace,
  isAttaching,
  isPersonal,
  isObjectOrReflexive,
  type UnitRange,
  MAX_LENGTH,
  WITHIN,
  isAnd,
  endsWithMark,
  isAsAdjective,
  endsCompound,
  isHyphen,
  isDay,
} from './noun-phrase.js'
import { isComma, isNominal, type Stretch, type Unit } from './stretch.js'

const isOthers = oneOf('others')

/**
 * The noun phrase that begins at unit `start` and ends before `limit`: "Ann Lee", "a spokesman for the ministry", with an
 * apposition between commas where `apposition` is set: "Ann Lee, the mayor of Rome". Null if none begins there.
 */
export function nounPhraseFrom(stretch: Stretch, start: number, { apposition = false } = {}): UnitRange | null {
  const { units } = stretch
  const first = units[start]
  if (!first || first.quotation) return null
  // "she", and "told them Lee left"; not "her “clawback” plan"
  const alone = isPersonal(first.word) || (isObjectOrReflexive(first.word) && !units[start + 1]?.quotation)
  if (first.tag === P.pronoun && alone) return { start, end: start + 1 }
  let i = start
  let nominal = false
  const limit = Math.min(units.length, start + MAX_LENGTH)
  while (i < limit) {
    const unit = units[i]
    const next = units[i + 1]
    if (unit.quotation) {
      const isNickname = nominal && unit.quotation.use !== 'speech'
      // "the “Never” crowd"
      const isName = i > start && units[i - 1].tag === P.determiner && !endsWithMark(stretch, i)
      if (!(isNominal(next) && (isNickname || isName))) break
      i++
    } else if (unit.tag & (P.noun | P.name | P.number) || (unit.tag === P.pronoun && !isPersonal(unit.word))) {
      // "said Lee Tuesday": a day after a name is a date; not "told the Herald's Today show"
      if (nominal && isDay(unit) && units[i - 1].tag !== P.possessive) break
      nominal = true
      i++
    } else if (unit.tag & P.determiner) {
      if (nominal && !(units[i - 1].tag & (P.preposition | P.conjunction | P.determiner))) break
      i++
    } else if (
      unit.tag & (P.adjective | P.possessive) ||
      (unit.tag & (P.participle | P.gerund) &&
        // "a Herald-sponsored rally"
        (!nominal || units[i - 1].tag === P.number || (unit.glued && endsCompound(units, i))))
    ) {
      // "the average of polls", "polling by the union": an adjective or a gerund that stands for a noun
      if (next?.tag === P.preposition && (units[i - 1]?.tag === P.determiner || (unit.tag === P.gerund && i === start)))
        nominal = true
      i++
    } else if (
      // "a newly uncovered email", "recently hacked documents"
      (unit.tag === P.adverb &&
        !nominal &&
        next?.tag === P.participle &&
        (i === start || units[i - 1].tag === P.determiner)) ||
      (!nominal && isAsAdjective(units, i))
    ) {
      i++
    } else if (
      // "complete but unofficial returns"
      (isAnd(unit) || unit.word.lower === 'but') &&
      units[i - 1]?.tag === P.adjective &&
      next?.tag === P.adjective &&
      !nominal
    ) {
      i++
    } else if (
      unit.tag === P.gerund &&
      units[i - 1].tag & (P.name | P.noun) &&
      // "the Ipsos polling average"
      (unit.word.parts & P.noun || (next && next.word.parts & P.noun && !(next.word.parts & P.determiner)))
    ) {
      i++
    } else if (
      unit.tag === P.verbS &&
      unit.word.parts & P.noun &&
      units[start].tag === P.number &&
      isNominal(units[i - 1])
    ) {
      // "three intelligence sources": after a number it is no verb
      i++
    } else if (next && isHyphen(unit, next)) {
      i++
    } else if (unit.word.text === '(' && nominal) {
      let close = i
      while (close < limit && units[close].word.text !== ')') close++
      if (close >= limit || close - i > 12) break
      i = close + 1
    } else if (
      nominal &&
      unit.tag === P.preposition &&
      isAttaching(unit.word) &&
      startsPhrase(next) &&
      !(next && isDay(next))
    ) {
      i++
    } else if (nominal && isAnd(unit) && (startsPhrase(next) || isOthers(next?.word)) && !isFiniteSoon(units, i + 1)) {
      i++
    } else if (
      nominal &&
      isComma(unit) &&
      next?.tag === P.name &&
      units.slice(i + 1, i + 8).some(isAnd) &&
      units[i - 1].tag === P.name &&
      isNameList(units, i)
    ) {
      i++
    } else break
  }
  if (!nominal) return null
  while (i > start && units[i - 1].tag & (P.preposition | P.conjunction | P.determiner | P.possessive)) i--
  if (apposition) i = endOfApposition(units, i)
  return { start, end: i }
}

const startsPhrase = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !unit.quotation &&
  (unit.tag & (P.noun | P.name | P.number | P.determiner | P.adjective | P.gerund)) !== 0

/** A finite verb within the next units: the start of another clause; not that of "officials who left". */
function isFiniteSoon(units: readonly Unit[], i: number): boolean {
  for (let k = i; k < Math.min(units.length, i + 4) && units[k].tag !== P.relative && !isComma(units[k]); k++)
    if (units[k].tag & (P.past | P.verbS | P.modal | P.auxiliary)) return true
  return false
}

/** "Lee, Kim and Park": only names and commas up to "and". */
function isNameList(units: readonly Unit[], comma: number): boolean {
  for (let i = comma; i < units.length; i++) {
    if (isAnd(units[i])) return true
    if (!isComma(units[i]) && units[i].tag !== P.name && !(units[i].word.shape & Shape.abbreviation)) return false
  }
  return false
}

/** The end of ", the mayor of Rome" or ", 54," after a phrase that ends before `i`; `i` if there is none. */
function endOfApposition(units: readonly Unit[], i: number): number {
  if (!isComma(units[i])) return i
  const first = units[i + 1]
  if (!first || first.quotation) return i
  if (first.tag === P.number && (isComma(units[i + 2]) || i + 3 >= units.length))
    return endOfApposition(units, i + 2) > i + 2 ? endOfApposition(units, i + 2) : i + 2
  if (!(first.tag & (P.determiner | P.noun | P.adjective | P.name))) return i
  let k = i + 1
  let nominal = false
  while (
    k < units.length &&
    k < i + MAX_LENGTH &&
    !units[k].quotation &&
    (units[k].tag & (WITHIN | P.determiner | P.preposition | P.conjunction | P.adverb) ||
      isAnd(units[k]) ||
      // "a Rome-based analyst"
      endsCompound(units, k) ||
      (units[k + 1] && isHyphen(units[k], units[k + 1])))
  ) {
    if (units[k].tag & (P.noun | P.name)) nominal = true
    k++
  }
  if (!nominal || (units[k] && units[k].tag & (P.past | P.verbS | P.modal | P.auxiliary))) return i
  return isPlaceIn(units, k) ? k + 2 : k
}

/** ", Sweden" after "a nurse from Malmo", where a mark closes it. */
const isPlaceIn = (units: readonly Unit[], comma: number): boolean =>
  isComma(units[comma]) &&
  units[comma - 1].tag === P.name &&
  precedesPlace(units[comma - 2].word) &&
  units[comma + 1]?.tag === P.name &&
  (comma + 2 >= units.length || units[comma + 2].tag === P.punctuation)
