import { describedPerson } from '../lexicon/descriptions.js'
import { gazetteer } from '../lexicon/gazetteer.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, type Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { nounPhraseBefore, precedesPlace, type UnitRange } from './noun-phrase.js'
import { isComma, spanOfUnits, type Stretch, type Unit } from './stretch.js'

const isDoer = oneOf('by from')

/** What "who" stands for in "Lee, who said"; null where the source is no relative pronoun. */
export function antecedentOf(stretch: Stretch, { start, end }: UnitRange): Span | null {
  const { units } = stretch
  if (end - start > 1 || !(units[start].tag === P.relative || units[start].word.lower === 'that')) return null
  const phrase = nounPhraseBefore(stretch, isComma(units[start - 1]) ? start - 1 : start)
  const described = phrase && isComma(units[start - 1]) ? describedBy(stretch, phrase) : phrase
  return described && spanOfUnits(stretch, whoSpeaks(stretch, described, start), described.end)
}

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
  const isTrade = units[phrase.start].word.lower === 'a' || units[phrase.start].word.lower === 'an'
  const isNamed = units.slice(before.start, before.end).every(({ tag }) => tag === P.name)
  return isTrade && isNamed ? before : phrase
}

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
  return isPersonNoun(units[end - 1].word) && units[end - 1].tag === P.noun ? lastGoverned(units, first, end) : start
}

/** "enough of | the lawmakers |", "a list of complaints from | the lawmakers |". */
function lastGoverned(units: readonly Unit[], first: number, end: number): number {
  let last = first
  for (let i = first; i < end - 1; i++) if (units[i].tag === P.preposition) last = i
  return last + 1
}

/** "lawmaker", "lawmakers". */
export const isPersonNoun = ({ lower }: Word): boolean => isPersonForm(lower) || isPersonForm(lower.replace(/s$/, ''))

const isPersonForm = (form: string): boolean =>
  gazetteer().titleOf(form) !== undefined || describedPerson(form) !== undefined
