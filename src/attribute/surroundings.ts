import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import { isOpenedAt } from './opening-phrase.js'
import { isShare } from './share.js'
import { isComma, isFinite, type Stretch, type Unit } from './stretch.js'

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
  /** Who speaks is counted, and who else is may be compared: "half of them say it rained, compared with …". */
  readonly counted?: boolean
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
    counted: source !== null && isShare(units.slice(source.start, source.end)),
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
