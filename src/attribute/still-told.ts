import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isComma, isFinite, type Unit } from './stretch.js'

const isWhichOrWhom = oneOf('which whom')
const isPastBe = oneOf('was were had')
const isIs = oneOf('is are')
const isIfOrWhether = oneOf('if whether')
const isItOrThere = oneOf('it there')
const isConditional = oneOf('would could might')

/** How far behind the beginning of a clause its verb is looked for, in units. */
const MAX_SUBJECT = 8

/** Whether what follows the comma before unit `i` is still part of the statement that begins at `start`. */
export const isStillTold = (units: readonly Unit[], start: number, i: number): boolean =>
  units[i] !== undefined && (isToldOn(units, start, i) || isForeseen(units, i) || isCountedBeside(units, start, i))

/** ", of which eight had been closed": counted of what is told. */
export const isCountedOf = (units: readonly Unit[], i: number): boolean =>
  units[i].word.lower === 'of' && isWhichOrWhom(units[i + 1]?.word)

/** "he fled in a car, | which was found | later": told on in the tense of the statement. */
function isToldOn(units: readonly Unit[], start: number, i: number): boolean {
  if (units[i].word.lower !== 'which' || !isPastBe(units[i + 1]?.word) || isIfOrWhether(units[start].word)) return false
  // "that he plans to scrap the act, which was passed in May"
  const verb = units.slice(start, i).find((unit) => !unit.quotation && isFinite(unit))
  return verb !== undefined && isPast(verb)
}

/** "it had shot down 78 drones, | while another 31 were lost |": one count beside another, in one tense. */
function isCountedBeside(units: readonly Unit[], start: number, i: number): boolean {
  if (units[i].word.lower !== 'while') return false
  const verb = units.slice(i, i + MAX_SUBJECT).findIndex((unit) => unit.quotation !== null || isFinite(unit))
  if (verb < 0 || !units.slice(i + 1, i + verb).some(isCount)) return false
  const told = units.slice(start, i)
  const first = told.find((unit) => !unit.quotation && (isFinite(unit) || unit.tag === P.verb))
  return first !== undefined && told.some(isCount) && isPast(first) === isPast(units[i + verb])
}

const isCount = ({ quotation, tag }: Unit): boolean => !quotation && tag === P.number

/** "there were no plans, | but it could be arranged |", "| but there needed to be more |": what somebody thinks may be. */
function isForeseen(units: readonly Unit[], i: number): boolean {
  if (units[i].word.lower !== 'but') return false
  const subject = i + 1
  const at = units
    .slice(subject + 1, subject + MAX_SUBJECT)
    .findIndex((unit) => isComma(unit) || unit.quotation || isFinite(unit))
  const verb = at < 0 ? undefined : units[subject + 1 + at]
  if (!verb || verb.quotation || isComma(verb)) return false
  if (isConditional(verb.word)) return true
  const { word } = units[subject]
  return at === 0 && isItOrThere(word) && ((verb.tag & P.modal) !== 0 || (word.lower === 'there' && !isIs(verb.word)))
}

/** "police allege he walked in and | demanded cash |": a deed of whom somebody tells now; not "says he left and said". */
export function isActToldOf(units: readonly Unit[], start: number, i: number): boolean {
  const act = units[i]
  if (!act || act.quotation || !(act.word.parts & P.past)) return false
  const frames = cueVerbOf(act.word)?.frames
  if (frames?.has('bare') && !frames.has('object')) return false
  return units.slice(start, i).some((unit) => !unit.quotation && isPast(unit))
}

/** "left", "was", "had", "would" */
const isPast = ({ tag, word }: Unit): boolean => (tag & P.past) !== 0 || isPastBe(word) || isConditional(word)
