import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import {
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

const needsNoun = oneOf('the a an my your our their its every no')
const isInsideOrOutside = oneOf('inside outside')
const isComparing = oneOf('more less fewer')
const isDegree = oneOf('very more most only just almost nearly about even')
const isWhole = oneOf('half all every everyone everybody')
const isQuantity = oneOf('one some many much most several few both all none each other others those any half majority')
const isLeastOrMost = oneOf('least most')
/** Behind a name and its comma: "Halvorsen, Inc.", "Hall, Jr." */
const isNameSuffix = oneOf('inc inc. ltd ltd. llc l.l.c. corp corp. co. plc llp jr jr. sr sr.')
const isWholeOrNone = oneOf('all none everyone everybody anyone nobody')
const isBeforePeriod = oneOf('last this next')
const isHave = oneOf("have has had having 've")

/** Whether a unit can be the last of a noun phrase. */
function endsPhrase(unit: Unit | undefined): boolean {
  if (!unit || unit.quotation) return false
  if (unit.tag & (P.noun | P.name | P.pronoun | P.number)) return true
  if (unit.tag & P.determiner) return !needsNoun(unit.word)
  return (
    unit.word.text === ')' || unit.word.text === ']' || (unit.tag === P.gerund && Boolean(unit.word.parts & P.noun))
  )
}

/**
 * The noun phrase that ends before unit `end`, with what is attached by "of", "for", "in" … and with names joined by "and":
 * "a spokesman for the ministry", "Lee and Kim", "Rep. Ann Lee (D-Ohio)". Null if none ends there.
 */
export function nounPhraseBefore(stretch: Stretch, end: number): UnitRange | null {
  const { units } = stretch
  const last = units[end - 1]
  if (!endsPhrase(last)) return null
  if (last.tag === P.pronoun && (isPersonal(last.word) || isObjectOrReflexive(last.word))) {
    // "many of you", "a source close to him"
    const governs = units[end - 2]?.tag === P.preposition && isAttaching(units[end - 2].word)
    if (governs && attachesTo(units, end - 3)) return { start: nounPhraseStart(stretch, end - 3), end }
    // "Lee and he", "Lee himself"
    if (isAnd(units[end - 2]) && isNominal(units[end - 3])) {
      const start = nounPhraseStart(stretch, end - 3)
      // "The town has a pulpit and | he |": with a verb before, another clause begins
      return { start: mayOpenClause(units[start - 1]) ? start : end - 1, end }
    }
    if (/sel(?:f|ves)$/.test(last.word.lower))
      return { start: nounPhraseBefore(stretch, end - 1)?.start ?? end - 1, end }
    return { start: end - 1, end }
  }
  const start = nounPhraseStart(stretch, end - 1)
  return { start: coordinatedStart(stretch, start), end }
}

/** "Washington and its partners", "they and the council": the first part, where a clause begins with it. */
function coordinatedStart(stretch: Stretch, start: number): number {
  const { units } = stretch
  if (!isAnd(units[start - 1]) || !endsPhrase(units[start - 2])) return start
  const first = units[start - 2].tag === P.pronoun ? start - 2 : nounPhraseStart(stretch, start - 2)
  // not "On Monday, | Lee and Kim |"
  if (endsOnName(units, first - 1)) return nameStart(units, first - 2)
  return mayOpenClause(units[first - 1]) ? first : start
}

/** "Lee | , | Kim and Park": a comma behind a name, which "Monday," is none of. */
const endsOnName = (units: readonly Unit[], comma: number): boolean =>
  isComma(units[comma]) && units[comma - 1]?.tag === P.name && !isDay(units[comma - 1])

/** "writers", alone of its kind. */
const isPlural = (unit: Unit | undefined): boolean => unit?.tag === P.noun && unit.word.lower.endsWith('s')

/** Where the list of nouns begins whose last but one is at `i`: "67 artists, writers, | actors | and miners". */
function listStart(stretch: Stretch, i: number): number {
  const { units } = stretch
  let first = i
  while (isComma(units[first - 1]) && isPlural(units[first - 2])) {
    if (isComma(units[first - 3]) || first === 2) {
      first -= 2
      continue
    }
    // "In the talks, voters, actors and miners": what stands before is none of it
    const start = nounPhraseStart(stretch, first - 2)
    return mayOpenClause(units[start - 1]) && first < i ? start : first
  }
  return first
}

/** Whether a clause may begin behind a unit. */
const mayOpenClause = (before: Unit | undefined): boolean =>
  !before || (before.tag & (P.punctuation | P.subordinator | P.conjunction)) !== 0

function nounPhraseStart(stretch: Stretch, last: number): number {
  const { units } = stretch
  let i = closedBracket(units, last)
  const limit = Math.max(0, last - MAX_LENGTH)
  while (i > limit) {
    const unit = units[i]
    const before = units[i - 1]
    if (before.word.text === ')' || before.word.text === ']') {
      const open = closedBracket(units, i - 1)
      if (open === i - 1 || !isNominal(units[open])) break
      i = open
    } else if (before.quotation) {
      // a nickname or a title inside: Joseph “Joe” Hall
      const isNickname = isNominal(units[i - 2]) && before.quotation.use !== 'speech'
      // "the “Never” crowd"
      const isName = units[i - 2]?.tag === P.determiner && !endsWithMark(stretch, i - 1)
      if (!isNominal(unit) || !(isNickname || isName)) break
      i--
    } else if (isComma(before) && isNameSuffix(unit.word) && isNominal(units[i - 2])) {
      // "Tessmore Foods, Inc. |"
      i -= 2
    } else if (unit.word.text === '-' && unit.glued) {
      // "far-right": the first half, whatever its tag
      i--
    } else if (unit.tag === P.determiner) {
      if (before.tag & P.determiner) i--
      else if (isButOf(units, i - 1)) i -= 2
      else if (before.tag === P.preposition && isAttaching(before.word) && attachesTo(units, i - 2)) i -= 2
      else break
    } else if (
      before.tag & WITHIN ||
      before.tag === P.determiner ||
      isHyphen(before, unit) ||
      endsCompound(units, i - 1)
    ) {
      if (before.tag === P.number && isYear(before) && unit.tag & P.name) break
      if (before.tag === P.participle && !(unit.tag & (P.noun | P.adjective | P.name))) break
      // "has drawn | huge crowds |"
      if (before.tag & (P.participle | P.past) && isHave(units[i - 2]?.word)) break
      // not "the prize-winning Danish writer"
      if (before.tag === P.gerund && unit.tag & P.name && !endsCompound(units, i - 1)) break
      if (startsNameAfterNoun(before, unit, units[i - 2])) break
      i--
    } else if (before.tag === P.preposition && isAttaching(before.word) && attachesTo(units, i - 2)) {
      i -= 2
    } else if (isAnd(before) && isNominal(unit) && endsPhrase(units[i - 2]) && joinsLike(units, i)) {
      // "Ann Hall (Ky.) | and Bob Reyes (Fla.)"
      i = closedBracket(units, i - 2)
      while (endsOnName(units, i - 1) && i - 2 > limit) i = nameStart(units, i - 2)
      // "artists, writers, actors and miners"
      if (isPlural(units[i])) i = listStart(stretch, i)
    } else if (
      isAnd(before) &&
      units[i - 2]?.tag === P.adjective &&
      unit.tag & (P.adjective | P.name) &&
      i < last &&
      units[i - 3] &&
      units[i - 3].tag & (P.number | P.determiner)
    ) {
      // "eleven progressive and Muslim groups"
      i -= 2
    } else if (unit.tag === P.number && before.word.lower === 'of' && units[i - 2]?.word.lower === 'out') {
      // "nine out of 10"
      if (units[i - 3]?.tag !== P.number) break
      i -= 3
    } else if (isButOf(units, i - 1)) {
      i -= 2
    } else if (isComparing(before.word) && unit.tag & (P.noun | P.adjective) && opensPhrase(units[i - 2])) {
      // "| More rain |", "friends of more controls"
      i--
    } else if (before.tag === P.pronoun && isQuantity(before.word) && isNominal(units[last])) {
      // "both lobbying firms"
      i--
    } else if (unit.tag === P.number && before.word.lower === 'than' && isComparing(units[i - 2]?.word)) {
      i -= 2
    } else if (
      before.tag === P.adverb &&
      (unit.tag & (P.adjective | P.number) || isWhole(unit.word)) &&
      isDegree(before.word)
    ) {
      i--
    } else if (isAsAdjective(units, i - 1) || isPlaceAsAdjective(units, i - 1)) {
      i--
    } else if (isLeastOrMost(unit.word) && before.word.lower === 'at') {
      // "at least some voters"
      i--
      break
    } else break
  }
  return i
}

/** Behind a unit no phrase has begun: "of | more controls", ", and | much more rain". */
const opensPhrase = (before: Unit | undefined): boolean =>
  mayOpenClause(before) || before?.word.lower === 'of' || isQuantity(before?.word)

/** "all | but | two of the voters", "nobody but Lee" */
const isButOf = (units: readonly Unit[], i: number): boolean =>
  units[i].word.lower === 'but' && isWholeOrNone(units[i - 1]?.word)

/** Where the bracket that closes at `i` opens, else `i` itself: "(D-Ohio)". */
function closedBracket(units: readonly Unit[], i: number): number {
  const close = units[i].word.text
  if (close !== ')' && close !== ']') return i
  for (let k = i - 1; k >= Math.max(0, i - 15); k--)
    if (units[k].word.text === (close === ')' ? '(' : '[')) return Math.max(0, k - 1)
  return i
}

/** "an inside source", "an outside group" */
const isPlaceAsAdjective = (units: readonly Unit[], i: number): boolean =>
  isInsideOrOutside(units[i].word) && units[i - 1]?.tag === P.determiner

const attachesTo = (units: readonly Unit[], i: number): boolean =>
  units[i] !== undefined &&
  !units[i].quotation &&
  ((units[i].tag & (P.noun | P.name | P.number | P.adjective)) !== 0 ||
    endsCompound(units, i) ||
    // "polling of voters shows"
    (units[i].tag === P.gerund && units[i + 1].word.lower === 'of') ||
    isQuantity(units[i].word))

const isYear = (unit: Unit): boolean => /^(?:1[5-9]|20)\d\d$/.test(unit.word.text)

/** "after the meeting Lee": a name begins anew after a noun in small letters, unless that is a role: "spokesman Lee". */
const startsNameAfterNoun = (before: Unit, unit: Unit, second: Unit | undefined): boolean =>
  unit.tag === P.name &&
  before.tag === P.noun &&
  Boolean(unit.word.shape & Shape.capital) &&
  (second?.tag === P.adverb ||
    // "Last week Lee said"
    (isSpeechWord(before.word, 'period') && isBeforePeriod(second?.word)))

/** "Lee and Kim", "officials and aides": both sides of "and" are of a kind. */
function joinsLike(units: readonly Unit[], i: number): boolean {
  const right = units.slice(i, i + 4).some((unit) => unit.tag === P.name)
  const left = units[i - 2].tag === P.name || units[i - 2].word.text === ')' || units[i - 2].tag === P.pronoun
  return right === left || (units[i].tag === P.noun && units[i - 2].tag === P.noun)
}

function nameStart(units: readonly Unit[], last: number): number {
  let i = last
  while (
    i > 0 &&
    (units[i - 1].tag & (P.name | P.noun | P.adjective | P.determiner) || units[i - 1].word.shape & Shape.abbreviation)
  )
    i--
  return i
}
