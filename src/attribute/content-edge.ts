import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isActOfAnother } from './act-of-another.js'
import { asideEnd, closesLater, isAside, isClosedBeforeAs, isClosedBeforeVerb } from './aside.js'
import { isFocusing } from './clause.js'
import {
  startsOtherStatementClause,
  startsNextGerund,
  goesOnWithoutSpeaker,
  isOtherSpeaker,
  startsOtherStatement,
  startsMainClause,
  startsNextOfSeries,
} from './next-statement.js'
import { isActToldOf, isStillTold } from './still-told.js'
import { isComma, isDash, isFinite, startsSmall, type Stretch, type Unit } from './stretch.js'
import { MAX_CONTENT, type Surroundings } from './surroundings.js'
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

const isCompared = oneOf('compared')
const isCorrelating = oneOf('both either neither')
const isAndOrBut = oneOf('and but')
const isClosing = oneOf(') ]')

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
      // "31% of voters said it was late, | compared with 23% of clerks"
      if (surroundings.counted && isCompared(unit.word) && isBehindComma(stretch, i)) return trimEnd(units, start, i)
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

/** “a lie,” – the comma that belongs to the sentence stands inside the marks. */
const endsWithComma = ({ article: { text }, units }: Stretch, i: number): boolean =>
  /,['’]?$/.test(text.slice(units[i].quotation!.inner.end - 2, units[i].quotation!.inner.end))

/** "late, |", “late,” | */
const isBehindComma = (stretch: Stretch, i: number): boolean =>
  isComma(stretch.units[i - 1]) || (stretch.units[i - 1].quotation !== null && endsWithComma(stretch, i - 1))

function trimEnd(units: readonly Unit[], start: number, end: number): number {
  let i = end
  while (i > start && !units[i - 1].quotation && units[i - 1].tag === P.punctuation && !isClosing(units[i - 1].word))
    i--
  return Math.max(i, Math.min(start + 1, end))
}
