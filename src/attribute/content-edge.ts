import { cueVerbForms, cueVerbOf, type CueVerb } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isActOfAnother } from './act-of-another.js'
import { asideEnd, closesLater, isAside, isClosedBeforeAs, isClosedBeforeVerb } from './aside.js'
import { isFocusing } from './clause.js'
import { isPredicated, type Complement } from './complement.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom, type UnitRange } from './noun-phrase.js'
import { isOpenedAt } from './opening-phrase.js'
import { FINITE, isComma, isDash, isFinite, startsSmall, type Stretch, type Unit } from './stretch.js'
import { isActToldOf, isCountedOf, isStillTold } from './still-told.js'
import { subjectBefore } from './subject.js'
import {
  endsOnDay,
  startsBackground,
  startsManner,
  startsMeans,
  startsMeanwhile,
  startsOccasion,
  startsOtherClause,
  startsOtherPredicate,
} from './verbless-edge.js'

const isCorrelating = oneOf('both either neither')
const isAndOrBut = oneOf('and but')
const isGovernedRelative = oneOf('which whom')
const isIndefinite = oneOf('a an')
const isBehindNot = oneOf('just only merely simply for because')
const isConcessive = oneOf('though although albeit')
const isTemporal = oneOf('after before while when')
const isRanking = oneOf('first second third fourth fifth last only')
const isJoining = oneOf('and or')
const isClosing = oneOf(') ]')

/** Longest statement in units, of which a quotation is one: no sentence of news has so many, hostile text may. */
export const MAX_CONTENT = 500

/** What is known of the place of a statement when its end is looked for. */
export interface Surroundings {
  /** The statement stands in a clause that the main clause follows: "While Lee said it rained, …", "Asked if …, Lee …". */
  readonly fronted?: boolean
  /** The statement stands in a relative clause: "voters who say it rained were …". */
  readonly relative?: boolean
  /** The statement has no finite verb of its own: "denied the report", "vowed to leave". */
  readonly verbless?: boolean
  /** The statement is a thing named: "announced a plan". */
  readonly named?: boolean
  /** The statement begins with who is asked to do something: "told the crowd at a rally to leave". */
  readonly asked?: boolean
  /** The statement is what somebody answers: "responded to the report". */
  readonly answered?: boolean
  /** The verb that introduces the statement is a gerund: the next one goes on with what its subject does. */
  readonly gerund?: boolean
  /** The verb that introduces the statement is in the present: "police allege he ran". */
  readonly present?: boolean
}

/**
 * Where a paraphrased statement that begins at unit `start` ends: at the end of its sentence, or before what no longer
 * belongs to it: ", which …", "; but", ", while …", ", adding that …", "and <another verb of saying>", ", according to".
 * @returns the unit after the last one of the content
 */
export function contentEnd(stretch: Stretch, start: number, surroundings: Surroundings = {}): number {
  const { units } = stretch
  let depth = 0
  let dashed = false
  let finite = false
  /** The clause that a "that" has opened has had its verb. */
  let settled = true
  let opened = false
  let bracketed: boolean | undefined
  let asked = surroundings.asked === true
  const limit = Math.min(units.length, start + MAX_CONTENT)
  for (let i = start; i < limit; i++) {
    const unit = units[i]
    if (unit.quotation) {
      if (endsWithComma(stretch, i)) {
        const isOver = surroundings.fronted && startsMainClause(units, i + 1, finite || surroundings.verbless)
        if (isOver || goesOnWithoutSpeaker(stretch, start, i + 1)) return i + 1
      }
      continue
    }
    if (unit.word.text === '(' || unit.word.text === '[') depth++
    else if (unit.word.text === ')' || unit.word.text === ']') {
      // "(According to Lee, it will fail.)"
      if (depth === 0 && (!isListMark(units, i) || (bracketed ??= isInBracket(units, start))))
        return trimEnd(units, start, i)
      if (depth > 0) depth--
    }
    if (depth > 0) continue
    if (i > start) {
      if (isDash(stretch, i)) {
        // "it is late -- and that it rains"
        const goesOn = units[i + 1]?.tag === P.conjunction && opensPart(units[i + 2])
        // "the court should act -- “so that all know.”"
        if (!dashed && (goesOn || (startsSmall(stretch, i + 1) && !closesLater(stretch, i)))) continue
        if (!dashed && !closesLater(stretch, i)) return trimEnd(units, start, i)
        dashed = !dashed
      } else if (
        isAside(units, i, finite && settled) &&
        !(surroundings.verbless && units[i + 1].tag === P.subordinator)
      ) {
        i = asideEnd(units, i)
        continue
      } else if (isEdge(stretch, start, i, finite, surroundings)) return trimEnd(units, start, i)
      if (unit.word.lower === 'to') asked = false
      if (
        surroundings.verbless &&
        !finite &&
        (startsOtherPredicate(units, i) || startsOtherClause(stretch, i) || (!asked && startsOccasion(units, i)))
      )
        return trimEnd(units, start, i)
      if (surroundings.named && !finite && (endsOnDay(units, i) || startsManner(units, start, i)))
        return trimEnd(units, start, i)
      if (surroundings.verbless && startsMeans(stretch, start, i, surroundings.answered === true))
        return trimEnd(units, start, i)
      // not "paints herself as a worker hurt by it"
      if (surroundings.verbless && !finite && startsMeanwhile(units, i) && !isReflexive(units[i - 1]))
        return trimEnd(units, start, i)
      if (surroundings.verbless && startsBackground(stretch, start, i)) return trimEnd(units, start, i)
      if (surroundings.verbless && startsOtherStatementClause(stretch, i))
        return trimEnd(units, start, isFocusing(units[i - 1].word) ? i - 1 : i)
      // "who called him “a liar,” left"
      const other = surroundings.relative ?? surroundings.verbless
      if (other && isFinite(unit) && units[i - 1].quotation && endsWithComma(stretch, i - 1)) return i
      // "what Lee called “a wreck” | sank"
      if (surroundings.relative && surroundings.named && isFinite(unit) && units[i - 1].quotation) return i
      if (surroundings.fronted && isComma(unit) && startsMainClause(units, i + 1, finite || surroundings.verbless))
        return trimEnd(units, start, i)
      // "voters who say it rained | left", "those who praised the plan | left"
      const complete = finite || (surroundings.verbless === true && isOtherVerb(units, i))
      // "who announced a budget on Monday, plans to leave"
      if (surroundings.relative && isComma(units[i - 1]) && unit.word.parts & P.verbS && isInfinitive(units[i + 1]))
        return trimEnd(units, start, i)
      if (surroundings.relative && (isFinite(unit) || (isComma(units[i - 1]) && unit.word.parts & P.past))) {
        // ", ultimately left"
        const first = units[i - 1].tag === P.adverb && isComma(units[i - 2]) ? i - 1 : i
        // "that the two men, and Kim in particular, | must do more": not yet the verb of the statement
        const isOver = isComma(units[first - 1]) ? settled : complete && !opened && endsClause(units[i - 1])
        if (isOver) return trimEnd(units, start, first)
        opened = false
      }
      // "hoped it would fade as the vote began": the second verb is that of the clause within
      if ((finite || surroundings.verbless) && unit.tag & (P.subordinator | P.relative)) opened = true
    }
    // not "a self-described expert"
    if (isFinite(unit) && i > start && !(unit.glued && units[i - 1].word.text === '-')) {
      finite = true
      settled = true
    } else if (unit.tag === P.subordinator && unit.word.lower === 'that') settled = false
  }
  return trimEnd(units, start, limit)
}

/** "blamed Kim | after Lee said it was late", "praised the plan even | as he denied it": what is said beside is another's or another statement. */
const startsOtherStatementClause = (stretch: Stretch, i: number): boolean => {
  const { units } = stretch
  const isAs = units[i].word.lower === 'as' && (isFocusing(units[i - 1].word) || units[i + 1]?.tag === P.pronoun)
  return (isAs || isTemporal(units[i].word)) && isOtherSpeaker(stretch, i + 1)
}

/** "that it rains" behind "it is late -- and". */
const opensPart = (unit: Unit | undefined): boolean => unit?.tag === P.subordinator || unit?.word.lower === 'that'

/** The bracket of "would a) fail and b) cost money", which closes nothing. */
const isListMark = (units: readonly Unit[], bracket: number): boolean =>
  units[bracket].glued &&
  bracket > 0 &&
  /^(?:[a-z]|\d{1,2})$/.test(units[bracket - 1].word.lower) &&
  units[bracket + 1] !== undefined &&
  units[bracket + 1].tag !== P.punctuation

/** Whether a bracket that opens before unit `start` is not closed there. */
function isInBracket(units: readonly Unit[], start: number): boolean {
  let closed = 0
  for (let i = start - 1; i >= Math.max(0, start - MAX_CONTENT); i--) {
    const { text } = units[i].word
    if (text === ')' || text === ']') closed++
    else if ((text === '(' || text === '[') && closed-- === 0) return true
  }
  return false
}

const isReflexive = ({ word }: Unit): boolean => /sel(?:f|ves)$/.test(word.lower)

const isInfinitive = (unit: Unit | undefined): boolean => unit?.tag === P.infinitiveTo

/** The verb of "those who praised the plan | were, said"; not that of "a talk Lee had", "a pilot shot in May". */
const isOtherVerb = (units: readonly Unit[], i: number): boolean =>
  ((units[i].tag & (P.auxiliary | P.modal)) !== 0 || cueVerbOf(units[i].word) !== null) &&
  !(units[i - 1].tag === P.name && units[i - 2]?.tag === P.noun)

/** After these a second finite verb belongs to the clause around: "say it is important | were". */
const endsClause = (unit: Unit): boolean =>
  unit.quotation !== null || (unit.tag & (P.noun | P.name | P.adjective | P.number)) !== 0

/** @param finite whether the statement has had a finite verb */
function isEdge(
  stretch: Stretch,
  start: number,
  i: number,
  finite: boolean,
  { verbless, relative, gerund, present }: Surroundings,
): boolean {
  const { units } = stretch
  const unit = units[i]
  if (unit.word.text === ';') return true
  if (gerund && startsNextGerund(units, start, i)) return true
  if (isComma(unit)) {
    const waits =
      (!finite && !verbless && !relative && (units[i - 1].tag === P.subordinator || isClosedBeforeVerb(units, i))) ||
      (verbless && isClosedBeforeAs(units, i))
    // "attacked the board |, leaving it without a head |"
    if (verbless && !finite && units[i + 1]?.tag === P.gerund && isSpeechWord(units[i + 1].word, 'result')) return true
    // "said it was late, | told them to leave and left"
    if (finite && startsNextOfSeries(stretch, start, i + 1) && !isClosedBeforeVerb(units, i)) return true
    if (!verbless && !relative && isStillTold(units, start, i + 1)) return false
    return goesOnWithoutSpeaker(stretch, start, i + 1, !waits)
  }
  // "denied both he and Kim promised it"
  if (!finite && isCorrelating(units[start].word)) return false
  if (unit.tag !== P.conjunction || !isAndOrBut(unit.word)) return false
  if (present && isActToldOf(units, start, i + 1)) return false
  if (!verbless && !relative && isActOfAnother(stretch, start, i + 1)) return false
  if (startsOtherStatement(stretch, i + 1)) return true
  // "saying “it is full” | and vowing to stay"
  const next = units[i + 1]
  if (units[i - 1].quotation && next?.tag === P.gerund && cueVerbOf(next.word)?.class === 'speech') return true
  // "said she and her aides | called it a loss": still the subject of the statement
  const joinsSubject =
    !finite && !verbless && unit.word.lower === 'and' && units.slice(start, i).every(({ quotation }) => !quotation)
  return !joinsSubject && isOtherSpeaker(stretch, i + 1)
}

/** "urging them to see it | and promising a change", "mocking Lee |, and telling Kim that …"; not "opposed to lying and cheating". */
function startsNextGerund(units: readonly Unit[], start: number, i: number): boolean {
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
function goesOnWithoutSpeaker(stretch: Stretch, start: number, i: number, complete = true): boolean {
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

/** “a lie,” – the comma that belongs to the sentence stands inside the marks. */
const endsWithComma = ({ article: { text }, units }: Stretch, i: number): boolean =>
  /,['’]?$/.test(text.slice(units[i].quotation!.inner.end - 2, units[i].quotation!.inner.end))

/** Verbs whose participle goes on with something said: ", adding that", ", citing"; not ", smiling". */
const introduces = (verb: CueVerb | undefined): boolean =>
  verb !== undefined && (verb.frames.has('that') || verb.frames.has('object') || verb.frames.has('to-object'))

/** "and one in four said", "but officials have denied": somebody else speaks. */
function isOtherSpeaker(stretch: Stretch, i: number): boolean {
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
function startsOtherStatement(stretch: Stretch, i: number): boolean {
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
function startsMainClause(units: readonly Unit[], i: number, complete = false): boolean {
  let k = i
  while (units[k] && units[k].tag === P.adverb) k++
  // "While Lee denied it, however, Kim left"
  if (k > i && isComma(units[k])) k++
  const predicate = complete && units[k] !== undefined && !units[k].quotation && isFinite(units[k])
  return (predicate || startsClause(units, k)) && !isJoining(units[i]?.word)
}

function trimEnd(units: readonly Unit[], start: number, end: number): number {
  let i = end
  while (i > start && !units[i - 1].quotation && units[i - 1].tag === P.punctuation && !isClosing(units[i - 1].word))
    i--
  return Math.max(i, Math.min(start + 1, end))
}

/** "told them to leave", "called her late": what the same speaker says next; not "called Tide", "claims that it shares". */
function startsNextOfSeries(stretch: Stretch, start: number, i: number): boolean {
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

/** Verbs that answer what was said: "responded to the report". */
export const isAnswer = (lemma: string): boolean => /^(?:respond|react|reply|counter)\b/.test(lemma)

/** "Three years | after": with which a sentence begins. */
const isTimeBeforeClause = (units: readonly Unit[], clause: number): boolean =>
  clause <= MAX_TIME &&
  isSpeechWord(units[clause - 1]?.word, 'period') &&
  units.slice(0, clause).every((unit) => !unit.quotation && !isFinite(unit) && unit.tag !== P.punctuation)

/** Longest such time, in units: "Just a few short weeks". */
const MAX_TIME = 5

const isBeforeSpeaker = (unit: Unit | undefined): boolean => unit?.tag === P.relative || unit?.word.lower === 'what'

/** "the last time | he | urged a strike": the speaker right behind a noun with its article. */
const isBareRelative = (units: readonly Unit[], { start }: UnitRange, cue: number): boolean =>
  start < cue &&
  units[start - 1]?.tag === P.noun &&
  units.slice(Math.max(0, start - MAX_NOUN), start - 1).some(({ tag }) => tag === P.determiner)

/** "Lee |, after | saying it rained, left": a participle in an aside behind its subject. */
const isBehindAside = (units: readonly Unit[], { end }: UnitRange, cue: number): boolean =>
  end === cue - 2 && isComma(units[end]) && (units[end + 1].tag & (P.preposition | P.subordinator)) !== 0

/** Longest such noun with its article, in units. */
const MAX_NOUN = 3

/** Whether no unit of a sentence before one not far from its beginning is of a kind. */
const hasNoneBefore = (units: readonly Unit[], end: number, isOf: (unit: Unit) => boolean): boolean =>
  end <= MAX_CONTENT && !units.slice(0, end).some(isOf)

/** What surrounds a statement by the source and the verb that introduce it. */
export function surroundingsOf(
  { units }: Stretch,
  source: UnitRange | null,
  cue: Cue,
  { kind, start }: Complement,
): Surroundings {
  const cueStart = cue.start
  const first = Math.min(source?.start ?? cueStart, cueStart)
  const before = units[first - 1]
  const isVerbless = kind === 'object' || kind === 'to'
  const relative =
    kind === 'remainder' ||
    // "what Lee called a lie | was", "which he described as dead | left"
    (kind === 'object' && source !== null && isBeforeSpeaker(units[source.start - 1])) ||
    // "groups | backing the plan | left"
    (isVerbless &&
      source !== null &&
      cue.use === 'participle' &&
      source.end === cueStart &&
      !(units[start].tag & (P.relative | P.subordinator | P.adverb))) ||
    // "Lee, after saying it rained, | left"
    (cue.use === 'participle' && source !== null && isBehindAside(units, source, cueStart)) ||
    // "the last time | he | urged a strike | was"
    (kind === 'object' && source !== null && cue.use === 'finite' && isBareRelative(units, source, cueStart)) ||
    (source !== null &&
      source.end - source.start === 1 &&
      (units[source.start].tag === P.relative || units[source.start].word.lower === 'that'))
  return {
    verbless: isVerbless,
    named: kind === 'object',
    asked: kind === 'to' && !/^(?:to|not|never)$/.test(units[start].word.lower),
    answered: isAnswer(cue.entry.lemma),
    gerund: units[cue.verb].tag === P.gerund,
    present: cue.use === 'finite' && cue.start === cue.verb && (units[cue.verb].tag & (P.verb | P.verbS)) !== 0,
    relative,
    fronted:
      (first === 0 && !source?.end) ||
      cueStart === 0 ||
      // "By saying it rained, Lee …"
      (cue.use === 'participle' && (cueStart === 1 || isOpenedAt(units, cueStart))) ||
      // "In a letter criticizing the plan, Lee wrote"
      (cue.use === 'participle' &&
        (units[0].tag & P.preposition) !== 0 &&
        hasNoneBefore(units, cueStart, (unit) => isComma(unit) || isFinite(unit))) ||
      // "On the day that Lee said it rained, …"
      (before?.word.lower === 'that' && isSpeechWord(units[first - 2]?.word, 'dated')) ||
      // "After an attack by a man who said he was ill, …"
      (relative && units[0].tag & (P.preposition | P.subordinator) && hasNoneBefore(units, first, isFinite)) ||
      (before !== undefined &&
        isSpeechWord(before.word, 'clause') &&
        (first === 1 ||
          isComma(units[first - 2]) ||
          // "On “Tide,” when asked about it, Lee left"
          Boolean(units[first - 2]?.quotation) ||
          units[first - 2]?.tag === P.conjunction ||
          isTimeBeforeClause(units, first - 1) ||
          // "Even as Lee denied it, Kim left"
          (first === 2 && units[0].tag === P.adverb))) ||
      (units[0].tag !== 0 && isSpeechWord(units[0].word, 'clause') && hasNoneBefore(units, first, isComma)),
  }
}
