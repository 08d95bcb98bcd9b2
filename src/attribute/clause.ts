import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { FINITE, isBreak, isComma, isDash, isFinite, type Stretch, type Unit } from './stretch.js'

const isNoSubject = oneOf('and or as while before after until me us him them')
const isSubjectPronoun = oneOf('i we you he she it they')
const isAnd = oneOf('and')
/** Before "as" it opens a clause of its own: "even as Kim left". */
export const isFocusing = oneOf('even just only')
const isSubordinating = oneOf('if when while as although though because after before once since unless')

/** How far the end of an aside is looked for, in units. */
const MAX_ASIDE = 16

/** The longest relative clause between commas, in units. */
const MAX_RELATIVE = 40

/** A quotation that is not the title of a work: not “Morning” in "said on “Morning”". */
export const isSaid = (unit: Unit | undefined): boolean => Boolean(unit?.quotation) && unit?.quotation?.use !== 'title'

/** Whether a finite verb comes before the clause ends. */
export function isFiniteAhead(units: readonly Unit[], i: number): boolean {
  for (let k = i; k < Math.min(units.length, i + 40); k++) {
    const unit = units[k]
    if (unit.quotation) {
      if (isSaid(unit)) return true
      continue
    }
    if (unit.word.text === ';') return false
    if (unit.tag & (P.past | P.verbS | P.modal | P.auxiliary | P.verb)) return true
  }
  return false
}

/** Whether a clause with its own subject begins at `i`: a noun phrase and, not far, a finite verb. */
export function isClause(stretch: Stretch, i: number, onlyClauses = false): boolean {
  const { units, article } = stretch
  // "he said as the crowd left": not what he said
  if (!units[i] || isNoSubject(units[i].word) || units[i].tag === P.possessive || isDash(stretch, i)) return false
  let nominal = false
  let possible = false
  let relative = false
  let hadRelative = false
  let inAside = false
  for (let k = i; k < Math.min(units.length, i + 45); k++) {
    const unit = units[k]
    if (unit.quotation) {
      if (nominal && article.tags.subarray(unit.firstToken, unit.endToken).some((tag) => tag & FINITE)) return true
      nominal = true
      continue
    }
    if (isBreak(unit.word)) return possible
    // "discover rust, they close it": what the verb had was an object
    if (isComma(unit) && isSubjectPronoun(units[k + 1]?.word)) return false
    // "who wrote the study, lives in Rome": the verb after the comma is another clause's
    if (
      isComma(unit) &&
      !inAside &&
      nominal &&
      units[k + 1] &&
      units[k + 1].tag & FINITE &&
      !isCommaWithin(units, k + 2, MAX_ASIDE)
    )
      return false
    if (isComma(unit)) inAside = !inAside
    // "acknowledged some debt even as Kim left"
    if (nominal && unit.word.lower === 'as' && isFocusing(units[k - 1].word)) return possible
    if (nominal && unit.tag === P.subordinator) {
      // "found it before the bus left": the verb is another clause's
      if (unit.word.lower !== 'that') return possible && !hadRelative
      relative = true
    }
    if (nominal && unit.tag === P.relative) {
      // "worried analysts, who said it would fail": all the rest is told of them
      if (isComma(units[k - 1]) && !isCommaWithin(units, k, MAX_RELATIVE)) return possible
      relative = true
    }
    // "said having a plan helps"
    const heads = unit.tag === P.auxiliary && unit.word.lower.endsWith('ing')
    // "said each year of study yields more": a word that could be a verb, where the verb takes nothing but clauses
    if (
      onlyClauses &&
      k > i + 1 &&
      nominal &&
      !relative &&
      unit.tag & (P.noun | P.adjective) &&
      unit.word.parts & FINITE &&
      // not "said much about the repair, with one exception"
      (k + 2 >= units.length ? unit.word.parts & P.verbS : !(units[k + 1].tag & (P.punctuation | P.preposition)))
    )
      possible = true
    if (heads || unit.tag & (P.noun | P.name | P.pronoun | P.number | P.determiner | P.gerund)) nominal = true
    if (heads || !(unit.tag & FINITE)) continue
    // "claimed self-defence and was acquitted": the verb is that of who claimed it
    if (nominal && !relative && !hadRelative && isAnd(units[k - 1]?.word) && isFinite(unit)) return possible
    // "wrote the speech | given by Lee |": what the noun is told of is no verb
    if (nominal && unit.word.parts & P.participle && units[k + 1]?.word.lower === 'by' && !isComma(units[k - 1]))
      continue
    // "an official who was there and | spoke |"
    if (hadRelative && units[k - 1].tag === P.conjunction) continue
    if (relative) {
      hadRelative = true
      k = verbGroupEnd(units, k) - 1
      relative = false
    } else return nominal || isSubordinating(units[i].word)
  }
  return possible
}

/** The end of the verb at `i` of a relative clause with its auxiliaries and adverbs: "jobs that | would often pay well | are rare". */
function verbGroupEnd(units: readonly Unit[], i: number): number {
  const MAIN = P.past | P.verbS | P.verb | P.participle
  let main = (units[i].tag & MAIN) !== 0
  let k = i + 1
  for (; units[k] && !units[k].quotation && units[k].tag & (FINITE | P.adverb | P.participle); k++) {
    // "a class that he argued was lost": both verbs are the relative clause's
    if (main && units[k].tag & FINITE && !cueVerbOf(units[k - 1].word)) break
    if (units[k].tag & MAIN) main = true
  }
  return k
}

/** Whether a comma closes what begins at `i` within as many units. */
function isCommaWithin(units: readonly Unit[], i: number, limit: number): boolean {
  for (let k = i; k < Math.min(units.length, i + limit); k++) if (isComma(units[k])) return true
  return false
}
