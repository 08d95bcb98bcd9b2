import { cueNounsOfVerb } from '../lexicon/cue-verb-nouns.js'
import { cueVerbForms, cueVerbOf, type CueVerb, type Frame } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, type Word } from '../model/article.js'
import { isQuoted, quotedAsSaying } from './quoted-as-saying.js'
import { Sign } from './signs.js'
import { isComma, isNominal, type Stretch, type Unit } from './stretch.js'
import { isNounBeforeRelative, speaksAlone, speaksAfterQuotation, speaksAtEnd } from './untagged-verb.js'
import { isVerbOfSubject } from './word-as-verb.js'
import { writtenBefore } from './written-subject.js'

const isGoing = oneOf('go goes going gone went')
const isWorth = oneOf('worth')
const isExpletive = oneOf('it that this there what')
const isSame = oneOf('same')
const isClosingMark = oneOf('— – -- - )')
const isBe = oneOf("is are was were be been being am 're 'm 's isn't aren't wasn't weren't get gets got")

export const isQuantifier = oneOf('all both each')

/** A verb of saying in a stretch with its auxiliaries and negation: "did not say", "has also been told". */
export interface Cue {
  /** Units `[start, end)`, from the first auxiliary to the last word of the verb. */
  readonly start: number
  readonly end: number
  /** The verb itself, or the first of its words. */
  readonly verb: number
  readonly entry: CueVerb
  readonly use: CueUse
}

/**
 * `finite` has its own subject ("Lee said"), `passive` hides who speaks ("was told"), `participle` shares the subject of
 * its clause (", adding"), `infinitive` that of the verb before it ("refused to say").
 */
export type CueUse = 'finite' | 'passive' | 'participle' | 'infinitive'

/** The verbs of saying among the units of a stretch, outside of quotations, from left to right. */
export function findCues(stretch: Stretch): Cue[] {
  const { units, article } = stretch
  const { traits } = article.tokens
  const cues: Cue[] = []
  for (let i = 0; i < units.length; i++) {
    const { tag, firstToken, quotation, word } = units[i]
    if (quotation || !(traits[firstToken] & Sign.cue)) continue
    if (isNounBeforeRelative(units, i)) continue
    if (!(
      tag & VERBAL ||
      isPredicate(word) ||
      speaksAlone(units, i) ||
      speaksAfterQuotation(stretch, i) ||
      speaksAtEnd(stretch, i) ||
      isVerbOfSubject(stretch, i)
    ))
      continue
    // "went on to say": what is said is said by the verb after it
    if (isGoing(word) && units[i + 1]?.word.lower === 'on' && units[i + 2]?.tag === P.infinitiveTo) continue
    const start = isQuoted(word) ? verbGroup(units, i).start : i
    const saying = isQuoted(word) ? quotedAsSaying(units, start, i) : -1
    const said = saying < 0 ? null : cueVerbOf(units[saying].word)
    if (said) {
      cues.push({ start, end: saying + 1, verb: saying, entry: said, use: 'finite' })
      i = saying
      continue
    }
    const phrase = verbAndNounAt(units, i)
    const whole = phrase && makeCue(units, i, phrase.end, phrase.entry)
    if (whole) {
      cues.push(whole)
      i = whole.end - 1
      continue
    }
    const match = cueVerbForms.longestAt(article.tokens, firstToken, units[Math.min(units.length - 1, i + 4)].endToken)
    if (!match) continue
    let end = i + 1
    while (end < units.length && units[end].firstToken < match.endToken) end++
    const cue = makeCue(units, i, end, match.value)
    if (cue) cues.push(cue)
    i = end - 1
  }
  return cues
}

/** "made the case" before "that", "took full credit" before "for": a verb that says something together with its noun. */
function verbAndNounAt(units: readonly Unit[], verb: number): { end: number; entry: CueVerb } | null {
  const nouns = cueNounsOfVerb(units[verb].word)
  if (!nouns) return null
  for (let i = verb + 1; i < Math.min(units.length - 1, verb + 2 + MAX_MODIFIERS); i++) {
    const { quotation, tag, word } = units[i]
    const entry = quotation ? undefined : nouns.get(word.lower)
    const next = units[i + 1]
    // not "made the same claims about Kim": which, is not told
    const isTold = next.tag !== P.preposition || !isSame(units[i - 1].word)
    if (entry && isTold && !next.quotation && entry.frames.has(next.word.lower as Frame)) return { end: i + 1, entry }
    if (quotation || !(tag & (P.determiner | P.adjective | P.adverb | P.number | P.noun | P.participle | P.gerund)))
      return null
  }
  return null
}

/** Articles and adjectives between a verb and its noun: "made the usual, tired case". */
const MAX_MODIFIERS = 4

/** "is | adamant | that": an adjective that says what somebody thinks. */
const isPredicate = (word: Word): boolean => cueVerbOf(word)?.lemma.startsWith('be ') === true

/** "Hall | is still | adamant"; not "it is certain that", "made sure that". */
const isOfSomebody = (units: readonly Unit[], { start, auxiliaries }: VerbGroup): boolean =>
  isBe(auxiliaries.at(-1)?.word) && !isExpletive(units[start - 1]?.word)

const VERBAL = P.past | P.participle | P.verb | P.verbS | P.gerund

function makeCue(units: readonly Unit[], verb: number, end: number, cueVerb: CueVerb): Cue | null {
  const group = verbGroup(units, verb)
  const { start, auxiliaries } = group
  const entry = cueVerb.ofWritten && writtenBefore(units, start) >= 0 ? cueVerb.ofWritten : cueVerb
  const before = units[start - 1]
  if (
    isAdvised(auxiliaries) ||
    isAdvisedToo(units, start, verb) ||
    isHyphenated(units, verb) ||
    isAttributive(units, start, verb)
  )
    return null
  // "The court heard that": it was told; who hears something else says nothing
  if (entry.lemma === 'hear')
    return units[verb].tag !== P.gerund && isSpeechWord(before?.word, 'court')
      ? { start, end, verb, entry, use: 'passive' }
      : null
  if (isPredicate(units[verb].word))
    return isOfSomebody(units, group) ? { start, end, verb, entry, use: 'finite' } : null
  const use = useOf(units, group, verb, entry)
  if (!use || (use === 'passive' && entry.class !== 'speech')) return null
  return { start: use === 'infinitive' && before ? start - 1 : start, end, verb, entry, use }
}

interface VerbGroup {
  readonly start: number
  readonly auxiliaries: readonly Unit[]
}

/** Longest such group, in units. */
const MAX_GROUP = 24

/** The auxiliaries and adverbs before a verb that belong to it, and its governing verb in "went on to say". */
function verbGroup(units: readonly Unit[], verb: number): VerbGroup {
  let start = verb
  while (verb - start < MAX_GROUP) {
    const before = units[start - 1]
    if (!before || before.quotation) break
    if (before.tag & (P.adverb | P.auxiliary | P.modal) || isFloating(units, start - 1)) start--
    else if (before.tag === P.infinitiveTo && isSpeechWord(units[start - 2]?.word, 'catenative')) start -= 2
    // "repeatedly, openly criticized"
    else if (isComma(before) && units[start].tag === P.adverb && units[start - 2]?.tag === P.adverb) start -= 2
    // "went on to say"
    else if (before.tag === P.infinitiveTo && units[start - 2]?.word.lower === 'on' && isGoing(units[start - 3]?.word))
      start -= 3
    else break
  }
  while (start < verb && units[start].tag === P.adverb && isSpeechWord(units[start].word, 'sentence-adverb')) start++
  return {
    start,
    auxiliaries: units.slice(start, verb).filter(({ tag }) => !(tag & (P.adverb | P.number | P.pronoun))),
  }
}

/** "have all attacked", "has since said", "the paper first reported", "she first wrote", "most recently said": what stands inside the verb. */
export const isFloating = (units: readonly Unit[], i: number): boolean =>
  (units[i].word.lower === 'since' && units[i - 1]?.tag === P.auxiliary) ||
  (isQuantifier(units[i].word) && units[i - 1]?.tag === P.auxiliary) ||
  (units[i].word.lower === 'first' && i > 0 && (units[i - 1].tag & BEFORE_FIRST) !== 0) ||
  (units[i].word.lower === 'most' && units[i + 1].tag === P.adverb)

const BEFORE_FIRST = P.noun | P.name | P.pronoun | P.relative | P.preposition | P.punctuation | P.auxiliary

function useOf(units: readonly Unit[], { start, auxiliaries }: VerbGroup, verb: number, entry: CueVerb): CueUse | null {
  const { tag, word } = units[verb]
  const before = units[start - 1]
  const nearest = auxiliaries.at(-1)
  // "doctors have admitting privileges": a noun and its adjective
  if (nearest && tag === P.gerund && !isBe(nearest.word) && nearest.tag === P.auxiliary) return null
  // "Having said that, Lee left"
  if (nearest?.word.lower === 'having') return 'participle'
  if (nearest)
    return tag & (P.participle | P.past) && isBe(nearest.word) && !isHave(units, verb, nearest, before, entry)
      ? 'passive'
      : 'finite'
  // "spent the week trying to stress it"
  if (units[start].tag === P.gerund && start < verb) return 'participle'
  // "worth noting": nobody notes it
  if (tag === P.gerund)
    return (before && before.tag & (P.determiner | P.possessive)) || isWorth(before?.word) ? null : 'participle'
  if (tag === P.verb) {
    if (before?.tag === P.infinitiveTo) return 'infinitive'
    // "the voters here say", "voters still say"
    const subject = before?.tag === P.adverb ? units[start - 2] : before
    const follows =
      subject &&
      (subject.tag & (P.pronoun | P.relative | P.conjunction | P.subordinator | P.noun | P.name | P.number) ||
        // "those surveyed say"
        subject.word.parts & P.participle ||
        isComma(subject) ||
        // "Tories – and some Whigs – say"
        isClosingMark(subject.word))
    return follows ? 'finite' : null
  }
  // "Said Lee, “No.”"
  if (!before && tag === P.past && units[verb + 1]?.tag === P.name) return 'finite'
  // "a sign that said “no”"
  if (before?.word.lower === 'that' && isNominal(units[start - 2])) return 'finite'
  // "Added costs hit the town"
  if (!before && entry.frames.has('bare') && !entry.frames.has('addressee')) return null
  // "Asked whether …, he", "when asked": somebody else asked
  if (word.parts & P.participle && (!before || before.tag & (P.preposition | P.subordinator))) return 'passive'
  // ", first reported by the Herald"
  if (units[start].word.lower === 'first' && units[verb + 1]?.word.lower === 'by') return 'passive'
  // "and accused by the press of theft", not "and answered by leaving"
  const isByAgent = entry.frames.has('of') && !entry.frames.has('quote') && units[verb + 1]?.word.lower === 'by'
  if (isByAgent && before && (before.tag === P.conjunction || isComma(before))) return 'passive'
  return word.parts & P.past || tag & (P.verbS | P.noun) || isNominal(before) ? 'finite' : 'passive'
}

/** "he's said that", "who's argued": has, of a verb that tells something; not "it's said that", "he's accused of", "he's expected to". */
const isHave = (
  units: readonly Unit[],
  verb: number,
  { word }: Unit,
  before: Unit | undefined,
  { frames }: CueVerb,
): boolean =>
  /^['’]s$/.test(word.lower) &&
  before?.word.lower !== 'it' &&
  (frames.has('that') || frames.has('bare')) &&
  !(isSpeechWord(units[verb].word, 'raising') && units[verb + 1]?.tag === P.infinitiveTo)

/** "an estimated 70%", "1,200 pledged delegates", "a report published by the ministry": the participle is an adjective. */
function isAttributive(units: readonly Unit[], start: number, verb: number): boolean {
  if (start !== verb || !(units[verb].tag & (P.past | P.participle))) return false
  const before = units[verb - 1]
  if (units[verb + 1]?.word.lower === 'by' && isNominal(before)) return true
  // "as reported by the Herald"
  if (!before || before.word.lower === 'as') return false
  // "1,200 pledged delegates", but "one in three said"
  if (before.tag === P.number) return isNominal(units[verb + 1])
  return (before.tag & (P.determiner | P.possessive | P.preposition | P.adjective)) !== 0
}

/** "should make clear", "must insist": what somebody ought to say has not been said. */
const isAdvised = (auxiliaries: readonly Unit[]): boolean =>
  auxiliaries.some(({ tag, word }) => tag === P.modal && /^(?:should|must|ought|shall)/.test(word.lower))

/** "must hold hearings and | insist |": so with what follows on what somebody ought to do. */
function isAdvisedToo(units: readonly Unit[], start: number, verb: number): boolean {
  if (units[verb].tag !== P.verb || units[start - 1]?.tag !== P.conjunction) return false
  const before = units.slice(Math.max(0, start - MAX_SHARED), start)
  const governing = before.findLast(({ tag, quotation }) => !quotation && (tag & GOVERNING) !== 0)
  return governing !== undefined && isAdvised([governing])
}

/** How far before a verb the one may stand with which it shares its modal, in units. */
const MAX_SHARED = 30

const GOVERNING = P.modal | P.auxiliary | P.past | P.verbS | P.infinitiveTo | P.pronoun

/** The second half of "so-called", "much-discussed". */
const isHyphenated = (units: readonly Unit[], verb: number): boolean =>
  units[verb - 1]?.word.text === '-' && units[verb].glued && units[verb - 1].glued
