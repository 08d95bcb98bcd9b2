import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Draft, Scene } from './construction.js'
import type { Cue } from './cue.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { isOccasion } from './occasion.js'
import { isOpenedAt } from './opening-phrase.js'
import { isParticle } from './relative-head.js'
import { endsBeforeSpeaker, isComma, type Stretch, type Unit } from './stretch.js'
import { subjectBeforeAside } from './subject-before-aside.js'
import { MAX_SHARED, agentOf, causedSpeaker, isCoordinated, sharedSubject, subjectBefore } from './subject.js'

const isIt = oneOf('it')
const isAnd = oneOf('and but')
const isPlacing = oneOf('in on at during after before to toward towards')
const isBeforeSource = oneOf('with of by from despite amid')

/** Who says what a verb of saying introduces: its subject, its agent, or the one it shares with what stands before it; null if nobody is named. */
export function sourceOf(scene: Scene, cue: Cue): UnitRange | null {
  const { stretch } = scene
  const { units } = stretch
  if (cue.use === 'finite')
    return subjectBefore(stretch, cue.start) ?? (isCoordinated(stretch, cue.start) ? sharedSource(scene, cue) : null)
  // "Lee is convinced that": who is made to think so thinks so
  if (cue.use === 'passive')
    return agentOf(stretch, cue) ?? (cue.entry.lemma === 'convince' ? subjectBefore(stretch, cue.start) : null)
  if (cue.use === 'infinitive') return causedSpeaker(stretch, cue.start) ?? sharedSource(scene, cue)
  if (cue.use === 'participle' && cue.start === 0) return subjectOfMainClause(scene, cue)
  // "After saying that it rained, Lee left"
  if (cue.use === 'participle' && isOpenedAt(units, cue.start)) return subjectOfMainClause(scene, cue)
  // "In a letter criticizing the plan, Lee wrote": who wrote it
  if (cue.use === 'participle' && isInFront(stretch, cue)) return subjectOfMainClause(scene, cue)
  // "disputed the | polls | showing Lee behind": not who disputes them
  if (cue.use === 'participle' && cue.entry.class === 'evidence' && isSpeechWord(units[cue.start - 1]?.word, 'written'))
    return withoutHead(units, nounPhraseBefore(stretch, cue.start))
  // "with Lee saying that": a subject of its own
  const own = cue.use === 'participle' && !isComma(units[cue.start - 1]) ? subjectBefore(stretch, cue.start) : null
  const source = own && !isObject(units, own) && !isPlaceOrTime(units, own) ? own : sharedSource(scene, cue)
  if (!source && cue.use === 'participle') return subjectOfAside(scene, cue)
  // "when it comes to asking", "it is time to start worrying": nobody is meant
  const isExpletive = source && isIt(units[source.start].word) && !isComma(units[cue.start - 1])
  return isExpletive && cue.use === 'participle' && !isAnd(units[cue.start - 1]?.word) ? null : source
}

/** "the wake of | a new poll |": what the last preposition of a phrase governs. */
function withoutHead(units: readonly Unit[], phrase: UnitRange | null): UnitRange | null {
  if (!phrase) return null
  let { start } = phrase
  for (let i = start + 1; i < phrase.end - 1; i++) if (units[i].tag === P.preposition) start = i + 1
  return { start, end: phrase.end }
}

/** Whether a participle tells of an occasion with which the sentence begins: "In a letter | criticizing | the plan". */
function isInFront(stretch: Stretch, { start }: Cue): boolean {
  const { units } = stretch
  if (!isPlacing(units[0].word) || units[0].quotation || start > MAX_OCCASION) return false
  return nounPhraseBefore(stretch, start)?.start === 1 && isOccasion(units, 0)
}

/** Longest such occasion, in units. */
const MAX_OCCASION = 10

/** "sent a letter saying": what was sent does not speak, who sent it does. */
function isObject(units: readonly Unit[], { start }: UnitRange): boolean {
  // "fired back a letter", "sent out a letter"
  const before = units[start - 1]
  const verb = before?.tag === P.adverb || isParticle(before?.word) ? units[start - 2] : before
  return verb !== undefined && (verb.tag & (P.past | P.verbS | P.verb | P.participle)) !== 0
}

/** "spent weeks before the vote portraying": what stands after a preposition does not speak, unless it is written. */
const isPlaceOrTime = (units: readonly Unit[], { start, end }: UnitRange): boolean =>
  units[start - 1] !== undefined &&
  (units[start - 1].word.parts & P.preposition) !== 0 &&
  !isBeforeSource(units[start - 1].word) &&
  !units.slice(start, end).some(({ word }) => isSpeechWord(word, 'written'))

/** Who is relayed in a statement does not go on: "Lee said it was old, the paper reported, adding". */
const RELAYED = 'relayed-statement'

/** Who the statement before in the same sentence came from, else the subject of the clause. */
function sharedSource({ stretch, found }: Scene, cue: Cue): UnitRange | null {
  const last = found.findLast(
    ({ rule, source, cue: other }) => rule !== RELAYED && source && other && other.start < cue.start,
  )
  const shared = !last || hasFinite(stretch, endOf(last), cue.start) ? sharedSubject(stretch, cue.start) : null
  // "When Lee said it was old, Kim left, saying": another clause has its subject in between
  const takesOver = last && shared && leadsClause(stretch, shared) && shared.start !== last.source?.start
  if (takesOver) return shared
  const isNear = last?.source && cue.start - last.source.end <= MAX_CARRIED
  return isNear ? last.source : shared
}

/** How far from who says something what the same one goes on to say may be, in units of the sentence. */
const MAX_CARRIED = 200

/** A name or a pronoun with which a clause begins: ", Kim left". */
const leadsClause = ({ units }: Stretch, { start }: UnitRange): boolean =>
  (units[start].tag & (P.name | P.pronoun)) !== 0 &&
  (start === 0 || (units[start - 1].tag & (P.punctuation | P.conjunction)) !== 0)

const endOf = ({ content, cue }: Draft): number => Math.max(cue?.end ?? 0, ...content.map(({ end }) => end))

const hasFinite = ({ units }: Stretch, from: number, to: number): boolean =>
  units.slice(Math.max(from, to - MAX_SHARED), to).some(({ tag }) => tag & (P.past | P.verbS | P.modal | P.auxiliary))

/** "| Lee |, after saying it rained, left": the subject before the aside. */
function subjectOfAside({ stretch }: Scene, { start }: Cue): UnitRange | null {
  const { units } = stretch
  const comma = start - 2
  const isOpened = comma > 0 && units[start - 1].tag & (P.subordinator | P.preposition)
  const phrase = isOpened && isComma(units[comma]) ? nounPhraseBefore(stretch, comma) : null
  // "Ann Lee, R-Ohio, while saying"
  return phrase && isComma(units[phrase.start - 1]) ? subjectBeforeAside(stretch, comma) : phrase
}

/** "Noting that it rained, Lee left": the subject after the comma. */
function subjectOfMainClause({ stretch }: Scene, cue: Cue): UnitRange | null {
  const { units } = stretch
  for (let i = cue.end; i < units.length; i++) {
    const { quotation } = units[i]
    if (isComma(units[i])) return nounPhraseFrom(stretch, i + 1)
    // "Noting that “it rained,” Lee left"
    const subject = quotation && endsBeforeSpeaker(stretch, quotation) ? nounPhraseFrom(stretch, i + 1) : null
    if (subject) return subject
  }
  return null
}
