import { cueVerbForms, cueVerbOf, type CueVerb } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isFocusing } from './clause.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { isPredicated } from './object-of-cue.js'
import { isCountedOf } from './still-told.js'
import { FINITE, isComma, isFinite, type Stretch, type Unit } from './stretch.js'
import { subjectBefore } from './subject.js'

const isGovernedRelative = oneOf('which whom')
const isIndefinite = oneOf('a an')
const isBehindNot = oneOf('just only merely simply for because')
const isConcessive = oneOf('though although albeit')
const isTemporal = oneOf('after before while when')
const isRanking = oneOf('first second third fourth fifth last only')
const isJoining = oneOf('and or')

/** "blamed Kim | after Lee said it was late", "praised the plan even | as he denied it": what is said beside is another's or another statement. */
export const startsOtherStatementClause = (stretch: Stretch, i: number): boolean => {
  const { units } = stretch
  const isAs = units[i].word.lower === 'as' && (isFocusing(units[i - 1].word) || units[i + 1]?.tag === P.pronoun)
  return (isAs || isTemporal(units[i].word)) && isOtherSpeaker(stretch, i + 1)
}

/** "urging them to see it | and promising a change", "mocking Lee |, and telling Kim that …"; not "opposed to lying and cheating". */
export function startsNextGerund(units: readonly Unit[], start: number, i: number): boolean {
  let k = isComma(units[i]) ? i + 1 : i
  if (units[k]?.word.lower !== 'and') return false
  k++
  while (units[k] && units[k].tag === P.adverb) k++
  const verb = units[k]
  if (!verb || verb.quotation || verb.tag !== P.gerund) return false
  // "inaccurate and misleading articles", "poverty and growing debt": the gerund of a noun
  if (units[k + 1] && units[k + 1].tag & (P.noun | P.adjective) && !cueVerbOf(verb.word)) return false
  return !units.slice(start, i).some(({ tag, quotation }) => !quotation && tag === P.gerund)
}

/**
 * Whether what begins at `i`, after a comma, is the writer's again: "which …", "adding that …", "but Lee …".
 * @param complete the statement has its verb, so that "which …" is no aside within it
 */
export function goesOnWithoutSpeaker(stretch: Stretch, start: number, i: number, complete = true): boolean {
  const { units, article } = stretch
  const first = units[i]
  if (!first || first.quotation) return false
  const second = units[i + 1]?.word
  if (complete && isSpeechWord(first.word, 'writer') && !isQualification(units, i)) return true
  // ", to which Lee objected", ", many of whom left"
  if (first.tag === P.preposition && isGovernedRelative(second)) return !isCountedOf(units, i)
  if (first.tag === P.gerund && introduces(cueVerbForms.longestAt(article.tokens, first.firstToken)?.value)) return true
  // "Lee Says Yard Will Close, Blames Council"
  if (first.tag === P.verbS && first.word.shape & Shape.capital && cueVerbOf(first.word)) return true
  // "it had paid, | the first time it had |"
  if (complete && first.word.lower === 'the' && isRanking(second) && units[i + 2]?.word.lower === 'time') return true
  if (isIndefinite(first.word) && (isSpeechWord(second, 'comment') || isRemarkable(units, i))) return true
  if (
    first.word.lower === 'but' &&
    !isCorrelative(units, start, i) &&
    second?.lower !== 'that' &&
    startsClause(units, i + 1)
  )
    return true
  if (first.tag !== P.conjunction) return false
  const next = pastOpeningClause(units, i + 1)
  return startsOtherStatement(stretch, next) || isOtherSpeaker(stretch, next)
}

/** ", an extraordinary charge that", ", a rare step" */
const isRemarkable = (units: readonly Unit[], i: number): boolean =>
  units[i + 1]?.tag === P.adjective && isSpeechWord(units[i + 2]?.word, 'comment')

/** "the oldest, | though narrow |, bridge of the town": without a verb, and closed by a comma. */
function isQualification(units: readonly Unit[], i: number): boolean {
  if (!isConcessive(units[i].word)) return false
  for (let k = i + 1; k < Math.min(units.length - 1, i + MAX_QUALIFICATION); k++) {
    if (isComma(units[k])) return k > i + 1
    if (units[k].quotation || units[k].tag & (FINITE | P.pronoun | P.name) || units[k].tag === P.punctuation)
      return false
  }
  return false
}

/** How long such a qualification may be, in units. */
const MAX_QUALIFICATION = 6

/** How far the comma after a clause that opens a statement is looked for, in units. */
const MAX_OPENING = 20

/** "and | when asked whether it rained, | he said": the unit after the clause that begins at `i`; `i` if none does. */
function pastOpeningClause(units: readonly Unit[], i: number): number {
  if (!units[i] || units[i].quotation || !isSpeechWord(units[i].word, 'clause')) return i
  for (let k = i + 1; k < Math.min(units.length, i + MAX_OPENING); k++) if (isComma(units[k])) return k + 1
  return i
}

/** Verbs whose participle goes on with something said: ", adding that", ", citing"; not ", smiling". */
const introduces = (verb: CueVerb | undefined): boolean =>
  verb !== undefined && (verb.frames.has('that') || verb.frames.has('object') || verb.frames.has('to-object'))

/** "and one in four said", "but officials have denied": somebody else speaks. */
export function isOtherSpeaker(stretch: Stretch, i: number): boolean {
  const phrase = nounPhraseFrom(stretch, i, { apposition: true })
  let at = phrase ? phrase.end : -1
  // "and Kim, the mayor, said"
  if (phrase && isComma(stretch.units[at]) && stretch.units.slice(phrase.start, at).some(isComma)) at++
  while (stretch.units[at] && stretch.units[at].tag & (P.auxiliary | P.adverb)) at++
  const verb = stretch.units[at]
  if (!verb || verb.quotation || !(verb.tag & (P.past | P.verbS | P.verb | P.participle))) return false
  return cueVerbForms.longestAt(stretch.article.tokens, verb.firstToken)?.value.class === 'speech'
}

/** "not only …, but": the second half belongs to the first. */
const isCorrelative = (units: readonly Unit[], start: number, i: number): boolean =>
  units.slice(start, i).some(({ word }, k, before) => word.lower === 'not' && isBehindNot(before[k + 1]?.word))

/** "and called it a lie", "and later said", "and he has described": the next statement of the same speaker. */
export function startsOtherStatement(stretch: Stretch, i: number): boolean {
  const { units, article } = stretch
  let k = i
  if (units[k]?.tag === P.pronoun) k++
  while (units[k] && !units[k].quotation && units[k].tag & (P.adverb | P.auxiliary)) k++
  const unit = units[k]
  if (!unit || unit.quotation) return false
  const match = cueVerbForms.longestAt(article.tokens, unit.firstToken)
  if (match?.value.class !== 'speech') return false
  // "and points out": two words are a verb, whatever the tag
  if (match.endToken > match.firstToken + 1) return true
  // "saw the car and called the police"
  if (match.value.lemma === 'call' && !(units[k + 1] && isPredicated(stretch, k, k + 1))) return false
  return (
    (unit.tag & (P.past | P.verbS)) !== 0 ||
    // "and asserting that"
    (unit.tag === P.gerund && k === i && units[k + 1]?.word.lower === 'that') ||
    (unit.tag === P.participle && (unit.word.parts & P.past) !== 0) ||
    // "has described", "did not suggest"
    ((unit.tag & (P.verb | P.participle)) !== 0 && k > i && units[k - 1].tag !== P.pronoun)
  )
}

/** A subject and its verb: the start of a clause. */
const startsClause = (units: readonly Unit[], i: number): boolean =>
  units[i] !== undefined &&
  !units[i].quotation &&
  (units[i].tag & (P.pronoun | P.name | P.determiner | P.noun | P.adjective | P.number | P.gerund)) !== 0 &&
  // "they differ"
  ((units[i].tag === P.pronoun && units[i + 1]?.tag === P.verb) ||
    units.slice(i, i + 8).some((unit, k) => isFinite(unit) || (k > 0 && isPlainCue(units, i + k))))

/** "her friends | hope |", not "to hope". */
const isPlainCue = (units: readonly Unit[], i: number): boolean =>
  units[i].tag === P.verb && units[i - 1].tag !== P.infinitiveTo && cueVerbOf(units[i].word) !== null

/** @param complete the clause before has its verb, which in "that the group, or its heir, has left" comes after the comma */
export function startsMainClause(units: readonly Unit[], i: number, complete = false): boolean {
  let k = i
  while (units[k] && units[k].tag === P.adverb) k++
  // "While Lee denied it, however, Kim left"
  if (k > i && isComma(units[k])) k++
  const predicate = complete && units[k] !== undefined && !units[k].quotation && isFinite(units[k])
  return (predicate || startsClause(units, k)) && !isJoining(units[i]?.word)
}

/** "told them to leave", "called her late": what the same speaker says next; not "called Tide", "claims that it shares". */
export function startsNextOfSeries(stretch: Stretch, start: number, i: number): boolean {
  const { units } = stretch
  let verb = i
  while (units[verb]?.tag === P.adverb) verb++
  const unit = units[verb]
  if (!unit || unit.quotation || !(unit.tag & (P.past | P.verbS)) || cueVerbOf(unit.word)?.class !== 'speech')
    return false
  const next = units[verb + 1]
  if (!next || next.quotation || !(next.tag & (P.pronoun | P.determiner | P.subordinator | P.noun))) return false
  const isNoun = unit.tag === P.verbS && next.word.lower === 'that'
  return !isNoun && !isSpeechWord(units[start].word, 'clause') && !subjectBefore(stretch, i)
}
