import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isActOnPerson } from './act-on-person.js'
import { isPersonNoun } from './person-noun.js'
import { type Complement, complementOf } from './complement.js'
import { aroundCue, cueRange, type Parts, type Scene } from './construction.js'
import { contentEnd } from './content-edge.js'
import { isAnswer } from './surroundings.js'
import { contentOf } from './content-of.js'
import type { Cue } from './cue.js'
import { isDeedOfThing } from './deed-of-thing.js'
import { frontPart } from './front-part.js'
import { isNegatedAct } from './negated-act.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { isRaising } from './raised-subject.js'
import { sourceOf } from './source-of-cue.js'
import { firstFrom } from './statement-within.js'
import { FINITE, isColon, isComma, type Stretch, type Unit } from './stretch.js'
import { agentOf, causedSpeaker, sharedSubject, subjectAfter, subjectBefore } from './subject.js'

const isCalled = oneOf('called named dubbed termed labeled labelled dubbing')
const isNegation = oneOf("not never nor didn't hasn't haven't hadn't wouldn't doesn't don't n't")
const isReason = oneOf('for as over of')
const isRequest = oneOf('request requests attempt attempts inquiry inquiries call calls message messages')

/** Lee said that the plan would fail. — Lee told reporters: “No.” — …, adding that it would. — … and called it “a lie”. */
export const speakerThenStatement = aroundCue('speaker-then-statement', (scene, cue) => {
  const { stretch } = scene
  const { units } = stretch
  if (isNaming(stretch, cue) || isUnanswered(stretch, cue)) return null
  // "Published: Thursday": a label
  if (cue.use === 'passive' && cue.start === 0 && isColon(units[cue.end])) return null
  // "Kim is said to be ill": see `raised-subject`
  if (cue.use === 'passive' && isRaising(units, cue.verb)) return null
  const said = complementOf(stretch, cue) ?? remainderOf(stretch, cue)
  if (said && (isNegatedAct(stretch, cue, said) || isActOnPerson(stretch, cue, said))) return null
  // "a boycott to protest the law": an aim, not a statement
  if (said && said.kind !== 'quotation' && cue.use === 'infinitive' && !causedSpeaker(stretch, cue.start)) return null
  if (said) {
    const source = sourceOf(scene, cue)
    if (source && isDeedOfThing(stretch, cue, source, said)) return null
    const accused =
      cue.use === 'passive' && said.kind === 'object' && JUDGES.test(cue.entry.lemma)
        ? subjectBefore(stretch, cue.start)
        : null
    // "Lee was asked about the plan": by whom, is not told
    const isAsked =
      cue.entry.lemma === 'ask' && units[said.cueEnd - 1].word.lower === 'about' && units[said.start].tag !== P.pronoun
    if (!source && !(cue.use === 'passive' && (said.kind !== 'object' || accused || isAsked)))
      return invertedAtStart(scene, cue)
    if (source && said.kind === 'object' && isAnswer(cue.entry.lemma)) {
      const { end } = contentOf(scene, said, source, cue)
      if (units[end]?.word.lower === 'by' && units[end + 1]?.tag === P.gerund) return answerOf(scene, end + 1, source)
    }
    if (accused) {
      const rest = contentOf(scene, said, source, cue)
      const by = firstBy(units, rest)
      const agent = by > 0 ? nounPhraseFrom(stretch, by + 1) : null
      const end = agent ? by : rest.end
      return {
        content: [accused, { start: said.start, end }],
        source: source ?? agent,
        cue: cueRange(cue, said.cueEnd),
      }
    }
    const rest = contentOf(scene, said, source, cue)
    const front = source && frontPart(scene, said, source, cue)
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
  return invertedAtStart(scene, cue) ?? spokenOf(scene, cue)
})

/**
 * "The plan was criticized by Lee", "The sale was reported by the Herald", "Kim has been praised by many for leaving": of what
 * somebody speaks, and why; of blame also where nobody is named who speaks: "Kim was criticized for leaving".
 */
function spokenOf({ stretch }: Scene, cue: Cue): Parts | null {
  const { units } = stretch
  const { lemma, frames } = cue.entry
  // "Kim was asked by Lee", "the song was written by Lee" tells nothing
  const tells = frames.has('object') || (frames.has('bare') && !frames.has('addressee'))
  const source = tells && !/^(?:ask|quote|cite|write)$/.test(lemma) ? agentOf(stretch, cue) : null
  const isBlamed = !source && cue.use === 'passive' && cue.start < cue.verb && BLAMES.test(lemma)
  if (!source && !isBlamed) return null
  // "was suspected of theft and accused by Lee of arson"
  const isJoined = units[cue.start - 1]?.tag === P.conjunction
  const subject = subjectBefore(stretch, cue.start) ?? (isJoined ? sharedSubject(stretch, cue.start) : null)
  if (!subject || subject.end > cue.start) return null
  const start = source?.end ?? cue.end
  const rest = isReason(units[start]?.word) ? [{ start, end: contentEnd(stretch, start, { verbless: true }) }] : []
  return { content: [subject, ...rest], source, cue: cueRange(cue) }
}

/** "accused of theft | by | Lee": -1 if nobody is named so. */
function firstBy(units: readonly Unit[], { start, end }: UnitRange): number {
  for (let i = start + 1; i < end; i++) if (units[i].word.lower === 'by') return i
  return -1
}

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
  const cue = scene.cues.at(firstFrom(scene.cues, gerund))
  const said = cue?.start === gerund ? complementOf(scene.stretch, cue) : null
  return cue && said
    ? { content: [contentOf(scene, said, source, cue)], source, cue: cueRange(cue, said.cueEnd) }
    : null
}

/** Verbs that say something of somebody, also where nobody is named who does: "Lee was accused of theft". */
const JUDGES = /^(?:accuse|blame|criticize|denounce|describe|characterize|portray|call|dub|label)$/

const BLAMES = /^(?:accuse|blame|criticize|criticise|denounce|condemn)$/

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

/** "the account | Lee | said was his": who speaks, behind what the statement is about. */
function nameBehindNoun({ units }: Stretch, { start, end }: UnitRange): UnitRange | null {
  let name = end
  while (name > start && units[name - 1].tag === P.name) name--
  const isBehind = name < end && name > start + 1 && units[start].tag === P.determiner && !isComma(units[name - 1])
  return isBehind && units[name - 1].tag & (P.noun | P.pronoun | P.number) ? { start: name, end } : null
}

/** "did not respond to requests for comment": nothing is said; something is of what is not answered otherwise, "questions about the plan". */
function isUnanswered({ units }: Stretch, { entry, start, verb, end }: Cue): boolean {
  if (!isAnswer(entry.lemma) || !units.slice(Math.max(0, start - 1), verb).some(({ word }) => isNegation(word)))
    return false
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
  // "a formula called the “linked index”", not "a clerk called the “linked index” a lie"
  const named = units[cue.end]?.tag === P.determiner ? cue.end + 1 : -1
  if (units[named]?.quotation && !isPersonNoun(units[cue.start - 1].word))
    return !units[named + 1] || !(units[named + 1].tag & (P.determiner | P.adjective | P.noun))
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
  if (!said || said.kind === 'object') return null
  // "Police, with dogs, found a tunnel that led out": the tunnel does not speak
  if (isComma(stretch.units[cue.start - 1]) && said.kind !== 'quotation') return null
  return { content: [contentOf(scene, said, source, cue)], source, cue: cueRange(cue) }
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
