import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isComma, isNominal, type Stretch, type Unit } from './stretch.js'

const needsNoun = oneOf('the a an my your our their its every no')
const isJunction = oneOf('and & or nor')
const isInsideOrOutside = oneOf('inside outside')
const isComparing = oneOf('more less fewer')
const isDegree = oneOf('very more most only just almost nearly about even')
const isWhole = oneOf('half all every everyone everybody')
const isQuantity = oneOf('one some many much most several few both all none each other others those any half majority')
const isOthers = oneOf('others')
const isLeastOrMost = oneOf('least most')
/** Behind a name and its comma: "Halvorsen, Inc.", "Hall, Jr." */
const isNameSuffix = oneOf('inc inc. ltd ltd. llc l.l.c. corp corp. co. plc llp jr jr. sr sr.')
const isWholeOrNone = oneOf('all none everyone everybody anyone nobody')
const isBeforePeriod = oneOf('last this next')
const isDayName = oneOf('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight')
/** "Lee of | Rome" */
export const precedesPlace = oneOf('of from in')
const isAttaching = oneOf(
  'of for in at from with on to by under against about near behind inside outside among between within across around over into like',
)
const isHave = oneOf("have has had having 've")
const isPersonal = oneOf('i we you he she they it')
const isObjectOrReflexive = oneOf('me us him them her myself ourselves himself herself themselves itself')

/** Units `[start, end)` of a stretch. */
export interface UnitRange {
  readonly start: number
  readonly end: number
}

/** The longest noun phrase that is looked at, in units. */
const MAX_LENGTH = 40

/** Whether a unit can be the last of a noun phrase. */
function endsPhrase(unit: Unit | undefined): boolean {
  if (!unit || unit.quotation) return false
  if (unit.tag & (P.noun | P.name | P.pronoun | P.number)) return true
  if (unit.tag & P.determiner) return !needsNoun(unit.word)
  return (
    unit.word.text === ')' || unit.word.text === ']' || (unit.tag === P.gerund && Boolean(unit.word.parts & P.noun))
  )
}

const WITHIN = P.noun | P.name | P.adjective | P.number | P.participle | P.gerund | P.possessive

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

const isAnd = (unit: Unit | undefined): boolean => isJunction(unit?.word)

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

/** “a lie,” before "Lee": a mark inside parts it from what follows. */
const endsWithMark = ({ article: { text }, units }: Stretch, i: number): boolean => {
  const { end } = units[i].quotation!.inner
  return /[,.?!]['’]?$/.test(text.slice(end - 2, end))
}

/** Where the bracket that closes at `i` opens, else `i` itself: "(D-Ohio)". */
function closedBracket(units: readonly Unit[], i: number): number {
  const close = units[i].word.text
  if (close !== ')' && close !== ']') return i
  for (let k = i - 1; k >= Math.max(0, i - 15); k--)
    if (units[k].word.text === (close === ')' ? '(' : '[')) return Math.max(0, k - 1)
  return i
}

/** "a new nationwide poll": an adverb between an article and a noun. */
const isAsAdjective = (units: readonly Unit[], i: number): boolean =>
  units[i].tag === P.adverb &&
  units[i - 1] !== undefined &&
  (units[i - 1].tag & (P.determiner | P.adjective)) !== 0 &&
  units[i + 1]?.tag === P.noun

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

/** "Texas-based", "well-known": the second half of a compound, whatever its tag. */
const endsCompound = (units: readonly Unit[], i: number): boolean => i >= 2 && isHyphen(units[i - 1], units[i])

/** What joins words without a space: the hyphen, and the slash of "a Reuters/Ipsos poll"; not the dash of "tied - half". */
const isHyphen = (unit: Unit, next: Unit): boolean =>
  (unit.word.text === '-' || unit.word.text === '/') && (unit.glued || next.glued)

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

/** "Tuesday", "yesterday". */
export const isDay = (unit: Unit): boolean => isDayName(unit.word)

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
