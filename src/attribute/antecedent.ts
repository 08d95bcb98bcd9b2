import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Span } from '../model/span.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { precedesPlace, type UnitRange } from './noun-phrase.js'
import { isPersonNoun, NAMES_PEOPLE } from './person-noun.js'
import { isComma, spanOfUnits, type Stretch, type Unit } from './stretch.js'
import { subjectBefore } from './subject.js'

const isIndefinite = oneOf('a an')
const isCollective = oneOf(
  'group groups number majority share handful coalition generation crowd team host lot bunch slate',
)
const isWho = oneOf('who')
const isAnd = oneOf('and')
const isBe = oneOf('is was')
const isDoer = oneOf('by from')

/** What "who" stands for in "Lee, who said"; null where the source is no relative pronoun. */
export function antecedentOf(stretch: Stretch, { start, end }: UnitRange): Span | null {
  const { units } = stretch
  if (end - start > 1 || !(units[start].tag === P.relative || units[start].word.lower === 'that')) return null
  const phrase = withTown(stretch, nounPhraseBefore(stretch, isComma(units[start - 1]) ? start - 1 : start))
  const subject = phrase && subjectOfPredicate(stretch, phrase)
  if (subject) return spanOfUnits(stretch, subject.start, subject.end)
  const described =
    phrase && (isComma(units[start - 1]) || (isWho(units[start].word) && isTrade(units, phrase)))
      ? describedBy(stretch, phrase)
      : phrase
  return described && spanOfUnits(stretch, whoSpeaks(stretch, described, start), described.end)
}

/** "workers in Rome, | Salem and Utica |, who": the first town of several belongs to who lives there. */
function withTown(stretch: Stretch, phrase: UnitRange | null): UnitRange | null {
  const { units } = stretch
  if (!phrase || !isComma(units[phrase.start - 1])) return phrase
  const list = units.slice(phrase.start, phrase.end)
  if (!list.every(({ tag, word }) => tag === P.name || isAnd(word)) || !list.some(({ word }) => isAnd(word)))
    return phrase
  const before = nounPhraseBefore(stretch, phrase.start - 1)
  if (!before) return phrase
  let town = before.end
  while (town > before.start && units[town - 1].tag === P.name) town--
  const isGoverned = town - 1 > before.start && precedesPlace(units[town - 1].word)
  return isGoverned && units[town - 2].tag === P.noun ? { start: before.start, end: phrase.end } : phrase
}

/** "Lee | is a clerk who", "Lee | is a clerk, nurse and sailor who": of whom the predicate tells. */
function subjectOfPredicate(stretch: Stretch, { start, end }: UnitRange): UnitRange | null {
  const { units } = stretch
  let first = start
  while (first > Math.max(1, start - MAX_PREDICATE) && isListed(units[first - 1])) first--
  const article = isIndefinite(units[first].word) ? first : first - 1
  if (!isIndefinite(units[article]?.word) || !isBe(units[article - 1]?.word) || isComma(units[end])) return null
  const subject = subjectBefore(stretch, article - 1)
  return subject && units.slice(subject.start, subject.end).every(({ tag }) => tag === P.name) ? subject : null
}

/** Longest list of what somebody is, in units. */
const MAX_PREDICATE = 14

const isListed = (unit: Unit): boolean => (unit.tag & (P.noun | P.adjective | P.gerund)) !== 0 || isComma(unit)

/** "Ann Lee, a nurse from Malmo, Sweden, who": neither the country nor the trade speaks, but who they tell of. */
function describedBy(stretch: Stretch, phrase: UnitRange): UnitRange {
  const { units } = stretch
  if (!isComma(units[phrase.start - 1])) return phrase
  const before = nounPhraseBefore(stretch, phrase.start - 1)
  if (!before) return phrase
  const isPlace =
    phrase.end - phrase.start <= 2 &&
    units.slice(phrase.start, phrase.end).every(({ tag }) => tag === P.name) &&
    precedesPlace(units[before.end - 2]?.word)
  if (isPlace) return describedBy(stretch, before)
  const isNamed = units.slice(before.start, before.end).every(({ tag }) => tag === P.name)
  return isTrade(units, phrase) && isNamed ? before : phrase
}

/** "a nurse from Malmo" */
const isTrade = (units: readonly Unit[], { start }: UnitRange): boolean => isIndefinite(units[start].word)

/**
 * The first unit of who speaks in the phrase before a relative pronoun: "a fire by | a man | who", "the ire of | lawmakers | who",
 * "praise from | the board |, which", "the head of | the board |, which"; not of what is written: "a report by the board, which".
 */
function whoSpeaks({ units }: Stretch, { start, end }: UnitRange, relative: number): number {
  let first = -1
  let doer = -1
  for (let i = start + 1; i < end - 1; i++) {
    if (units[i].tag !== P.preposition) continue
    if (first < 0) first = i
    if (isDoer(units[i].word)) doer = i
  }
  if (first < 0) return start
  const head = units[first - 1].word
  if (units[relative].word.lower === 'which') {
    if (isPersonNoun(head)) return first + 1
    return doer >= 0 && !isSpeechWord(head, 'written') ? doer + 1 : start
  }
  if (units[relative].word.lower !== 'who' || isPersonNoun(head)) return start
  if (doer >= 0 && units[doer].word.lower === 'by') return doer + 1
  const last = units[end - 1]
  // "alarm among | experts |, who": who is no thing
  const areMany = isThing(units[first - 1]) && last.word.lower.endsWith('s')
  return last.tag === P.noun && !isCollective(head) && (isPersonNoun(last.word) || areMany)
    ? lastGoverned(units, first, end)
    : start
}

/** A noun in the singular that names nobody: "alarm", "pressure"; not "writer". */
const isThing = ({ tag, word }: Unit): boolean =>
  tag === P.noun && !word.lower.endsWith('s') && !NAMES_PEOPLE.test(word.lower)

/** "enough of | the lawmakers |", "a list of complaints from | the lawmakers |". */
function lastGoverned(units: readonly Unit[], first: number, end: number): number {
  let last = first
  for (let i = first; i < end - 1; i++) if (units[i].tag === P.preposition) last = i
  return last + 1
}
