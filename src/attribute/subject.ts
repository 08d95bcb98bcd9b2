import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isFloating, isQuantifier, type Cue } from './cue.js'
import { isDay, type UnitRange } from './noun-phrase.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { beforeTime } from './occasion.js'
import { headOfRelative, withEnd, withHead } from './relative-head.js'
import { FINITE, isComma, isDash, isNominal, type Stretch, type Unit } from './stretch.js'
import {
  beforeDate,
  isCommaOfDate,
  isStateBehind,
  subjectBeforeAside,
  subjectBeforeQuotedAside,
  withJoined,
} from './subject-before-aside.js'

/** Pronouns that are never a subject. */
const isObjectPronoun = oneOf('me us him her them')
const opensAdverbial = oneOf('in on at during for over within')
const opensTime = oneOf('last this next past a an')
const isArticle = oneOf('a an the')
const isExpletive = oneOf('there it')
const isOut = oneOf('out')
const isNeither = oneOf('neither')
const isInterviewer = oneOf('i we he she they')

/**
 * The subject before the verb (with its auxiliaries) that begins at unit `verb`: "Lee said", "Lee, the mayor, said", "Lee,
 * who is 54, said", "Lee on Tuesday said", "Lee, in a statement, said", "who said". Null if none stands there.
 */
export const subjectBefore = (stretch: Stretch, verb: number): UnitRange | null =>
  subjectWithin(stretch, verb, MAX_ADVERBIALS)

/** How many adverbials may stand between a subject and its verb. */
const MAX_ADVERBIALS = 3

function subjectWithin(stretch: Stretch, verb: number, adverbials: number): UnitRange | null {
  const { units } = stretch
  let end = verb
  // "Lee later said"
  while (units[end - 1]?.tag === P.adverb && units[end - 1].word.lower !== 'ago') end--
  if (!units[end - 1]) return null
  if (units[end - 1].quotation) return subjectBeforeQuotedAside(stretch, end)
  const day = beforeTime(units, end)
  // "but on Tuesday wrote"
  if (day < end && units[day - 1].tag === P.conjunction) return null
  if (day < end && (isComma(units[day - 1]) || isDash(stretch, day - 1))) end = day
  const before = units[end - 1]
  if (
    before.tag === P.relative ||
    (before.word.lower === 'that' && units[end - 2] && units[end - 2].tag & (P.noun | P.name))
  )
    return { start: end - 1, end }
  if (isComma(before) || isDash(stretch, end - 1)) {
    const subject = subjectBeforeAside(stretch, end - 1)
    if (subject) return withJoined(stretch, subject)
    // "Ann Lee (D-Ohio), said"
    return isPartyInBrackets(units, end - 2) ? nounPhraseBefore(stretch, end - 1) : null
  }
  // "Lee | neither | left nor spoke"
  if (
    (isQuantifier(before.word) || isNeither(before.word)) &&
    units[end - 2] &&
    units[end - 2].tag & (P.noun | P.name | P.pronoun)
  )
    end--
  const phrase =
    nounPhraseBefore(stretch, Math.min(day, end)) ??
    throughTime(units, beforeReducedRelative(stretch, Math.min(day, end)), day, end) ??
    nounPhraseBefore(stretch, end) ??
    beforePassiveRelative(stretch, end)
  if (!phrase) return null
  // "the groups who wrote to her | say"
  if (phrase.end - phrase.start === 1 && isObjectPronoun(units[phrase.start].word))
    return isSpeechWord(units[phrase.start - 1]?.word, 'causative') ? null : headOfRelative(stretch, phrase)
  // "A letter of May 5, 2023 says"
  if (isCommaOfDate(units, phrase.start - 1)) {
    const dated = beforeDate(stretch, phrase.start - 1)
    return dated && { start: dated.start, end: phrase.end }
  }
  // "Ann Lee of Columbia, South Carolina says"
  const beforeState = isStateBehind(units, phrase) ? nounPhraseBefore(stretch, phrase.start - 1) : null
  // not "After a talk in Libya, Bolton said"
  const opener = beforeState && units[beforeState.start - 1]
  if (beforeState && (!opener || opener.tag & (P.punctuation | P.conjunction)))
    return withHead(stretch, { start: beforeState.start, end: phrase.end })
  if (isTimePhrase(units, phrase) || isDayAlone(units, phrase))
    return beforeAuxiliaries(stretch, isAdverbial(units, phrase) ? phrase.start - 1 : phrase.start, adverbials)
  const outer = beforeAdverbial(stretch, phrase, adverbials)
  if (outer) return outer
  // "and in a statement said"
  if (isOccasion(units, phrase) && units[phrase.start - 2]?.tag === P.conjunction) return null
  return withNameBefore(stretch, withHead(stretch, withListHead(stretch, withoutTime(units, phrase))))
}

/** "(D-Ohio)", "(D-R.I.)", of which the bracket at `close` is the last. */
const isPartyInBrackets = (units: readonly Unit[], close: number): boolean =>
  units[close]?.word.text === ')' &&
  units
    .slice(Math.max(0, close - MAX_PARTY), close)
    .some(({ word }, i, inside) => word.text === '(' && inside[i + 2]?.word.text === '-')

/** Longest such bracket, in units: "(D-New York)". */
const MAX_PARTY = 6

/** "groups that represent | colleges, towns and charities |", "workers in | Rome, Salem and Utica |": the first of a list belongs to what stands before it. */
function withListHead(stretch: Stretch, phrase: UnitRange): UnitRange {
  const { units } = stretch
  let { start } = phrase
  let and = start + 1
  while (and < phrase.end && units[and].word.lower !== 'and') and++
  if (and >= phrase.end) return phrase
  while (isComma(units[start - 1]) && isLike(units[start - 2], units[and - 1])) {
    const before = nounPhraseBefore(stretch, start - 1)
    if (!before) return phrase
    start = before.start
    const opener = units[start - 1]
    const isGoverned = units[start - 2] && opener.tag === P.gerund && isNominal(units[start - 2])
    const whole = isGoverned ? withHead(stretch, { start, end: phrase.end }) : { start, end: phrase.end }
    const governs = units.slice(whole.start, phrase.start).some(({ tag }) => tag & (P.preposition | P.gerund))
    if (governs)
      return whole.start === 0 || units[whole.start - 1].tag & (P.conjunction | P.subordinator) ? whole : phrase
  }
  return phrase
}

/** "towns" and "charities", "Rome" and "Salem": what may stand in one list. */
const isLike = (one: Unit | undefined, other: Unit): boolean =>
  one !== undefined &&
  one.tag === other.tag &&
  (one.tag === P.name || (one.tag === P.noun && one.word.lower.endsWith('s') && other.word.lower.endsWith('s')))

/** "a poll released | Sunday |": when it was done belongs to what is told of a thing written; not "the men I met Sunday". */
function throughTime(units: readonly Unit[], phrase: UnitRange | null, day: number, end: number): UnitRange | null {
  if (phrase?.end !== day || day === end) return phrase
  const isWritten = units.slice(phrase.start, day).some(({ word }) => isSpeechWord(word, 'written'))
  return isWritten ? { start: phrase.start, end } : phrase
}

/** "On | Sunday morning | Mr. Lee said": when it was said. */
function withoutTime(units: readonly Unit[], { start, end }: UnitRange): UnitRange {
  if (!isDay(units[start])) return { start, end }
  let first = start + 1
  while (first < end && isSpeechWord(units[first].word, 'period')) first++
  return first < end && units[first].tag === P.name ? { start: first, end } : { start, end }
}

/**
 * "Friends on the trail say", "who in the past has said", "They have in fact reported": what a preposition governs is no
 * subject, but what stands before it can be. Null where nothing does: "In a statement Lee said".
 */
function beforeAdverbial(stretch: Stretch, { start, end }: UnitRange, adverbials: number): UnitRange | null {
  const { units } = stretch
  if (!isAdverbial(units, { start, end })) return null
  if (units.slice(start, end).some(({ tag }) => tag & (P.preposition | P.conjunction))) return null
  return beforeAuxiliaries(stretch, start - 1, adverbials)
}

const isAdverbial = (units: readonly Unit[], { start }: UnitRange): boolean =>
  units[start - 1]?.tag === P.preposition && opensAdverbial(units[start - 1].word)

/** "in | a statement |": not "in Rome and at | the ministry |". */
const isOccasion = (units: readonly Unit[], phrase: UnitRange): boolean =>
  isAdverbial(units, phrase) && isSpeechWord(units[phrase.end - 1].word, 'occasion')

/** The subject before "had | last month said". */
function beforeAuxiliaries(stretch: Stretch, end: number, adverbials: number): UnitRange | null {
  const { units } = stretch
  let before = end
  while (units[before - 1] && units[before - 1].tag & (P.auxiliary | P.modal)) before--
  const unit = units[before - 1]
  const isSubject = unit && (unit.tag & (P.pronoun | P.relative | P.noun | P.name)) !== 0
  return isSubject && adverbials > 0 ? subjectWithin(stretch, before, adverbials - 1) : null
}

/** "Ann Lee, senior fellow at the Harbour Institute stated": an apposition that no comma closes. */
function withNameBefore(stretch: Stretch, phrase: UnitRange): UnitRange {
  const { units } = stretch
  const describes = units.slice(phrase.start, phrase.end).some(({ tag }) => tag === P.preposition)
  if (!isComma(units[phrase.start - 1]) || !describes) return phrase
  const name = nounPhraseBefore(stretch, phrase.start - 1)
  // "Ann Lee (D-Ohio)"
  const nameEnd = name && units[name.end - 1].word.text === ')' ? bracketStart(units, name) : name?.end
  const isName =
    name && nameEnd! - name.start >= 2 && units.slice(name.start, nameEnd).every((unit) => unit.tag === P.name)
  const opens = name && (name.start === 0 || units[name.start - 1].tag & (P.conjunction | P.subordinator))
  return isName && opens ? { start: name.start, end: phrase.end } : phrase
}

/** Where the bracket of "Ann Lee (D-Ohio)" opens, or -1. */
function bracketStart(units: readonly Unit[], { start, end }: UnitRange): number {
  for (let i = start; i < end; i++) if (units[i].word.text === '(') return i
  return -1
}

/** "last month", "a week", "the past two years": when somebody speaks, not who. */
const isTimePhrase = (units: readonly Unit[], { start, end }: UnitRange): boolean => {
  if (end - start < 2 || end - start > MAX_TIME || !isSpeechWord(units[end - 1].word, 'period')) return false
  if (end - start === 2 && opensTime(units[start].word)) return true
  return (
    units
      .slice(start, end - 1)
      .every(({ tag, word }) => isArticle(word) || opensTime(word) || tag & (P.number | P.determiner)) &&
    units.slice(start, end - 1).some(({ word }) => opensTime(word) && !isArticle(word))
  )
}

/** Longest such phrase, in units. */
const MAX_TIME = 4

/** "| Monday | showed that": not "Black Friday". */
const isDayAlone = (units: readonly Unit[], { start, end }: UnitRange): boolean =>
  end - start === 1 && isDay(units[start])

/** "an ad released Thursday", "a poll out Monday", "the people involved": the phrase before a participle that closes it. */
function beforeReducedRelative(stretch: Stretch, end: number): UnitRange | null {
  const { units } = stretch
  const participle = units[end - 1]
  if (!participle || !(participle.word.parts & P.participle || isOut(participle.word))) return null
  // "half of those surveyed"
  if (units[end - 2]?.word.lower === 'those') return withEnd(nounPhraseBefore(stretch, end - 1), end)
  // "the scholars I interviewed"
  if (isInterviewer(units[end - 2]?.word) && isNominal(units[end - 3]))
    return withEnd(nounPhraseBefore(stretch, end - 2), end)
  if (!isNominal(units[end - 2])) return null
  const phrase = nounPhraseBefore(stretch, end - 1)
  if (!phrase) return null
  // "a letter Turk sent": who sent it, not the letter, is named before the verb
  let name = end - 1
  while (name > phrase.start && units[name - 1].tag === P.name) name--
  const isSender = name < end - 1 && units[name - 1]?.tag === P.noun && isArticle(units[phrase.start].word)
  return isSender ? { start: name, end: end - 1 } : { start: phrase.start, end }
}

/** "The officials whose rules have been struck | say": the head of a relative clause that ends with its verb. */
function beforePassiveRelative(stretch: Stretch, end: number): UnitRange | null {
  const [auxiliary, participle] = [stretch.units[end - 2], stretch.units[end - 1]]
  const isPassive = auxiliary && auxiliary.tag & P.auxiliary && participle.word.parts & P.participle
  return isPassive ? headOfRelative(stretch, { start: end - 1, end }) : null
}

/**
 * Whether the verb at `verb` shares the subject before it: "and called", "then added", "smiled, nodded and said", "and on
 * Tuesday said", "but in a statement denied".
 */
export function isCoordinated(stretch: Stretch, verb: number): boolean {
  const { units } = stretch
  if (verb === 0) return false
  const phrase = nounPhraseBefore(stretch, verb)
  const start = phrase && isOccasion(units, phrase) ? phrase.start - 1 : beforeTime(units, verb)
  const before = units[start - 1]
  return isComma(before) || (before !== undefined && (before.tag & (P.conjunction | P.adverb)) !== 0)
}

/** Who a cue verb is about when that stands after it: “No,” said Ann Lee, the mayor of Rome. */
export function subjectAfter(stretch: Stretch, cue: Cue): UnitRange | null {
  const phrase = nounPhraseFrom(stretch, cue.end, { apposition: true })
  if (!phrase) return null
  const next = stretch.units[phrase.end]
  // "said Lee was gone", "said he left" is a clause, not a speaker
  const isPronoun = stretch.units[phrase.start].tag === P.pronoun
  return next && next.tag & FINITE && !(next.tag & P.verb) && (isPronoun || !(next.word.parts & P.participle))
    ? null
    : phrase
}

/** How far from a verb the subject that it shares is looked for, in units. */
export const MAX_SHARED = 120

/**
 * The subject that a verb without one of its own shares: that of the nearest finite verb before unit `verb` (", adding
 * that", "and called it").
 */
export function sharedSubject(stretch: Stretch, verb: number): UnitRange | null {
  const { units } = stretch
  // "To say “no” is hard"
  if (verb === 0) return null
  const isApart = isComma(units[verb - 1]) || (units[verb - 1].tag === P.conjunction && isComma(units[verb - 2]))
  // "and said", "and later said", "by saying"
  const isJoined = units[verb - 1].tag & (P.conjunction | P.adverb) || units[verb - 1].word.lower === 'by'
  let inner: UnitRange | null = null
  for (let i = verb - 1; i > Math.max(0, verb - MAX_SHARED); i--) {
    const subject = subjectOfFinite(stretch, i)
    // "who was there and said"
    if (!isApart && isJoined && subject && units[subject.start].tag === P.relative) return subject
    const first = subject && units[subject.start].word.lower
    if (!subject || first === 'that' || units[subject.start].tag === P.relative) continue
    // "Lee seized on news that Kim had left, saying": after a comma the clause with "that" is over
    if (isApart && units[subject.start - 1]?.word.lower === 'that') inner ??= subject
    // "It was Kim that had left, saying"
    else return inner && first === 'it' ? inner : subject
  }
  return inner
}

/** "accused | by Lee | of theft", "as reported | by the Herald |": who speaks in a passive. */
export const agentOf = (stretch: Stretch, { use, end }: Cue): UnitRange | null =>
  use === 'passive' && stretch.units[end]?.word.lower === 'by' ? nounPhraseFrom(stretch, end + 1) : null

/** Who is made to say something: "her" in "which led her to declare", of which `to` is the infinitive marker. */
export function causedSpeaker(stretch: Stretch, to: number): UnitRange | null {
  const { units } = stretch
  const phrase = nounPhraseBefore(stretch, to)
  return phrase && isSpeechWord(units[phrase.start - 1]?.word, 'causative') ? phrase : null
}

/**
 * The subject of the first finite verb before unit `end` that has one; not of a clause in front of the main one: "After two
 * men fell, a neighbour had seen enough:". Null where nobody is meant: "There is one rule:".
 */
export function firstSubject(stretch: Stretch, end: number): UnitRange | null {
  const { units } = stretch
  let inFront: UnitRange | null = null
  for (let i = 1; i < Math.min(end, MAX_SHARED); i++) {
    const subject = subjectOfFinite(stretch, i)
    if (!subject || units[subject.start].tag === P.relative) continue
    if (isExpletive(units[subject.start].word)) return null
    if (!isInFront(units, subject.start)) return subject
    inFront ??= subject
  }
  return inFront
}

/** Whether a subject stands in a clause that begins a sentence: "After two men fell", "Asked who came", "In the days after Lee left". */
function isInFront(units: readonly Unit[], subject: number): boolean {
  const first = units[0]
  if (units.slice(1, subject).some(isComma)) return false
  if (first.tag === P.gerund || first.word.parts & P.participle) return true
  return units.slice(0, subject).some(({ word, quotation }) => !quotation && isSpeechWord(word, 'clause'))
}

/** The subject of unit `i` where that is a finite verb. */
function subjectOfFinite(stretch: Stretch, i: number): UnitRange | null {
  const { units } = stretch
  if (units[i].quotation || !(units[i].tag & FINITE)) return null
  let start = i
  // "who has both said"
  while (start > 0 && (units[start - 1].tag & (P.adverb | P.auxiliary | P.modal) || isFloating(units, start - 1)))
    start--
  return subjectBefore(stretch, start)
}
