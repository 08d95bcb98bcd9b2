import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { type Complement, complementOf } from './complement.js'
import { aroundCue, cueRange, type Draft, type Parts, type Scene } from './construction.js'
import { contentEnd, isAnswer, MAX_CONTENT, surroundingsOf } from './content-edge.js'
import type { Cue } from './cue.js'
import { nounPhraseBefore, nounPhraseFrom, type UnitRange } from './noun-phrase.js'
import { isOccasion, startsTime } from './occasion.js'
import {
  endsBeforeSpeaker,
  FINITE,
  isBreak,
  isComma,
  isDash,
  isNominal,
  startsSmall,
  type Stretch,
  type Unit,
} from './stretch.js'
import {
  MAX_SHARED,
  agentOf,
  causedSpeaker,
  isCoordinated,
  sharedSubject,
  subjectAfter,
  subjectBefore,
} from './subject.js'

const isFronted = oneOf('which who whom what')
const isCalled = oneOf('called named dubbed termed labeled labelled dubbing')
const isPlacing = oneOf('in on at during after before to toward towards')
const isNegation = oneOf("not never didn't hasn't haven't hadn't wouldn't doesn't don't n't")
const isRequest = oneOf('request requests')
const isBeforeSource = oneOf('with of by from despite amid')

/** Lee said that the plan would fail. — Lee told reporters: “No.” — …, adding that it would. — … and called it “a lie”. */
export const speakerThenStatement = aroundCue('speaker-then-statement', (scene, cue) => {
  const { stretch } = scene
  const { units } = stretch
  if (isNaming(stretch, cue) || isUnanswered(stretch, cue)) return null
  const said = complementOf(stretch, cue) ?? remainderOf(stretch, cue)
  // "a boycott to protest the law": an aim, not a statement
  if (said && said.kind !== 'quotation' && cue.use === 'infinitive' && !causedSpeaker(stretch, cue.start)) return null
  if (said) {
    const source = sourceOf(scene, cue)
    const accused =
      cue.use === 'passive' && said.kind === 'object' && JUDGES.test(cue.entry.lemma)
        ? subjectBefore(stretch, cue.start)
        : null
    if (!source && !(cue.use === 'passive' && (said.kind !== 'object' || accused))) return invertedAtStart(scene, cue)
    if (source && said.kind === 'object' && isAnswer(cue.entry.lemma)) {
      const { end } = contentOf(scene, said, source, cue)
      if (units[end]?.word.lower === 'by' && units[end + 1]?.tag === P.gerund) return answerOf(scene, end + 1, source)
    }
    if (accused) {
      const rest = contentOf(scene, said, source, cue)
      const by = units.findIndex(({ word }, i) => i > rest.start && i < rest.end && word.lower === 'by')
      const agent = by > 0 ? nounPhraseFrom(stretch, by + 1) : null
      const end = agent ? by : rest.end
      return {
        content: [accused, { start: said.start, end }],
        source: source ?? agent,
        cue: cueRange(cue, said.cueEnd),
      }
    }
    const rest = contentOf(scene, said, source, cue)
    const front: FirstPart | null =
      source &&
      ((cue.use === 'participle' ? null : frontedPart(stretch, said, source)) ??
        firstHalf(scene, said, source) ??
        frontedSubject(stretch, said, source))
    if (said.kind === 'remainder' && !front) {
      const named = source && nameBehindNoun(stretch, source)
      if (!named) return null
      const head = { start: source.start, end: named.start }
      return { content: [head, rest], source: named, cue: cueRange(cue, said.cueEnd) }
    }
    const second = secondQuotation(stretch, said, rest.end)
    const content = [...(front ? [front] : []), rest, ...(second ? [second] : [])]
    return { content, source, cue: cueRange(cue, said.cueEnd), embraces: front?.embraces ?? false }
  }
  return invertedAtStart(scene, cue)
})

/** The part of a statement before its speaker; see {@link Parts.embraces}. */
type FirstPart = UnitRange & Pick<Parts, 'embraces'>

/** said, “It is old,” and | “It leaks.” |: a second quotation with which the sentence ends. */
function secondQuotation({ units }: Stretch, { kind }: Complement, end: number): UnitRange | null {
  if (kind !== 'quotation' || !units[end - 1].quotation) return null
  const and = isComma(units[end]) ? end + 1 : end
  const next = units[and + 1]
  if (units[and]?.tag !== P.conjunction || !next?.quotation) return null
  let last = and + 2
  while (last < units.length && units[last].tag === P.punctuation) last++
  return last === units.length ? { start: and + 1, end: and + 2 } : null
}

/** "responded to the report by saying that it was old": what was said is the statement; "by leaving" says nothing. */
function answerOf(scene: Scene, gerund: number, source: UnitRange): Parts | null {
  const cue = scene.cues.find(({ start }) => start === gerund)
  const said = cue && complementOf(scene.stretch, cue)
  return said ? { content: [contentOf(scene, said, source, cue)], source, cue: cueRange(cue, said.cueEnd) } : null
}

/** Verbs that say something of somebody, also where nobody is named who does: "Lee was accused of theft". */
const JUDGES = /^(?:accuse|blame|criticize|denounce|describe|characterize|portray|call|dub|label)$/

/** "which Lee said | was false": a clause whose subject stands before the speaker begins with its verb. */
function remainderOf({ units }: Stretch, cue: Cue): Complement | null {
  let i = cue.end
  while (units[i] && units[i].tag === P.adverb) i++
  const verb = units[i]
  // "that some say | target nurses": a word that could be a verb
  const begins =
    verb &&
    !verb.quotation &&
    cue.use === 'finite' &&
    (verb.tag & FINITE || (i === cue.end && verb.word.parts & FINITE))
  return begins && cue.entry.frames.has('bare') ? { kind: 'remainder', start: cue.end, cueEnd: cue.end } : null
}

/** The part of a statement before its speaker: the pronoun in "which Lee said was false" and "what he called a lie". */
function frontedPart({ units }: Stretch, { kind }: Complement, source: UnitRange): UnitRange | null {
  // "which even critics say was"
  const start = units[source.start - 1]?.tag === P.adverb ? source.start - 1 : source.start
  const before = units[start - 1]
  if (!before || before.quotation || kind === 'that' || kind === 'to' || kind === 'wh') return null
  const governed = units[start - 2] && units[start - 2].tag & P.preposition && before.word.lower !== 'what'
  const isRelative = isNominal(units[start - 2]) || (kind === 'remainder' && isComma(units[start - 2]))
  const isPronoun = isFronted(before.word) || (before.word.lower === 'that' && isRelative)
  return isPronoun && !governed ? { start: start - 1, end: start } : null
}

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

/** "the account | Lee | said was his": who speaks, behind what the statement is about. */
function nameBehindNoun({ units }: Stretch, { start, end }: UnitRange): UnitRange | null {
  let name = end
  while (name > start && units[name - 1].tag === P.name) name--
  const isBehind = name < end && name > start + 1 && units[start].tag === P.determiner && !isComma(units[name - 1])
  return isBehind && units[name - 1].tag & (P.noun | P.pronoun | P.number) ? { start: name, end } : null
}

/**
 * The first half of a statement that its speaker breaks before a quotation: "If it rains, Lee said, “we stay.”", "The bridge,
 * Lee said, “is old.”" – not the day or place of saying it: "On Monday, Lee said, “we lost.”"
 */
function firstHalf(scene: Scene, { kind, start }: Complement, source: UnitRange): FirstPart | null {
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
  while (first > 0 && !isOthers(first - 1) && !isBreak(units[first - 1].word)) first--
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

/** "did not respond to requests for comment": nothing is said; something is of what is not answered otherwise, "questions about the plan". */
function isUnanswered({ units }: Stretch, { entry, start, verb, end }: Cue): boolean {
  if (!isAnswer(entry.lemma) || !units.slice(start, verb).some(({ word }) => isNegation(word))) return false
  for (let i = end; i < Math.min(units.length, end + MAX_REQUEST) && !units[i].quotation; i++)
    if (isRequest(units[i].word)) return true
  return false
}

/** How far behind the verb the request stands, in units: "to | several emailed requests |". */
const MAX_REQUEST = 6

/** "a film called X", "a man named Lee", "what's called X": the verb only gives a name. */
const isNaming = ({ units }: Stretch, cue: Cue): boolean =>
  /^(?:call|name|dub|term|label)$/.test(cue.entry.lemma) &&
  ((cue.use === 'passive' && units[cue.start - 1]?.word.lower === 'what') || givesName(units, cue))

const givesName = (units: readonly Unit[], cue: Cue): boolean => {
  if (cue.start !== cue.verb || !isCalled(units[cue.verb].word) || units[cue.start - 1]?.tag !== P.noun) return false
  let end = cue.end
  while (units[end] && units[end].word.shape & Shape.capital) end++
  const next = units[end]
  // "a lawmaker called Lee “a liar”", "the campaign called Lee's plan a lie": somebody does
  return end === cue.end
    ? units[end]?.quotation !== null && units[end] !== undefined
    : !next || !(next.quotation || next.tag & (P.possessive | P.determiner))
}

/** Said Lee: “No.” */
function invertedAtStart(scene: Scene, cue: Cue): Parts | null {
  const { stretch } = scene
  if (cue.use !== 'finite' || (cue.start > 0 && stretch.units[cue.start - 1].tag !== P.punctuation)) return null
  const source = subjectAfter(stretch, cue)
  if (!source) return null
  const said = complementOf(stretch, { ...cue, end: pastRelative(stretch.units, source.end) })
  return said && said.kind !== 'object'
    ? { content: [contentOf(scene, said, source, cue)], source, cue: cueRange(cue) }
    : null
}

/** "Said Ann Lee, who knew him well | , | “We were proud.”": the comma behind what is told of the speaker. */
function pastRelative(units: readonly Unit[], end: number): number {
  if (!isComma(units[end]) || units[end + 1]?.tag !== P.relative) return end
  for (let i = end + 2; i < Math.min(units.length - 1, end + MAX_RELATIVE); i++)
    if (isComma(units[i]) && units[i + 1].quotation) return i
  return end
}

/** How far what is told of a speaker may run, in units. */
const MAX_RELATIVE = 25

function contentOf(
  { stretch, isTaken }: Scene,
  { kind, start }: Complement,
  source: UnitRange | null,
  cue: Cue,
): UnitRange {
  const { units } = stretch
  // a quotation that ends like a sentence is the whole of what was said
  const alone =
    kind === 'quotation' &&
    (/[.,!?…]['’]?$/.test(innerText(stretch, start)) || !units[start + 1] || isComma(units[start + 1]))
  let end =
    alone || isTold(units, kind, start + 1)
      ? start + 1
      : contentEnd(stretch, start, surroundingsOf(stretch, source, cue, kind))
  for (let i = start; i < end; i++) if (isTaken(i)) end = beforeOpenedClause(units, start, i)
  // "it is old |-| “It leaks,” she said"
  if (isComma(units[end - 1]) || isDash(stretch, end - 1)) end--
  return { start, end: Math.max(end, start + 1) }
}

/** "said “no” | on Monday |", "a sign reading “No” | at the rally |": where or when, behind a quotation. */
const isTold = (units: readonly Unit[], kind: Complement['kind'], i: number): boolean =>
  kind === 'quotation' && (startsTime(units, i) || (isPlacing(units[i].word) && isOccasion(units, i)))

/** How far back a conjunction is looked for that opens a clause of which only the subject is left, in units. */
const MAX_SUBJECT = 6

/** "the deal a “lie,” | and Kim |": what only leads on to the next statement is no part of this one. */
function beforeOpenedClause(units: readonly Unit[], start: number, end: number): number {
  for (let i = end - 1; i > Math.max(start, end - MAX_SUBJECT); i--) {
    if (units[i].quotation || units[i].tag & FINITE) return end
    if (units[i].tag === P.conjunction) return isComma(units[i - 1]) ? i - 1 : i
  }
  return end
}

function innerText({ article, units }: Stretch, i: number): string {
  const inner = units[i].quotation?.inner
  return inner ? article.text.slice(inner.end - 2, inner.end) : ''
}

function sourceOf(scene: Scene, cue: Cue): UnitRange | null {
  const { stretch } = scene
  const { units } = stretch
  if (cue.use === 'finite')
    return subjectBefore(stretch, cue.start) ?? (isCoordinated(stretch, cue.start) ? sharedSource(scene, cue) : null)
  // "Lee is convinced that": who is made to think so thinks so
  if (cue.use === 'passive')
    return agentOf(stretch, cue) ?? (cue.entry.lemma === 'convince' ? subjectBefore(stretch, cue.start) : null)
  if (cue.use === 'infinitive') return causedSpeaker(stretch, cue.start) ?? sharedSource(scene, cue)
  if (cue.use === 'participle' && cue.start === 0) return subjectOfMainClause(scene, cue)
  // "In a letter criticizing the plan, Lee wrote": who wrote it
  if (cue.use === 'participle' && isInFront(stretch, cue)) return subjectOfMainClause(scene, cue)
  // "with Lee saying that": a subject of its own
  const own = cue.use === 'participle' && !isComma(units[cue.start - 1]) ? subjectBefore(stretch, cue.start) : null
  return own && !isObject(units, own) && !isPlaceOrTime(units, own) ? own : sharedSource(scene, cue)
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
  // "fired back a letter"
  const verb = units[start - 1]?.tag === P.adverb ? units[start - 2] : units[start - 1]
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
  const takesOver = last && shared && opensClause(stretch, shared) && shared.start !== last.source?.start
  if (takesOver) return shared
  const isNear = last?.source && cue.start - last.source.end <= MAX_CARRIED
  return isNear ? last.source : shared
}

/** How far from who says something what the same one goes on to say may be, in units of the sentence. */
const MAX_CARRIED = 200

/** A name or a pronoun with which a clause begins: ", Kim left". */
const opensClause = ({ units }: Stretch, { start }: UnitRange): boolean =>
  (units[start].tag & (P.name | P.pronoun)) !== 0 &&
  (start === 0 || (units[start - 1].tag & (P.punctuation | P.conjunction)) !== 0)

const endOf = ({ content, cue }: Draft): number => Math.max(cue?.end ?? 0, ...content.map(({ end }) => end))

const hasFinite = ({ units }: Stretch, from: number, to: number): boolean =>
  units.slice(Math.max(from, to - MAX_SHARED), to).some(({ tag }) => tag & (P.past | P.verbS | P.modal | P.auxiliary))

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
