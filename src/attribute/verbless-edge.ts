import { cueVerbForms } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay } from './noun-phrase.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { isOccasion } from './occasion.js'
import { isComma, isFinite, type Stretch, type Unit } from './stretch.js'

const isMeanwhile = oneOf('as while')
const isPlacing = oneOf('in during at')
const isTemporal = oneOf('after before since when')

/** "praised the crowd as it grew", "tweeted while he stood in line": what went on meanwhile. */
export function startsMeanwhile(units: readonly Unit[], i: number): boolean {
  if (!isMeanwhile(units[i].word) || units[i + 1]?.tag !== P.pronoun) return false
  // "even as he left"
  if (units[i - 1].tag === P.adverb) return false
  let k = i + 2
  while (units[k] && !units[k].quotation && units[k].tag === P.adverb) k++
  return units[k] !== undefined && !units[k].quotation && (isFinite(units[k]) || units[k].tag === P.verb)
}

/** "announced a plan | on Monday |", "praised the crew | Tuesday night |.": when, where the sentence or its clause ends so. */
export function endsOnDay(units: readonly Unit[], i: number): boolean {
  const day = units[i].word.lower === 'on' ? i + 1 : i
  if (!units[day] || units[day].quotation || !isDay(units[day])) return false
  // "praised | on Super Tuesday", "by Monday"
  if (day === i && units[i - 1].tag & (P.preposition | P.name)) return false
  const end = isSpeechWord(units[day + 1]?.word, 'time') ? day + 2 : day + 1
  return units[end] === undefined || units[end].tag === P.punctuation
}

/** "discussed the dam in an interview on Monday" */
export const startsOccasion = (units: readonly Unit[], i: number): boolean =>
  isPlacing(units[i].word) && isOccasion(units, i)

/**
 * "denied the report by saying …": how it was done is a statement of its own; not "asked Lee to help by saying …", which
 * others are to do. And "responded to the report by leaving": no part of what was answered.
 */
export const startsMeans = ({ units, article }: Stretch, start: number, i: number, answered: boolean): boolean =>
  units[i].word.lower === 'by' &&
  units[i + 1]?.tag === P.gerund &&
  !units.slice(start, i).some(({ tag }) => tag === P.infinitiveTo) &&
  (answered || cueVerbForms.longestAt(article.tokens, units[i + 1].firstToken)?.value.class === 'speech')

/** "urged Lee to resign after the paper had printed it": what came before an appeal is told by the writer. */
export function startsBackground(stretch: Stretch, start: number, i: number): boolean {
  const { units } = stretch
  if (units[i].word.lower !== 'after' || !units.slice(start, i).some(({ tag }) => tag & P.infinitiveTo)) return false
  const subject = nounPhraseFrom(stretch, i + 1)
  let k = subject ? subject.end : units.length
  while (units[k]?.tag === P.adverb) k++
  return units[k] !== undefined && isFinite(units[k])
}

/** "blasted the plan |, but from the left |": how it was said; not "suggested leaving, but on foot". */
export const startsManner = (units: readonly Unit[], start: number, i: number): boolean =>
  isComma(units[i]) &&
  units[i + 1]?.word.lower === 'but' &&
  units[i + 2]?.tag === P.preposition &&
  !units.slice(start, i).some(({ tag }) => tag & (P.gerund | P.infinitiveTo))

/** "denied the report and left", "cited the law, called it a lie": the next thing its subject does. */
export function startsOtherPredicate(units: readonly Unit[], i: number): boolean {
  if (!isComma(units[i]) && units[i].tag !== P.conjunction) return false
  let k = i + 1
  while (units[k] && !units[k].quotation && units[k].tag & (P.conjunction | P.adverb)) k++
  // "called him able, after half had said so"
  if (isComma(units[i]) && units[i + 1]?.tag === P.subordinator && isTemporal(units[i + 1].word)) return true
  // "agreed to a truce, but when …"
  if (isComma(units[i]) && units[i + 1]?.word.lower === 'but' && units[k]?.tag === P.subordinator) return true
  // "decried the plan and he left"
  if (units[k]?.tag === P.pronoun && units[k - 1].tag === P.conjunction) k++
  return units[k] !== undefined && !units[k].quotation && isFinite(units[k])
}

/** "urged them to stay |, and the town agreed": another clause with its own subject. */
export function startsOtherClause(stretch: Stretch, i: number): boolean {
  const { units } = stretch
  if (!isComma(units[i]) || units[i + 1]?.word.lower !== 'and') return false
  const subject = nounPhraseFrom(stretch, i + 2)
  let k = subject ? subject.end : units.length
  while (units[k]?.tag === P.adverb) k++
  return units[k] !== undefined && !units[k].quotation && isFinite(units[k])
}
