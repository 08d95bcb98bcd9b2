import type { Frame } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isClause, isFiniteAhead, isSaid } from './clause.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { objectOf, isAfterWh, pronounAt } from './object-of-cue.js'
import { introduces, isOccasion, isTime, isWh, occasionEnd, startsTime, timeEnd } from './occasion.js'
import { thatBehind, stateEnd, quotationBehind, closingComma, closingDash, skipAside } from './past-aside.js'
import { FINITE, isColon, isComma, isDash, isNominal, startsSmall, type Stretch, type Unit } from './stretch.js'
import { agentOf } from './subject.js'
import { pastPublished } from './published-occasion.js'

const isNegation = oneOf('not never')
const isNaming = oneOf('named identified quoted')
const opensOccasion = oneOf('in on at during after before to via through by from with of about over for')
const opensConcession = oneOf('despite without unlike besides because')
/** At these no statement begins: it may in "said | by noon it would rain", not in "agreed | with Lee". */
const opensNoStatement = oneOf('to with from of')
const isMeanwhile = oneOf('as while when after before')
const isCondition = oneOf('if unless')
const isCurrency = oneOf('$ € £ ¥')
const isTopic = oneOf('for about')
const isYesOrNo = oneOf('yes no')
const isLikeOrUnlike = oneOf('same opposite')

/** What follows a cue verb: where its content begins and how it is introduced. */
export interface Complement {
  readonly kind: 'quotation' | 'that' | 'wh' | 'to' | 'clause' | 'object' | 'remainder'
  /** First unit of the content. */
  readonly start: number
  /** End of the cue with what belongs to it: a preposition ("warned of") or a colon. */
  readonly cueEnd: number
}

/** What a cue verb introduces on its right, or null if nothing that could be said follows. */
export function complementOf(stretch: Stretch, cue: Cue): Complement | null {
  const { units } = stretch
  const { frames } = cue.entry
  const has = (frame: Frame): boolean => frames.has(frame)
  let i = cue.end
  let addressee = !has('addressee')
  let skipped = false
  let asked = -1
  // "described by critics as a lie": who speaks in a passive
  const agent = agentOf(stretch, cue)
  if (agent && units[agent.end]?.word.lower === 'as') i = agent.end
  for (let steps = 0; steps < 12 && i < units.length; steps++) {
    const unit = units[i]
    if (unit.quotation) {
      // "said on the show “Tide”"
      if (!skipped || isSaid(unit)) return quotationAt(cue, i)
      i++
      continue
    }
    // "said as she opened the yard, “no”": when it was said
    if (isMeanwhile(unit.word)) {
      const after = quotationBehind(units, i)
      if (after > 0 && has('quote')) return quotationAt(cue, after)
    }
    if (isColon(unit))
      return i + 1 < units.length
        ? { kind: units[i + 1].quotation ? 'quotation' : 'clause', start: i + 1, cueEnd: cue.end }
        : null
    if (isDash(stretch, i)) {
      if (units[i + 1]?.quotation) return quotationAt(cue, i + 1)
      const close = closingDash(stretch, i)
      if (close === i || !introduces(units[close + 1])) return null
      i = close + 1
      skipped = true
      continue
    }
    if (isComma(unit)) {
      if (isSaid(units[i + 1]) && has('quote')) return quotationAt(cue, i + 1)
      // "said, if elected, she would leave": the condition belongs to what is said
      if (isCondition(units[i + 1]?.word) && has('bare')) {
        const close = closingComma(units, i)
        return close > i && isClause(stretch, close + 1) ? { kind: 'clause', start: i + 1, cueEnd: cue.end } : null
      }
      // "told a crowd in Salem, Ohio, that"
      const state = stateEnd(units, i + 1)
      if (state > 0) {
        i = state
        skipped = true
        continue
      }
      const aside = skipAside(units, i, cue.use === 'finite' && has('to'))
      if (aside < 0) return null
      i = aside
      skipped = true
      continue
    }
    if (unit.word.lower === 'that' && (has('that') || has('bare')) && !(skipped && isRelativeThat(units, i))) {
      if (unit.tag === P.subordinator || isFiniteAhead(units, i + 1)) return { kind: 'that', start: i, cueEnd: cue.end }
    }
    if (cue.entry.lemma === 'say' && isReply(units, i)) return { kind: 'object', start: i, cueEnd: cue.end }
    // "revealed last fall when he boasted of it": when it was
    if (skipped && unit.word.lower === 'when') return null
    if (isWh(unit.word) && has('wh') && isFiniteAhead(units, i + 1)) return { kind: 'wh', start: i, cueEnd: cue.end }
    if (isInfinitive(stretch, i)) {
      if (asksToStayUnnamed(units, i) || isExpected(units, cue, i)) return null
      // "asked Lee to leave": who is to do it belongs to what was asked
      if (asked >= 0) return { kind: 'to', start: asked, cueEnd: cue.end }
      // "spoke on condition of anonymity to discuss it": why
      if (/^(?:anonymity|background)$/.test(units[i - 1].word.lower)) return null
      return has('to') || i > cue.end ? { kind: 'to', start: i, cueEnd: cue.end } : null
    }
    if ((unit.tag === P.adverb && !limits(units, i)) || startsTime(units, i)) {
      const end = timeEnd(units, i)
      i = end
      skipped = true
      continue
    }
    // "ruled 5-4 that"
    if (unit.tag === P.number && units[i + 1]?.word.text === '-' && units[i + 2]?.tag === P.number) {
      i += 3
      skipped = true
      continue
    }
    const leadsOn = i + 1 < units.length && unit.tag & (P.preposition | P.infinitiveTo)
    const preposition = leadsOn ? unit.word.lower : ''
    // "a group accused of theft": it does not accuse
    if (preposition === 'of' && i === cue.end && isAccused(units, cue)) return null
    if (preposition === 'to' && has('to-object')) return { kind: 'object', start: i + 1, cueEnd: i + 1 }
    // "vowed to soldier on": a word that could be a verb
    if (preposition === 'to' && has('to') && isBareVerb(units[i + 1])) return { kind: 'to', start: i, cueEnd: cue.end }
    // "agreed with Lee that it was late": with whom, not what
    if (preposition === 'with' && has('with') && has('that')) {
      const whom = nounPhraseFrom(stretch, i + 1)
      if (whom && units[whom.end]?.word.lower === 'that' && !isRelativeThat(units, whom.end)) {
        i = whom.end
        continue
      }
    }
    if (preposition && has(preposition as Frame) && (preposition === 'of' || !isOccasion(units, i)))
      return { kind: 'object', start: i + 1, cueEnd: i + 1 }
    if (preposition && opensOccasion(unit.word)) {
      const known = occasionEnd(stretch, i)
      const end = known < 0 && has('that') && cue.entry.class === 'speech' ? thatBehind(units, i) : known
      if (end < 0)
        return !opensNoStatement(unit.word) && isFiniteAhead(units, i) && has('bare')
          ? { kind: 'clause', start: i, cueEnd: cue.end }
          : namedOrNothing(stretch, cue, i)
      i = end
      skipped = true
      continue
    }
    // "says despite her age she will run"
    if (preposition && has('bare') && opensConcession(unit.word) && isFiniteAhead(units, i))
      return { kind: 'clause', start: i, cueEnd: cue.end }
    if (!addressee) {
      const phrase = withoutAsked(stretch, cue, nounPhraseFrom(stretch, i) ?? pronounAt(units, i))
      if (phrase && introducerFollows(stretch, cue, phrase.end)) {
        if (isInfinitive(stretch, phrase.end)) asked = i
        i = phrase.end
        addressee = true
        continue
      }
      addressee = true
      // "told the Herald in an interview | published on Monday | that"
      const published = phrase ? pastPublished(units, phrase) : -1
      if (published > 0) {
        i = published
        skipped = true
        continue
      }
      if (has('bare') && isClause(stretch, i, TAKES_CLAUSES.test(cue.entry.lemma)))
        return { kind: 'clause', start: i, cueEnd: cue.end }
      if (phrase) {
        i = phrase.end
        continue
      }
    }
    if (has('bare') && isClause(stretch, i, TAKES_CLAUSES.test(cue.entry.lemma)))
      return { kind: 'clause', start: i, cueEnd: cue.end }
    return skipped && !has('object') ? null : namedOrNothing(stretch, cue, i)
  }
  return null
}

const LIMITED = P.number | P.determiner | P.noun | P.name | P.pronoun | P.adjective | P.gerund | P.subordinator

/** "said | nearly 400 came |", "said | more than half left |": an adverb that belongs to what is said; not "said only that". */
const limits = (units: readonly Unit[], i: number): boolean => {
  const next = units[i + 1]
  if (!next || next.quotation || next.word.lower === 'that') return false
  // "reported disappointingly flat growth"
  if (units[i].word.lower.endsWith('ly') && next.tag === P.adjective && isNominal(units[i + 2])) return true
  if (!isSpeechWord(units[i].word, 'limiting')) return false
  return (next.tag & LIMITED) !== 0 || next.word.lower === 'than' || isCurrency(next.word)
}

/** "campaign" in "promised to campaign": without an article in front it is no noun there. */
const isBareVerb = ({ quotation, word, tag }: Unit): boolean =>
  !quotation && (word.parts & P.verb) !== 0 && (tag & (P.noun | P.verb)) !== 0

/** "said yes", "said the same of Kim": all that was said. */
const isReply = (units: readonly Unit[], i: number): boolean =>
  isYesOrNo(units[i].word) || (units[i].word.lower === 'the' && isLikeOrUnlike(units[i + 1]?.word))

/** “take the fight to them”: a quotation whose first word is the base form of a verb. */
function startsWithVerb(stretch: Stretch, i: number): boolean {
  const { units, article } = stretch
  if (!startsSmall(stretch, i)) return false
  const first = article.tokens.word[units[i].firstToken + 1]
  return first !== undefined && (first.parts & P.verb) !== 0
}

/** "to leave", "to “leave at once”", and "not to leave": what is denied belongs to what was said. */
function isInfinitive(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const to = units[isNegation(units[i]?.word) ? i + 1 : i]
  return to?.tag === P.infinitiveTo || (to?.word.lower === 'to' && startsWithVerb(stretch, i + 1))
}

/** A quotation right after the verb: a quotation of its own, or the beginning of a clause: said “the plan” would fail. */
function quotationAt(cue: Cue, i: number): Complement | null {
  if (!cue.entry.frames.has('quote') && !cue.entry.frames.has('object')) return null
  return { kind: 'quotation', start: i, cueEnd: cue.end }
}

/** "called | it a lie |", "denied | the report |" */
function namedOrNothing(stretch: Stretch, cue: Cue, i: number): Complement | null {
  const object = objectOf(stretch, cue, i)
  return object && { kind: 'object', ...object }
}

/** "who asked not to be named": how somebody spoke, not what was said. */
function asksToStayUnnamed(units: readonly Unit[], start: number): boolean {
  const to = units[start].tag === P.infinitiveTo ? start : start + 1
  return units[to + 1]?.word.lower === 'be' && isNaming(units[to + 2]?.word)
}

/** "held on a server that was wiped": the pronoun of a relative clause, not the beginning of what was held. */
const isRelativeThat = (units: readonly Unit[], i: number): boolean =>
  units[i].word.lower === 'that' &&
  units[i - 1].tag === P.noun &&
  !isTime(units[i - 1]) &&
  units[i + 1] !== undefined &&
  (units[i + 1].tag & FINITE) !== 0

/** Not in "whom Lee accused of theft". */
const isAccused = (units: readonly Unit[], cue: Cue): boolean =>
  cue.entry.lemma === 'accuse' &&
  cue.use === 'finite' &&
  (units[cue.verb].word.parts & P.participle) !== 0 &&
  cue.start === cue.verb &&
  !isAfterWh(units, cue.start)

/** "a year | expected to | bring rain": of which somebody expects it; not "he expected to leave". */
const isExpected = (units: readonly Unit[], { entry, start, verb }: Cue, to: number): boolean =>
  entry.lemma === 'expect' &&
  to === verb + 1 &&
  start === verb &&
  (units[verb].word.parts & P.participle) !== 0 &&
  !(units[verb - 1] && units[verb - 1].tag & (P.pronoun | P.relative))

/** Verbs behind which a noun phrase is never the object, but the subject of what is said. */
const TAKES_CLAUSES = /^(?:say|argue|insist|contend|think|believe)$/

function introducerFollows(stretch: Stretch, cue: Cue, i: number): boolean {
  const { units } = stretch
  const unit = units[i]
  if (!unit) return true
  if (introduces(unit) || unit.tag & (P.infinitiveTo | P.punctuation)) return true
  if (unit.tag === P.preposition || isTime(unit) || unit.tag === P.adverb) return true
  return cue.entry.frames.has('bare') && !(unit.tag & FINITE) && isClause(stretch, i)
}

/**
 * "asked the court | for help", "told Kim | about the report", "asked Kim | for the report that showed it": what is asked for is no part of whom, unless a
 * statement follows: "asked the spokesman for the yard whether".
 */
function withoutAsked(stretch: Stretch, cue: Cue, phrase: UnitRange | null): UnitRange | null {
  const { units } = stretch
  const { frames } = cue.entry
  if (!phrase || !(frames.has('for') || frames.has('about'))) return phrase
  const isStatement = introduces(units[phrase.end]) && !isRelativeThat(units, phrase.end)
  if (isStatement || isInfinitive(stretch, phrase.end)) return phrase
  for (let i = phrase.start + 1; i < phrase.end; i++)
    if (units[i].tag === P.preposition && isTopic(units[i].word) && frames.has(units[i].word.lower as Frame))
      return { start: phrase.start, end: i }
  return phrase
}
