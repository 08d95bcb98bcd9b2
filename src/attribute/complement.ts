import { cueVerbOf, type Frame } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import { isClause, isFiniteAhead, isSaid } from './clause.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom, type UnitRange } from './noun-phrase.js'
import { introduces, isOccasion, isTime, isWh, occasionEnd, startsTime, timeEnd } from './occasion.js'
import { FINITE, isColon, isComma, isDash, isNominal, startsSmall, type Stretch, type Unit } from './stretch.js'
import { agentOf } from './subject.js'
import { pastPublished } from './published-occasion.js'
import { isStateBehind } from './subject-before-aside.js'

const isNegation = oneOf('not never')
const isRelativePronoun = oneOf('who whom which')
const isNaming = oneOf('named identified quoted')
const isAddresseePronoun = oneOf('him her them me us you')

/** What follows a cue verb: where its content begins and how it is introduced. */
export interface Complement {
  readonly kind: 'quotation' | 'that' | 'wh' | 'to' | 'clause' | 'object' | 'remainder'
  /** First unit of the content. */
  readonly start: number
  /** End of the cue with what belongs to it: a preposition ("warned of") or a colon. */
  readonly cueEnd: number
}

const opensOccasion = oneOf('in on at during after before to via through by from with of about over for')
const opensConcession = oneOf('despite without unlike besides because')
/** At these no statement begins: it may in "said | by noon it would rain", not in "agreed | with Lee". */
const opensNoStatement = oneOf('to with from of')
const endsPhrase = oneOf(', ; : . ! ? ( ) -- — –')
const isAnonymity = oneOf('anonymity')
const isEnd = oneOf('. :')
const isMeanwhile = oneOf('as while when after before')
const isCondition = oneOf('if unless')
const isCurrency = oneOf('$ € £ ¥')
const isHour = oneOf("a.m. p.m. am pm o'clock")
const isTopic = oneOf('for about')
const isYesOrNo = oneOf('yes no')
const isLikeOrUnlike = oneOf('same opposite')

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
          : objectOrNothing(stretch, cue, i)
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
    return skipped && !has('object') ? null : objectOrNothing(stretch, cue, i)
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

/** "said at the plant | that it was full |", "said following a vote in May | that …": past whatever stands there without a verb; -1 where none follows. */
function thatBehind(units: readonly Unit[], from: number): number {
  for (let k = from + 1; k < Math.min(units.length, from + MAX_ASIDE); k++) {
    const { quotation, tag, word } = units[k]
    const next = units[k + 1]
    if (word.lower === 'that' && tag === P.subordinator) return next && !next.quotation && next.tag & FINITE ? -1 : k
    if (quotation || tag & (FINITE | P.punctuation | P.infinitiveTo | P.subordinator | P.relative)) return -1
  }
  return -1
}

/** The end of the state or country behind a town, with its comma, or -1: "in Salem, | New Hampshire | that", "in Salem, | Ohio, | that". */
function stateEnd(units: readonly Unit[], start: number): number {
  let end = start
  while (units[end]?.tag === P.name) end++
  if (end === start || !isStateBehind(units, { start, end })) return -1
  return isComma(units[end]) ? end + 1 : end
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

/** "called it a lie", "denied the report": whatever follows, if the verb takes an object or part of it is quoted. */
function objectOrNothing(stretch: Stretch, cue: Cue, i: number): Complement | null {
  const { units } = stretch
  const { frames, class: cueClass } = cue.entry
  const next = units[i]
  if (!next || (next.tag & (P.punctuation | P.conjunction) && !isCurrency(next.word))) return null
  // "the question nobody asked | was odd"; "cited in the message | does not exist"
  const begins = next.tag === P.auxiliary && !next.word.lower.endsWith('ing')
  if (begins || (next.tag === P.modal && isNominal(units[i - 1]))) return null
  // "compared with the few who said no": a relative clause is no object; "a study published Monday | found"
  if (isRelativePronoun(next.word) || (i > cue.end && isOtherVerb(next) && !isAfterWh(units, cue.start))) return null
  const quoted = cueClass === 'speech' && quotationAhead(units, i)
  if (!frames.has('object') && !quoted) return null
  if (VIEWS.test(cue.entry.lemma) && !isSeenAs(stretch, i)) return null
  if (ESTIMATES.test(cue.entry.lemma) && !isPutAtFigure(units, i)) return null
  if (cue.entry.lemma === 'call' && cue.use !== 'passive' && !quoted && !isPredicated(stretch, cue.start, i))
    return null
  // "reported daily to the board", "reported it to the police": whom somebody serves or calls
  if (
    cue.entry.lemma === 'report' &&
    units[i + 1]?.word.lower === 'to' &&
    next.tag & (P.adverb | P.adjective | P.pronoun)
  )
    return null
  // "responded to them": that something was said, not what
  if (cue.entry.lemma === 'respond to' && next.tag === P.pronoun && !quoted) return null
  // "requested anonymity": how somebody spoke
  if (cue.entry.lemma === 'request' && isAnonymity(next.word)) return null
  // "called off the deal": another verb
  if (next.tag === P.preposition && next.word.lower !== 'as') return null
  // "what he characterizes as a lie"
  if (next.word.lower === 'as' && (i === cue.end || cue.use === 'passive'))
    return units[i + 1] ? { kind: 'object', start: i, cueEnd: i } : null
  return { kind: 'object', start: i, cueEnd: i > cue.end && units[i - 1].tag === P.preposition ? i : cue.end }
}

/** Verbs that say something only with "as". */
const VIEWS = /^(?:view|regard)$/

/** "view | the plan | as a threat"; not "viewed the plan", "viewed the plan as he left". */
function isSeenAs(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const seen = nounPhraseFrom(stretch, i) ?? pronounAt(units, i)
  const as = seen ? seen.end : units.length
  return units[as]?.word.lower === 'as' && units[as + 1] !== undefined && !isClause(stretch, as + 1)
}

/** Verbs that say something only of an amount. */
const ESTIMATES = /^(?:put|peg)$/

/** "puts | the toll at 40 |", "pegged Lee's support at about 30 percent"; not "put the desk at 40 Main Street". */
function isPutAtFigure(units: readonly Unit[], start: number): boolean {
  for (let i = start; i < Math.min(units.length, start + MAX_ASIDE); i++) {
    const { quotation, tag, word } = units[i]
    if (quotation || tag & (FINITE | P.punctuation | P.conjunction)) return false
    if (word.lower !== 'at' || i === start) continue
    let number = i + 1
    while (
      units[number] &&
      (units[number].tag & (P.determiner | P.adjective | P.adverb | P.preposition) || isCurrency(units[number].word))
    )
      number++
    const behind = units[number + 1]
    return units[number]?.tag === P.number && behind?.tag !== P.name && !isHour(behind?.word)
  }
  return false
}

/** A finite verb where the object should stand. */
const isOtherVerb = ({ quotation, tag, word }: Unit): boolean =>
  !quotation && (tag & (P.past | P.verbS | P.modal)) !== 0 && (word.parts & (P.noun | P.adjective)) === 0

/** "called | the plan a lie", "what Lee called | a lie": not "called her lawyer on Monday", "called attention to it". */
export function isPredicated(stretch: Stretch, start: number, i: number): boolean {
  const { units } = stretch
  const object = nounPhraseFrom(stretch, i) ?? pronounAt(units, i)
  const isFronted = isAfterWh(units, start)
  if (!object || isFronted || units[object.end - 1].word.parts & (P.adjective | P.participle)) return true
  if (isComma(units[object.end])) return isPredicateBehindAside(units, object.end)
  const next = units[object.end]
  const ends = P.preposition | P.infinitiveTo | P.conjunction
  // "called Lee shortly after she left"
  const second = next?.tag === P.adverb ? units[object.end + 1] : next
  if (second?.tag === P.subordinator && second.word.lower !== 'that') return false
  return next !== undefined && (next.quotation !== null || !(isTime(next) || next.tag & ends || isEnd(next.word)))
}

/** "called Lee, the mayor, | a liar |"; not "called Lee, who left", "called Lee, the mayor, onto the stage". */
function isPredicateBehindAside(units: readonly Unit[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(units.length - 1, comma + MAX_ASIDE); i++)
    if (isComma(units[i])) return units[i + 1].quotation !== null || units[i + 1].tag === P.determiner
  return false
}

/** "what Lee called", "which Lee claimed | allows it": what is said stands before; not "who called". */
const isAfterWh = (units: readonly Unit[], start: number): boolean =>
  units.slice(Math.max(0, start - MAX_SUBJECT), Math.max(0, start - 1)).some(({ word }) => isWh(word))

/** How long a subject after "what" may be, in units. */
const MAX_SUBJECT = 6

/** "who asked not to be named": how somebody spoke, not what was said. */
function asksToStayUnnamed(units: readonly Unit[], start: number): boolean {
  const to = units[start].tag === P.infinitiveTo ? start : start + 1
  return units[to + 1]?.word.lower === 'be' && isNaming(units[to + 2]?.word)
}

function quotationAhead(units: readonly Unit[], i: number): boolean {
  for (let k = i; k < Math.min(units.length, i + 20); k++) {
    if (units[k].quotation) return true
    if (endsPhrase(units[k].word)) return false
  }
  return false
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

/** How far the end of an aside is looked for, in units. */
const MAX_ASIDE = 16

function introducerFollows(stretch: Stretch, cue: Cue, i: number): boolean {
  const { units } = stretch
  const unit = units[i]
  if (!unit) return true
  if (introduces(unit) || unit.tag & (P.infinitiveTo | P.punctuation)) return true
  if (unit.tag === P.preposition || isTime(unit) || unit.tag === P.adverb) return true
  return cue.entry.frames.has('bare') && !(unit.tag & FINITE) && isClause(stretch, i)
}

const pronounAt = (units: readonly Unit[], i: number): UnitRange | null =>
  units[i]?.tag === P.pronoun || isAddresseePronoun(units[i]?.word) ? { start: i, end: i + 1 } : null

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

/** The quotation behind the comma that ends the clause at `i`, or -1. */
function quotationBehind(units: readonly Unit[], i: number): number {
  for (let k = i + 1; k < Math.min(units.length - 1, i + MAX_ASIDE); k++) {
    if (units[k].quotation) return -1
    if (isComma(units[k])) return isSaid(units[k + 1]) ? k + 1 : -1
  }
  return -1
}

/** The comma that closes what the one at `open` opens; `open` if none does. */
function closingComma(units: readonly Unit[], open: number): number {
  for (let k = open + 2; k < Math.min(units.length, open + MAX_ASIDE) && !units[k].quotation; k++)
    if (isComma(units[k])) return k
  return open
}

/** The dash that closes the aside opened by the one at `open`; `open` if none does. */
function closingDash(stretch: Stretch, open: number): number {
  for (let k = open + 2; k < Math.min(stretch.units.length, open + MAX_ASIDE); k++) if (isDash(stretch, k)) return k
  return open
}

/**
 * Steps over ", in a statement," and ", however,"; the unit after it, or -1 if the comma begins something else.
 * @param infinitive whether "to" may follow: "promised, for the second time, | to leave"
 */
function skipAside(units: readonly Unit[], comma: number, infinitive: boolean): number {
  // "It is late, Lee said, that Kim, who left, spoke"
  if (units[comma + 1]?.word.lower === 'that') return -1
  for (let k = comma + 1; k < Math.min(units.length, comma + 16); k++) {
    const unit = units[k]
    if (isComma(unit)) {
      const next = units[k + 1]
      const first = units[comma + 1]
      // "Lee said, adding, “no”": said by the next verb
      if (first.tag === P.gerund && cueVerbOf(first.word)?.frames.has('quote')) return -1
      const aside =
        first.tag & (P.preposition | P.adverb | P.gerund | P.participle | P.subordinator) ||
        first.word.shape & Shape.number ||
        // "in Rome, Georgia, that it was late"
        (first.tag === P.name && next?.word.lower === 'that')
      return aside &&
        next &&
        (introduces(next) ||
          (infinitive && next.tag === P.infinitiveTo) ||
          next.tag & (P.determiner | P.pronoun | P.name | P.noun | P.subordinator))
        ? k + 1
        : -1
    }
    if (unit.quotation || unit.tag & (P.past | P.verbS | P.modal)) return -1
  }
  return -1
}
