import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay } from './noun-phrase.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { FINITE, isColon, isNominal, type Stretch, type Unit } from './stretch.js'

const isPointing = oneOf('this last past that')
const isPast = oneOf('past last')
const isBeforeTime = oneOf('last this next earlier late early that')
const isBeforeOrAfter = oneOf('before after')
/** "whether", "why", "what". */
export const isWh = oneOf('whether if why how what when where who which')

/** A day, a month, a part of a day. */
export const isTime = (unit: Unit): boolean =>
  isSpeechWord(unit.word, 'time') && unit.tag !== P.verb && unit.tag !== P.modal

/** "Tuesday", "last year", "this week". */
export const startsTime = (units: readonly Unit[], i: number): boolean =>
  // "said Thursday's vote was fair"
  (isTime(units[i]) && units[i + 1]?.tag !== P.possessive) ||
  (isBeforeTime(units[i].word) && units[i + 1] !== undefined && isTime(units[i + 1])) ||
  startsPastTime(units, i)

/** "this past fall" */
const startsPastTime = (units: readonly Unit[], i: number): boolean =>
  units[i].word.lower === 'this' && isPast(units[i + 1]?.word) && isSpeechWord(units[i + 2]?.word, 'period')

/** "added | a title |"; not "added | this week |", "said | Lee |". */
export const startsObject = (units: readonly Unit[], i: number): boolean =>
  units[i] !== undefined && (units[i].tag & (P.determiner | P.possessive)) !== 0 && !startsTime(units, i)

/** The end of "late Tuesday", "Oct. 26, 2013", "last week", "again", from an adverb or a time word. */
export function timeEnd(units: readonly Unit[], i: number): number {
  let k = startsPastTime(units, i) ? i + 3 : i + 1
  while (
    k < units.length &&
    !units[k].quotation &&
    (isTime(units[k]) || (units[k].tag === P.number && isTime(units[k - 1])) || units[k].tag === P.adverb)
  )
    k++
  return k
}

/** Whether the preposition at `i` begins an occasion or a time: "in a statement", "on Tuesday", "to reporters". */
export const isOccasion = (units: readonly Unit[], i: number): boolean => {
  for (let k = i + 1; k < Math.min(units.length, i + 7); k++) {
    const unit = units[k]
    if (unit.quotation || unit.tag & (P.punctuation | P.past | P.verbS | P.modal | P.auxiliary | P.subordinator))
      return false
    if (isSpeechWord(unit.word, 'occasion') || isTime(unit)) return true
    if (unit.tag === P.preposition) return false
  }
  return false
}

/** The end of "in an interview with the paper on Tuesday", or -1 where the preposition begins something else. */
export function occasionEnd(stretch: Stretch, i: number): number {
  const { units } = stretch
  const title = pastTitle(units, i + 1)
  if (title > 0) return title
  // "on Monday | to reports that it was late"
  const time = units[i + 1] && isTime(units[i + 1]) ? timeEnd(units, i + 1) : -1
  if (time > 0 && units[time]?.word.lower === 'to') return time
  const phrase = nounPhraseFrom(stretch, i + 1)
  if (!phrase) return units[i + 1] && isTime(units[i + 1]) ? timeEnd(units, i + 1) : -1
  const inside = units.slice(phrase.start, phrase.end)
  const at = inside.findLastIndex(
    (unit) =>
      isSpeechWord(unit.word, 'occasion') ||
      isTime(unit) ||
      (unit.tag === P.number && /^(?:19|20)\d\d$/.test(unit.word.text)),
  )
  const end = pastParticiple(units, phrase.end)
  if (introduces(units[end]) || end >= units.length || units[end]?.tag === P.punctuation) return end
  if (at < 0) return -1
  // "said in a statement he would go": the occasion ends before the next subject
  const shorter = phrase.start + at + 1
  return units[end] && units[end].tag & FINITE ? shorter : end
}

/** Behind the title of a show or a book, "on NBC's “Late Tide” |", where no noun goes on with it; -1 if none stands there. */
function pastTitle(units: readonly Unit[], start: number): number {
  let k = start
  while (units[k] && !units[k].quotation && k - start < MAX_OWNER && units[k].tag & OWNING) k++
  if (units[k]?.quotation?.use !== 'title') return -1
  return units[k + 1] && !isNominal(units[k + 1]) ? k + 1 : -1
}

/** Most words before a title: "CBS' Sunday show". */
const MAX_OWNER = 6
const OWNING = P.name | P.noun | P.possessive | P.determiner | P.adjective

/** "said in a report | published on Monday | that": past what is told of the occasion, where a statement is introduced after it. */
function pastParticiple(units: readonly Unit[], end: number): number {
  const participle = units[end]
  if (!participle || participle.quotation || !(participle.word.parts & P.participle)) return end
  if (!isSpeechWord(units[end - 1].word, 'occasion')) return end
  for (let i = end + 1; i < Math.min(units.length, end + MAX_PARTICIPLE); i++) {
    if (introduces(units[i])) return i
    // "in a report published by the bank | the firm was broke"
    if (units[i].tag === P.determiner && isNominal(units[i - 1])) return i
    const opensClause = units[i].tag === P.subordinator && !isBeforeOrAfter(units[i].word)
    if (units[i].quotation || opensClause || units[i].tag & (FINITE | P.punctuation)) return end
  }
  return end
}

/** How far a participle after an occasion may run, in units. */
const MAX_PARTICIPLE = 10

/** A quotation, "that", a colon, "whether": what a statement begins with. */
export const introduces = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.quotation !== null || unit.word.lower === 'that' || isColon(unit) || isWh(unit.word))

/** Takes "on Tuesday", "this past week", "a week ago" or "earlier Tuesday" off the end of what stands before a verb. */
export function beforeTime(units: readonly Unit[], end: number): number {
  const last = units[end - 1].word
  let start = end - 1
  if (last.lower === 'ago' && isSpeechWord(units[end - 2]?.word, 'period')) {
    start = end - 2
    if (units[start - 1]?.tag === P.number) start--
  } else if (isSpeechWord(last, 'period')) {
    if (!isPointing(units[end - 2]?.word)) return end
  } else if (!isDay(units[end - 1])) return end
  while (start > 0 && isSpeechWord(units[start - 1].word, 'before-time')) start--
  return start > 0 ? start : end
}
