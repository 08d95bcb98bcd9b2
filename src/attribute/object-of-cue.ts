import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isClause } from './clause.js'
import type { Cue } from './cue.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { isTime, isWh } from './occasion.js'
import { MAX_ASIDE } from './past-aside.js'
import { FINITE, isComma, isNominal, type Stretch, type Unit } from './stretch.js'

const isRelativePronoun = oneOf('who whom which')
const isAddresseePronoun = oneOf('him her them me us you')
const endsPhrase = oneOf(', ; : . ! ? ( ) -- — –')
const isAnonymity = oneOf('anonymity')
const isEnd = oneOf('. :')
const isCurrency = oneOf('$ € £ ¥')
const isHour = oneOf("a.m. p.m. am pm o'clock")
const isRankOrDegree = oneOf('st nd rd th degree degrees')
const isPercent = oneOf('percent per')
/** "as | a child |": when somebody saw something. */
const isAge = oneOf('child kid boy girl teen teenager youth youngster schoolboy schoolgirl student pupil')

/** Where the object of a cue verb begins, and where the cue with what belongs to it ends. */
interface ObjectOfCue {
  readonly start: number
  readonly cueEnd: number
}

/** "called it a lie", "denied the report": whatever follows, if the verb takes an object or part of it is quoted. */
export function objectOf(stretch: Stretch, cue: Cue, i: number): ObjectOfCue | null {
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
    return units[i + 1] ? { start: i, cueEnd: i } : null
  return { start: i, cueEnd: i > cue.end && units[i - 1].tag === P.preposition ? i : cue.end }
}

/** Verbs that say something only with "as". */
const VIEWS = /^(?:view|regard)$/

/** "view | the plan | as a threat"; not "viewed the plan", "viewed the plan as he left", "viewed the plan as a child". */
function isSeenAs(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  const seen = nounPhraseFrom(stretch, i) ?? pronounAt(units, i)
  const as = seen ? seen.end : units.length
  if (units[as]?.word.lower !== 'as' || !units[as + 1] || isClause(stretch, as + 1)) return false
  // "viewed her as a child"
  const isThing = seen !== null && isNominal(units[seen.end - 1]) && units[seen.end - 1].tag !== P.name
  const role = isThing ? nounPhraseFrom(stretch, as + 1) : null
  return !role || !isAge(units[role.end - 1].word)
}

/** Verbs that say something only of an amount. */
const ESTIMATES = /^(?:put|peg)$/

/**
 * "puts | the toll at 40 |", "pegged Lee's support at about 30 percent"; not "put the desk at 40 Main Street", "put Lee at 12th",
 * "put the pan at 200 degrees", "put the roof at one corner".
 */
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
    const isAmount = units[number]?.tag === P.number && !isPosition(units, number)
    return isAmount && behind?.tag !== P.name && !isHour(behind?.word)
  }
  return false
}

/** Where something stands or how it is set, no amount of it: "12th", "3-1", "200 degrees", "one corner"; not "30-40", which rises, "one percent". */
function isPosition(units: readonly Unit[], i: number): boolean {
  const { text, lower } = units[i].word
  const [next, second] = [units[i + 1], units[i + 2]]
  if (isRankOrDegree(next?.word)) return true
  if (lower === 'one') return next?.tag === P.noun && !isPercent(next.word)
  return second?.tag === P.number && /^[-–]$/.test(next.word.text) && Number(text) >= Number(second.word.text)
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
export const isAfterWh = (units: readonly Unit[], start: number): boolean =>
  units.slice(Math.max(0, start - MAX_SUBJECT), Math.max(0, start - 1)).some(({ word }) => isWh(word))

/** How long a subject after "what" may be, in units. */
const MAX_SUBJECT = 6

function quotationAhead(units: readonly Unit[], i: number): boolean {
  for (let k = i; k < Math.min(units.length, i + 20); k++) {
    if (units[k].quotation) return true
    if (endsPhrase(units[k].word)) return false
  }
  return false
}

/** "called | him | a liar" */
export const pronounAt = (units: readonly Unit[], i: number): UnitRange | null =>
  units[i]?.tag === P.pronoun || isAddresseePronoun(units[i]?.word) ? { start: i, end: i + 1 } : null
