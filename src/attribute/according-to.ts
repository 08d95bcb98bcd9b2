import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction, Draft, Parts, Scene } from './construction.js'
import { contentEnd } from './content-edge.js'
import { MAX_CONTENT } from './surroundings.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { withReducedRelative } from './reduced-relative.js'
import { Sign } from './signs.js'
import { firstFrom, statementWithin } from './statement-within.js'
import { FINITE, isBreak, isColon, isComma, isDash, type Stretch, type Unit } from './stretch.js'

/** "according to the report", "as per the report" */
const isAccordingTo = (words: string): boolean => words === 'according to' || words === 'as per'

const isReleaser = oneOf('he she they it')
const isBecause = oneOf('because since although though while whereas after before when if')

/** According to Lee, the plan will fail. — The plan will fail, according to Lee. — “No,” Lee said, according to the paper. */
export const accordingTo: Construction = {
  name: 'according-to',
  needs: Sign.according,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    const found = byEnd(scene.found)
    const markFrom = marks(units)
    for (let i = 0; i + 2 < units.length; i++) {
      const lemma = `${units[i].word.lower} ${units[i + 1].word.lower}`
      if (!isAccordingTo(lemma) || isTaken(i)) continue
      // "said that, according to the tally, it had won": part of what somebody says
      if (units[i - 1]?.tag === P.subordinator) continue
      const phrase = nounPhraseFrom(stretch, i + 2, { apposition: i > 0 })
      if (!phrase || isMeasure(units, phrase)) continue
      const source = withRelative(stretch, withReducedRelative(stretch, phrase))
      const cue = { start: i, end: i + 2, lemma }
      const relayed = statementBefore(units, found, i)
      if (relayed) {
        const content = [{ start: wholeOf(relayed).start, end: i - 1 }]
        relayed.via = scene.take('according-to', { content, source, cue })
        continue
      }
      const leads = i === 0 || leadsStatement(units, i) || units[i - 1].word.text === '('
      const content = leads ? contentBehind(stretch, markFrom(source.end)) : contentBefore(scene, i, source.end)
      if (!content.length) continue
      const outer = scene.take('according-to', { content, source, cue })
      const inner = statementWithin(scene, content[0])
      if (inner) scene.take('relayed-statement', inner, outer)
    }
  },
}

/** "members | who were there |, …", "the document | he released |": what tells which source is meant, up to the next mark. */
function withRelative({ units }: Stretch, { start, end }: UnitRange): UnitRange {
  const first = units[end]
  const isContact = first?.tag === P.pronoun && isReleaser(first.word) && (units[end + 1]?.tag ?? 0) & P.past
  if (!first || first.quotation || !(isContact || first.tag === P.relative)) return { start, end }
  let i = end + 1
  while (units[i] && !units[i].quotation && units[i].tag !== P.punctuation && i - end < MAX_DESCRIPTION) i++
  return units[i]?.tag === P.punctuation ? { start, end: i } : { start, end }
}

/** "and according to Lee", "But, according to Lee,", "because, according to Lee, it rains", "in doubt: According to Lee,". */
function leadsStatement(units: readonly Unit[], i: number): boolean {
  if (isBreak(units[i - 1].word)) return true
  const opener = isComma(units[i - 1]) ? i - 2 : i - 1
  if (units[opener]?.tag === P.conjunction) return opener === i - 1 || opener === 0 || isBreak(units[opener - 1].word)
  return isBecause(units[opener]?.word)
}

/** "according to plan in every yard": how something was done, not who says so; "according to the plan" is. */
const isMeasure = (units: readonly Unit[], { start, end }: UnitRange): boolean =>
  isSpeechWord(units[start].word, 'measure') && (end - start === 1 || units[start + 1].tag === P.preposition)

/** Statements by the unit behind them; of those that end at the same the one found first. */
function byEnd(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const found = new Map<number, Draft>()
  for (const draft of drafts.toReversed()) found.set(wholeOf(draft).end, draft)
  return found
}

/** The statement with its speaker that ends right before ", according to", or before the occasion there: "Lee said in Rome, …". */
function statementBefore(units: readonly Unit[], found: ReadonlyMap<number, Draft>, cue: number): Draft | undefined {
  if (!isComma(units[cue - 1])) return undefined
  for (let end = cue - 1; end > 0 && end >= cue - 1 - MAX_OCCASION; end--) {
    const draft = found.get(end)
    if (draft) return draft
    if (!isInOccasion(units[end - 1])) return undefined
  }
  return undefined
}

/** The longest occasion between a statement and ", according to", in units. */
const MAX_OCCASION = 10

/** "in Rome", "on Monday", "advisers afterward": no verb, no mark. */
const isInOccasion = ({ tag, quotation }: Unit): boolean => !quotation && !(tag & (FINITE | P.punctuation))

function wholeOf({ content, source, cue }: Parts): UnitRange {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])]
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

/** Gives the first comma or colon from a unit on; what has been looked through is not looked through again. */
function marks(units: readonly Unit[]): (from: number) => number {
  let first = 0
  let mark = -1
  return (from) => {
    if (from < first || from > mark) {
      first = mark = from
      while (mark < units.length && !isComma(units[mark]) && !isColon(units[mark])) mark++
    }
    return mark
  }
}

function contentBehind(stretch: Stretch, mark: number): UnitRange[] {
  const start = pastDescription(stretch, mark) + 1
  return start < stretch.units.length ? [{ start, end: contentEnd(stretch, start) }] : []
}

/** "According to Lee, the mayor of Rome | , |", "Lee, writing for the Herald | , |": the comma behind what is told of the source. */
function pastDescription(stretch: Stretch, comma: number): number {
  const { units } = stretch
  const first = units[comma + 1]
  if (!first || first.quotation || !isComma(units[comma])) return comma
  const described =
    first.tag & (P.gerund | P.participle | P.relative)
      ? firstComma(units, comma + 1, comma + MAX_DESCRIPTION)
      : (nounPhraseFrom(stretch, comma + 1)?.end ?? -1)
  if (described < 0 || !isComma(units[described])) return comma
  const next = nounPhraseFrom(stretch, described + 1, { apposition: true })
  // "the baker, Joe Lee, was there"
  const isClosed = next && isComma(units[next.end]) && units.slice(next.start, next.end).some(isComma)
  const verb = next && units[isClosed ? next.end + 1 : next.end]
  return verb && !verb.quotation && verb.tag & FINITE ? described : comma
}

/** The first comma among the units `[start, end)`, or -1. */
function firstComma(units: readonly Unit[], start: number, end: number): number {
  for (let i = start; i < Math.min(units.length, end); i++) if (isComma(units[i])) return i
  return -1
}

/** How far what is told of a source may run, in units. */
const MAX_DESCRIPTION = 16

function contentBefore({ stretch, cues, isTaken }: Scene, cue: number, sourceEnd: number): UnitRange[] {
  const { units } = stretch
  // "it had 40 yards - 12 of them new -, according to Lee"
  let end = isComma(units[cue - 1]) ? cue - 1 : cue
  if (end > 1 && isDash(stretch, end - 1)) end--
  let start = end
  let closed = 0
  const limit = Math.max(0, end - MAX_CONTENT)
  while (start > limit && !isTaken(start - 1) && units[start - 1].word.text !== ';') {
    const { text } = units[start - 1].word
    // "(it is nearer 15 percent, according to Lee)": no more than is in the bracket
    if (text === '(' && closed === 0) break
    if (text === ')') closed++
    else if (text === '(') closed--
    start--
  }
  while (start < end && units[start].tag & (P.punctuation | P.conjunction)) start++
  const isSaid = cues
    .slice(firstFrom(cues, start + 1), firstFrom(cues, end))
    .some(({ use, entry }) => use === 'finite' && entry.class === 'speech')
  start = relativeBefore(units, start, end, isSaid)
  if (start >= end) return []
  const content = [{ start, end }]
  // "The plan, according to Lee, will fail"
  const next = units[sourceEnd + 1]
  const unfinished =
    // "While it was full, according to Lee, it has room"
    (isSpeechWord(units[start].word, 'clause') && !units.slice(start, end).some(isComma)) ||
    !units.slice(start, end).some(({ tag, quotation }) => quotation || tag & FINITE) ||
    // "the firm receives, according to the report, a third of it"
    (units[end - 1].tag & FINITE) !== 0 ||
    units[start].tag === P.relative
  if (isComma(units[cue - 1]) && isComma(units[sourceEnd]) && next && (unfinished || next.tag & FINITE))
    content.push({ start: sourceEnd + 1, end: contentEnd(stretch, sourceEnd + 1) })
  // "cases in which, according to Lee, boats sank"
  const isGoverned = units[start].tag === P.relative && start === end - 1 && units[start - 1]?.tag === P.preposition
  return isGoverned ? content.slice(1) : content
}

/**
 * "a man | whose yard |, according to Lee, is full"; where somebody else speaks before, also a whole clause: "Kim praised the
 * yard, | which is full |, according to Lee".
 */
function relativeBefore(units: readonly Unit[], start: number, end: number, isSaid: boolean): number {
  let finite = false
  for (let i = end - 1; i > start && !units[i].quotation && !isComma(units[i]); i--) {
    if (units[i].tag === P.relative && (isSaid ? isComma(units[i - 1]) : !finite)) return i
    if (units[i].tag & FINITE) finite = true
  }
  return start
}
