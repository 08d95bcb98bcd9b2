import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Parts, Scene } from './construction.js'
import { MAX_CONTENT } from './surroundings.js'
import type { Cue } from './cue.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import type { UnitRange } from './noun-phrase.js'
import { isOccasion } from './occasion.js'
import { isBreak, isComma, isDash, isNominal, startsSmall, type Stretch, type Unit } from './stretch.js'

const isFronted = oneOf('which who whom what')

/** The part of a statement before its speaker; see {@link Parts.embraces}. */
export type FrontPart = UnitRange & Pick<Parts, 'embraces'>

/** The part of a statement before its speaker, if there is one. */
export const frontPart = (scene: Scene, said: Complement, source: UnitRange, cue: Cue): FrontPart | null =>
  (cue.use === 'participle' ? null : frontedPart(scene.stretch, said, source, cue)) ??
  firstHalf(scene, said, source) ??
  frontedSubject(scene.stretch, said, source)

/** The part of a statement before its speaker: the pronoun in "which Lee said was false" and "what he called a lie". */
function frontedPart(
  { units }: Stretch,
  { kind, start: said }: Complement,
  source: UnitRange,
  cue: Cue,
): UnitRange | null {
  // "which even critics say was"
  const start = units[source.start - 1]?.tag === P.adverb ? source.start - 1 : source.start
  const before = units[start - 1]
  if (!before || before.quotation || kind === 'that' || kind === 'wh') return null
  if (kind === 'to' && before.word.lower !== 'what') return null
  const governed = units[start - 2] && units[start - 2].tag & P.preposition && before.word.lower !== 'what'
  const isRelative = isNominal(units[start - 2]) || (kind === 'remainder' && isComma(units[start - 2]))
  // "the fact that he attacked Kim": nothing is missing behind the verb
  const isClause =
    before.word.lower === 'that' && kind === 'object' && !NAMES.test(cue.entry.lemma) && startsPhrase(units[said])
  if (isClause) return null
  const isPronoun = isFronted(before.word) || (before.word.lower === 'that' && isRelative)
  return isPronoun && !governed ? { start: start - 1, end: start } : null
}

/** Verbs of which what stands behind is said of what stands before: "a law that Lee called a wreck". */
const NAMES = /^(?:call|dub|label|brand|term)$/

const startsPhrase = (unit: Unit | undefined): boolean =>
  unit !== undefined && !unit.quotation && (unit.tag & (P.determiner | P.noun | P.name | P.pronoun | P.number)) !== 0

/** "a probe | the agency said | was ongoing": the subject of the statement, without a pronoun between. */
function frontedSubject(stretch: Stretch, { kind }: Complement, source: UnitRange): UnitRange | null {
  if (kind !== 'remainder') return null
  // "– meddling | the senator said | is old"
  const { units } = stretch
  const word = units[source.start - 1]
  const isApart = isDash(stretch, source.start - 2) || isComma(units[source.start - 2])
  if (word && isApart && word.tag & (P.gerund | P.noun)) return { start: source.start - 1, end: source.start }
  const phrase = nounPhraseBefore(stretch, source.start)
  // "the only regret he acknowledged was late": the verb behind is not that of what he says
  const isOnly = phrase && units[phrase.start + 1].word.lower === 'only'
  return phrase && units[phrase.start].tag === P.determiner && !isOnly ? phrase : null
}

/**
 * The first half of a statement that its speaker breaks before a quotation: "If it rains, Lee said, “we stay.”", "The bridge,
 * Lee said, “is old.”" – not the day or place of saying it: "On Monday, Lee said, “we lost.”"
 */
function firstHalf(scene: Scene, { kind, start }: Complement, source: UnitRange): FrontPart | null {
  const { stretch, isTaken } = scene
  const { units } = stretch
  if (kind !== 'quotation' || !isComma(units[source.start - 1]) || !isComma(units[start - 1])) return null
  if (!startsSmall(stretch, start)) return null
  const end = source.start - 1
  let first = end
  // "So when Kim signaled that it was over, Lee said, “we left”": the outer statement
  const opener = units[units[0].tag & (P.adverb | P.conjunction) ? 1 : 0]
  const embraces = isSpeechWord(opener.word, 'clause') && isFirstComma(units, end) && scene.isWhole(0, end)
  const isOthers = (unit: number): boolean => !embraces && isTaken(unit)
  const limit = Math.max(0, end - MAX_CONTENT)
  while (first > limit && !isOthers(first - 1) && !isBreak(units[first - 1].word)) first--
  while (first < end && (units[first].tag === P.punctuation || units[first].tag === P.conjunction)) first++
  if (first >= end || (units[first].tag === P.preposition && isOccasion(units, first))) return null
  return { start: first, end, embraces }
}

/** Whether unit `i`, a comma, is the first one of a sentence, and not far from its beginning. */
function isFirstComma(units: readonly Unit[], i: number): boolean {
  if (i > MAX_CONTENT) return false
  for (let k = 1; k < i; k++) if (isComma(units[k])) return false
  return true
}
