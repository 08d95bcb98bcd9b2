import { PartOfSpeech as P } from '../../model/article.js'
import { cueVerbOf } from '../../lexicon/cue-verbs.js'
import tenseCues from '../../lexicon/en/tense-cues.txt'
import { oneOf } from '../../lexicon/one-of.js'
import { perWord } from '../../lexicon/per-word.js'
import { readTable } from '../../lexicon/table.js'
import { TimePart } from '../../lexicon/time-words.js'
import { isCapital, lowerAt, sentenceAt, tagAt, type TimeTokens } from './time-tokens.js'

/**
 * On which side of the reference a date without a year or week lies; `scheduled` is a day of an election or the like, which
 * is spoken of before and after it.
 */
export type Direction = 'past' | 'future' | 'open' | 'scheduled'

/** Verbs beyond these belong to another clause. */
const isStop = oneOf('; : “ " ”')
/** A verb further away than this says nothing of a date. */
const REACH = 24
/** "if he wins in November", but not "if you want to know what was said on Thursday". */
const CONDITION_REACH = 5

type Cue = 'put-off' | 'ahead' | 'condition' | 'present' | 'timetable' | 'done' | 'event' | 'to-ahead'

const cues = new Map<string, Cue>()
for (const { cue, forms } of readTable<'cue' | 'forms'>(tenseCues, 'tense-cues.txt'))
  for (const form of forms.split(',')) if (!cues.has(form.trim())) cues.set(form.trim(), cue as Cue)
const cueOf = perWord(({ lower }): Cue | null => cues.get(lower) ?? null)

/** What token `i` tells of the time, or null; outside the text too. */
const cueAt = ({ tokens, count }: TimeTokens, i: number): Cue | null =>
  i >= 0 && i < count ? cueOf(tokens.word[i]) : null

/**
 * The direction of the verb that a date belongs to: the nearest one before it in its sentence ("was held on Sunday"), or, if
 * none stands before it, the first one after it ("On Monday the court will rule").
 */
export function directionAt(t: TimeTokens, firstToken: number, endToken: number): Direction {
  // "crude for January delivery"
  if (isAwaited(t, firstToken) || /^(?:delivery|settlement)$/.test(lowerAt(t, endToken))) return 'future'
  if (isWhen(t, firstToken, endToken) || isRuledOut(t, firstToken)) return 'future'
  const direction = directionOfVerb(t, firstToken, endToken)
  if (direction === 'future' || (direction === 'open' && isBefore(t, firstToken, endToken))) return 'future'
  return isOfEvent(t, endToken) || (direction === 'open' && isOfEventBefore(t, firstToken)) ? 'scheduled' : direction
}

const isWeekdayOwner = (t: TimeTokens, firstToken: number, endToken: number): boolean =>
  Boolean(t.kinds[firstToken] & TimePart.weekday) && tagAt(t, endToken) === P.possessive

/** "they play Hull before Tuesday's trip": where no past is told of. */
const isBefore = (t: TimeTokens, firstToken: number, endToken: number): boolean =>
  lowerAt(t, firstToken - 1) === 'before' && isWeekdayOwner(t, firstToken, endToken)

/** "the hearing is on Friday", "polls are on Sunday": a present of what is set for a day, right before it. */
function isWhen(t: TimeTokens, firstToken: number, endToken: number): boolean {
  if (isWeekdayOwner(t, firstToken, endToken)) return false
  const verb = lowerAt(t, firstToken - 1) === 'on' ? firstToken - 2 : firstToken - 1
  return Boolean(t.kinds[firstToken] & TimePart.weekday) && /^(?:is|are|comes)$/.test(lowerAt(t, verb))
}

/** "ruled out any rise | before June 30": what is ruled out lies ahead. */
function isRuledOut(t: TimeTokens, firstToken: number): boolean {
  if (!/^(?:before|by|until|till)$/.test(lowerAt(t, firstToken - 1))) return false
  const from = Math.max(sentenceAt(t.article, firstToken).firstToken, firstToken - REACH)
  for (let i = firstToken - 2; i > from; i--) {
    if (lowerAt(t, i) === 'out' && /^rul(?:ed|es|ing)$/.test(lowerAt(t, i - 1))) return true
    if (isStop(t.tokens.word[i]) || tagAt(t, i) & (P.past | P.verbS)) return false
  }
  return false
}

/** "the party's convention | in July" */
const isOfEventBefore = (t: TimeTokens, firstToken: number): boolean =>
  /^(?:in|on)$/.test(lowerAt(t, firstToken - 1)) && cueAt(t, firstToken - 2) === 'event'

function directionOfVerb(t: TimeTokens, firstToken: number, endToken: number): Direction {
  const sentence = sentenceAt(t.article, firstToken)
  const from = Math.max(sentence.firstToken, firstToken - REACH)
  // "said that he prizes winning in November": what is told in the present is not behind
  let isPresent = false
  const told = (direction: Direction): Direction => (isPresent && direction === 'past' ? 'open' : direction)
  for (let i = firstToken - 1; i >= from; i--) {
    if (isStop(t.tokens.word[i])) break
    if (cueAt(t, i) === 'condition' && firstToken - i <= CONDITION_REACH) return 'future'
    const direction = verbAt(t, i, from)
    if (direction === 'open') isPresent = true
    else if (direction) return told(direction)
  }
  const to = Math.min(sentence.endToken, endToken + REACH)
  for (let i = endToken; i < to; i++) {
    if (isStop(t.tokens.word[i])) break
    const direction = verbAt(t, i, sentence.firstToken)
    // "a poll in January shows that most will vote"
    if (direction === 'open' && cueVerbOf(t.tokens.word[i])) return 'open'
    if (direction === 'open') isPresent = true
    else if (direction) return told(direction)
  }
  return 'open'
}

/** "the November election", "the Nov. 8 U.S. presidential election", "Tuesday's primary". */
function isOfEvent(t: TimeTokens, endToken: number): boolean {
  for (let i = endToken; i < endToken + 5; i++) {
    if (cueAt(t, i) === 'event') return true
    if (!(tagAt(t, i) & (P.noun | P.name | P.adjective | P.possessive))) return false
  }
  return false
}

/** "ahead of Tuesday's debate", "come November", "looking to the Feb. 20 vote", "heading into Monday", "set for Friday". */
function isAwaited(t: TimeTokens, firstToken: number): boolean {
  const before = lowerAt(t, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  const [verb, preposition] = [lowerAt(t, before - 1), lowerAt(t, before)]
  return (
    (preposition === 'of' && verb === 'ahead') ||
    (preposition === 'to' && /^(?:looking|ahead|forward)$/.test(verb)) ||
    (preposition === 'into' && /^(?:heading|going|headed)$/.test(verb)) ||
    (preposition === 'for' && verb === 'set') ||
    preposition === 'come' ||
    (/^(?:to|until|till)$/.test(preposition) && isPutOff(t, before))
  )
}

/** "was postponed until Jan. 15", "put off to next month": right before the preposition. */
const isPutOff = (t: TimeTokens, preposition: number): boolean => {
  if (cueAt(t, preposition - 1) !== 'put-off') return false
  const verb = lowerAt(t, preposition - 1)
  return (verb !== 'off' && verb !== 'back') || /^(?:put|pushed|moved|held|set)$/.test(lowerAt(t, preposition - 2))
}

function verbAt(t: TimeTokens, i: number, from: number): Direction | undefined {
  const tag = tagAt(t, i)
  const cue = cueAt(t, i)
  if (tag === P.name || (!cue && !(tag & VERB)) || isMonth(t, i)) return undefined
  if (cue === 'ahead') return isBesideTime(t, i) ? undefined : 'future'
  if (cue === 'present' && tag !== P.noun) return 'future'
  if (cue === 'timetable' && isFinite(t, i)) return 'future'
  // "comes into force on Monday"
  if (/^comes?$/.test(lowerAt(t, i)) && lowerAt(t, i + 1) === 'into') return 'future'
  if (cue === 'done') return isPresentHave(t, i) ? (chainBefore(t, i, from) ?? 'open') : 'past'
  // "plays", "could win"
  if (tag === P.verbS || lowerAt(t, i) === 'could') return 'open'
  if (tag === P.participle && isAttributive(t, i)) return undefined
  // "to stay closed": told by the verb before it
  if (tag & (P.past | P.participle) && /^(?:stays?|remains?|keep)$/.test(lowerAt(t, i - 1))) return undefined
  if (tag === P.past || tag === P.participle)
    return chainBefore(t, i, from) ?? (isPresentPassive(t, i) ? undefined : 'past')
  // "Ask me again in November"
  if (tag === P.verb && isOrder(t, i)) return 'future'
  if (tag === P.verb || tag === P.gerund) return chainBefore(t, i, from)
  return undefined
}

/** An imperative that a sentence or quotation begins with, of what is to be done: not "See Friday's report". */
const isOrder = (t: TimeTokens, i: number): boolean =>
  isOrdered(t.tokens.word[i]) &&
  (i === sentenceAt(t.article, i).firstToken || /^["“'‘]$/.test(lowerAt(t, i - 1))) &&
  (tagAt(t, i + 1) & (P.pronoun | P.adverb | P.determiner | P.preposition | P.possessive)) !== 0

const isOrdered = oneOf('ask wait come call join visit try return vote register apply book tune send bring get go meet')

const VERB = P.verb | P.verbS | P.past | P.participle | P.gerund | P.modal

/** "never given | due to the storm in June", "revised his plans | in October": nothing that lies ahead. */
const isBesideTime = (t: TimeTokens, i: number): boolean =>
  lowerAt(t, i) === 'due'
    ? lowerAt(t, i + 1) === 'to' && tagAt(t, i + 2) !== P.verb
    : tagAt(t, i) === P.noun && /^(?:in|on)$/.test(lowerAt(t, i + 1)) && t.kinds[i + 2] !== 0

/** "Republicans have 24 seats up in November", "may have in November": no part of a perfect, as in "have since won". */
function isPresentHave(t: TimeTokens, i: number): boolean {
  if (!/^(?:have|has)$/.test(lowerAt(t, i))) return false
  let next = i + 1
  while (tagAt(t, next) === P.adverb) next++
  return !(tagAt(t, next) & (P.participle | P.past)) && cueAt(t, next) !== 'done'
}

/** "polls open on Saturday", "the court sits again": not "saw them open", "did not meet", "the close". */
function isFinite(t: TimeTokens, i: number): boolean {
  const tag = tagAt(t, i)
  if (isCapital(t, i)) return false
  if (tag === P.verbS) return true
  const isSubject =
    tagAt(t, i - 1) & (P.noun | P.name | P.pronoun) && !/^(?:me|him|her|them|us|it)$/.test(lowerAt(t, i - 1))
  if (!isSubject) return false
  if (tag === P.noun) return isBeforeRival(t, i) && isOnlyVerb(t, i)
  return tag === P.verb || (tag === P.adjective && /^(?:on|at)$/.test(lowerAt(t, i + 1)))
}

/** "host | Lipno on Friday", "travel | to Lipno Town next Friday", not "host Ann Moss dead on Friday". */
function isBeforeRival(t: TimeTokens, i: number): boolean {
  const first = lowerAt(t, i + 1) === 'to' ? i + 2 : i + 1
  let end = first
  while (end < first + 3 && isCapital(t, end) && !t.kinds[end]) end++
  return end > first && t.kinds[/^(?:on|this)$/.test(lowerAt(t, end)) ? end + 1 : end] !== 0
}

/** "Harwick | host Lipno on Friday", "the team | travel to Lipno", where nothing else in the sentence is a verb. */
function isOnlyVerb(t: TimeTokens, i: number): boolean {
  const { firstToken, endToken } = sentenceAt(t.article, i)
  for (let k = Math.max(firstToken, i - REACH); k < Math.min(endToken, i + REACH); k++)
    if (k !== i && tagAt(t, k) & (VERB | P.auxiliary)) return false
  return true
}

/** "a contested convention", "271 pledged delegates". */
const isAttributive = (t: TimeTokens, i: number): boolean =>
  (tagAt(t, i - 1) & (P.determiner | P.number | P.adjective | P.possessive | P.preposition)) !== 0 &&
  (tagAt(t, i + 1) & (P.noun | P.name | P.adjective)) !== 0

/** "if she is elected in November": told by the verb before it. */
const isPresentPassive = (t: TimeTokens, i: number): boolean =>
  tagAt(t, i) === P.participle && /^(?:is|are|be|being|'re)$/.test(lowerAt(t, i - 1))

/** "May" and "March" with a capital or beside a number are no verbs. */
const isMonth = (t: TimeTokens, i: number): boolean =>
  Boolean(t.kinds[i] & TimePart.month) && (isCapital(t, i) || Boolean(t.kinds[i + 1] & TimePart.digits))

/** What stands before a verb: "will be" held, "agreed to" meet; nothing where only the verb before it tells. */
function chainBefore(t: TimeTokens, i: number, from: number): Direction | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    const tag = tagAt(t, k)
    const cue = cueAt(t, k)
    if ((cue === 'ahead' || cue === 'condition') && tag !== P.name) return 'future'
    if (cue === 'done') return 'past'
    if (tag === P.infinitiveTo) {
      const governor = cueAt(t, k - 1)
      return k > from && (governor === 'to-ahead' || governor === 'ahead' || isHeadlineFuture(t, k, from))
        ? 'future'
        : undefined
    }
    if (!(tag & (P.adverb | P.auxiliary))) return undefined
    // "are meeting on Friday"
    if (tagAt(t, i) === P.gerund && /^(?:is|are|'re|am|'m)$/.test(lowerAt(t, k))) return 'future'
  }
  return undefined
}

/** "All schools to stay closed on Friday": a headline's infinitive, behind a name or plural and without another verb before it. */
function isHeadlineFuture(t: TimeTokens, to: number, from: number): boolean {
  if (
    from !== sentenceAt(t.article, to).firstToken ||
    !(tagAt(t, to - 1) & P.name || /[^s]s$/.test(lowerAt(t, to - 1)))
  )
    return false
  for (let i = from; i < to; i++) if (!(tagAt(t, i) & HEAD_OF_HEADLINE)) return false
  return true
}

const HEAD_OF_HEADLINE =
  P.noun | P.name | P.adjective | P.determiner | P.number | P.possessive | P.preposition | P.conjunction
