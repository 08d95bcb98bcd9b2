import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { complementOf } from './complement.js'
import { aroundCue, cueRange, type Scene } from './construction.js'
import { MAX_CONTENT } from './surroundings.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { isOccasion } from './occasion.js'
import {
  FINITE,
  isBreak,
  isColon,
  isComma,
  isDash,
  isFinite,
  isNominal,
  startsSmall,
  type Stretch,
  type Unit,
} from './stretch.js'
import { restOfStatement } from './parenthetical-speaker.js'
import { firstFrom, statementWithin } from './statement-within.js'
import { subjectAfter, subjectBefore } from './subject.js'

const isEnd = oneOf('; .')

/** “No,” Lee said. — “No,” said Lee, “and never.” — The plan “will fail,” Lee said. */
export const quoteThenSpeaker = aroundCue(
  'quote-then-speaker',
  (scene, cue) => {
    const { stretch } = scene
    if (cue.use !== 'finite' || !cue.entry.frames.has('quote')) return null
    const found = speakerBesideQuote(stretch, cue)
    if (!found || scene.isTaken(found.quotation)) return null
    const { quotation, source, end } = found
    if (stretch.units[quotation].quotation!.use === 'title' && complementOf(stretch, cue)) return null
    // "Lee was asked, “Is it full?” He …", "Asked again, Lee said “No,” he said"
    const isIntroduced = introducesQuotation(scene, cue, quotation)
    if (isIntroduced && complementOf(stretch, cue)?.kind === 'quotation') return null
    const before = contentStart(scene, quotation)
    const isApart = isIntroduced && leadsOn(stretch, before) && !startsSmall(stretch, quotation)
    const start = isApart && !complementOf(stretch, cue) ? quotation : before
    if (start < quotation && !endsAStatement(stretch, quotation)) return null
    // "Asked if it was “old,” Lee said no": what leads on to a statement is none of it
    const isInverted = source.start >= cue.end
    if (start < quotation && !isInverted && leadsOn(stretch, start) && complementOf(stretch, cue)) return null
    const content = [{ start, end: quotation + 1 }]
    const second = secondPart(stretch, end) ?? (start < quotation ? restOfStatement(scene, end) : null)
    if (second) content.push(second)
    else if (start < quotation && isOpen(stretch, start, quotation)) return null
    return { content, source, cue: cueRange(cue) }
  },
  statementWithin,
)

/** Whether another verb leads to a quotation: "was asked, |". */
const introducesQuotation = ({ stretch: { units }, cues }: Scene, cue: Cue, quotation: number): boolean => {
  const end = isComma(units[quotation - 1]) || isColon(units[quotation - 1]) ? quotation - 1 : quotation
  const other = cues[firstFrom(cues, end) - 1]
  return other !== undefined && other !== cue && other.end === end && other.entry.frames.has('quote')
}

/** "Asked if it was “old,”", "Although it was “old,”", "In a talk that she called “old,”" */
const leadsOn = ({ units }: Stretch, start: number): boolean =>
  start === 0 &&
  ((units[0].tag & (P.gerund | P.preposition)) !== 0 ||
    (units[0].word.parts & P.participle) !== 0 ||
    isSpeechWord(units[units[0].tag === P.adverb ? 1 : 0].word, 'clause'))

/** "After words that were “old,” Lee acted": a clause that is not over before its quotation is none of a statement. */
const isOpen = ({ units }: Stretch, start: number, quotation: number): boolean =>
  start === 0 && isSpeechWord(units[0].word, 'clause') && !units.slice(0, quotation).some(isComma)

function speakerBesideQuote(stretch: Stretch, cue: Cue): { quotation: number; source: UnitRange; end: number } | null {
  const subject = subjectBefore(stretch, cue.start)
  if (subject) {
    const quotation = quotationBefore(stretch, subject.start)
    if (quotation >= 0) return { quotation, source: subject, end: cue.end }
  }
  const described = describedSpeaker(stretch, cue.start)
  if (described) return { ...described, end: cue.end }
  const quotation = quotationBefore(stretch, cue.start)
  const inverted = quotation >= 0 ? subjectAfter(stretch, cue) : null
  return inverted && { quotation, source: inverted, end: inverted.end }
}

/** How far a speaker's description may run, in units. */
const MAX_DESCRIPTION = 50

/** “No,” Lee, 67, a retired clerk in Rome, N.Y., who was there, said: whatever is told of a speaker between quotation and verb. */
function describedSpeaker(stretch: Stretch, verb: number): { quotation: number; source: UnitRange } | null {
  const { units } = stretch
  const isSetOff = isComma(units[verb - 1])
  const end = isSetOff ? verb - 1 : verb
  let quotation = end - 1
  while (quotation >= 0 && !units[quotation].quotation && end - quotation < MAX_DESCRIPTION) quotation--
  if (!units[quotation]?.quotation) return null
  const start = quotation + 1
  const phrase = nounPhraseFrom(stretch, start)
  if (!phrase || phrase.end >= end) return null
  if (!isSetOff) return isRestricted(units, phrase.end, end) ? { quotation, source: { start, end } } : null
  if (!isComma(units[phrase.end])) return null
  let relative = false
  for (const unit of units.slice(phrase.end, end)) {
    if (isBreak(unit.word)) return null
    if (unit.tag & (P.relative | P.subordinator)) relative = true
    else if (!relative && unit.tag & (P.past | P.verbS | P.modal | P.auxiliary) && !(unit.word.parts & P.participle))
      return null
  }
  return { quotation, source: { start, end } }
}

/** “No,” an official | who was not allowed to speak publicly | said; a clerk | not in the room | said: what restricts a speaker, without a comma. */
function isRestricted(units: readonly Unit[], start: number, end: number): boolean {
  const words = units.slice(start, end)
  if (words.some(({ tag }) => tag & (P.punctuation | P.subordinator | P.conjunction))) return false
  const isTold = words.some((unit) => isFinite(unit) && !(unit.word.parts & P.participle))
  const { tag, word } = words[0]
  if (tag === P.relative) return words.some(isFinite)
  return !isTold && ((tag & (P.gerund | P.participle)) !== 0 || word.lower === 'not')
}

/** The quotation that ends right before unit `i`, a comma or dash between them left out; -1 if none does. */
function quotationBefore(stretch: Stretch, i: number): number {
  const { units } = stretch
  const k = isComma(units[i - 1]) || isDash(stretch, i - 1) ? i - 2 : i - 1
  return units[k]?.quotation ? k : -1
}

/** Where a statement that ends with a quotation begins: at its mark, or with the clause that leads into it. */
function contentStart({ stretch, isTaken }: Scene, quotation: number): number {
  const { units } = stretch
  const before = units[quotation - 1]
  if (!before || isColon(before) || isDash(stretch, quotation - 1)) return quotation
  if (isComma(before) && !units[quotation - 2]?.quotation && !isBegun(stretch, quotation)) return quotation
  let start = quotation
  const limit = Math.max(0, quotation - MAX_CONTENT)
  while (start > limit && !isTaken(start - 1) && !isBreak(units[start - 1].word)) start--
  while (start < quotation && (isComma(units[start]) || (units[start].tag === P.conjunction && start + 1 < quotation)))
    start++
  return start
}

/**
 * "After the loss of Oslo, “there was haste,” Lee said": a quotation in small letters goes on with what stands before its comma, if
 * that has no verb of its own; not with "In an interview,".
 */
function isBegun(stretch: Stretch, quotation: number): boolean {
  const { units } = stretch
  if (!startsSmall(stretch, quotation)) return false
  let first = quotation
  const limit = Math.max(0, quotation - MAX_CONTENT)
  while (first > limit && !isBreak(units[first - 1].word)) {
    first--
    if (units[first].quotation || units[first].tag & (P.past | P.verbS | P.modal | P.auxiliary)) return false
  }
  return !(units[first].tag === P.preposition && isOccasion(units, first))
}

/** Whether only marks stand from unit `i` on. */
function nothingFrom(units: readonly Unit[], i: number): boolean {
  let k = i
  while (units[k]?.tag === P.punctuation) k++
  return k >= units.length
}

/** “fail,” before its speaker; not the “Never” movement continues. */
function endsAStatement({ article: { text }, units }: Stretch, i: number): boolean {
  const { inner } = units[i].quotation!
  return /[,.?!…—–-]['’]?$/.test(text.slice(inner.end - 2, inner.end)) || isComma(units[i + 1])
}

const NOMINAL = P.noun | P.name | P.determiner | P.adjective

/** The part of a broken quotation after its speaker: “No,” Lee said in Rome, “and never.” — “No,” Lee said, and “not ever.” */
function secondPart({ units }: Stretch, from: number): UnitRange | null {
  for (let i = from; i < Math.min(units.length, from + 25); i++) {
    const unit = units[i]
    if (unit.quotation)
      // "said in Salem, N.J. “Never.”"
      return isComma(units[i - 1]) || isColon(units[i - 1]) || units[i - 1].word.text.endsWith('.') || i === from
        ? { start: i, end: i + 1 }
        : null
    if (unit.tag === P.conjunction && isComma(units[i - 1]) && units[i + 1]?.quotation && nothingFrom(units, i + 2))
      return { start: i + 1, end: i + 2 }
    // "said of Lee and Kim"
    if (unit.tag === P.conjunction && isNominal(units[i - 1]) && units[i + 1] && units[i + 1].tag & NOMINAL) continue
    if (unit.tag & (FINITE | P.gerund | P.conjunction) || isEnd(unit.word)) return null
  }
  return null
}
