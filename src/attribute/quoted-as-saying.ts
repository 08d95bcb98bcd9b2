import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Unit } from './stretch.js'

/** Verbs that quote. */
export const isQuoted = oneOf('quoted cited')
const isBe = oneOf('is are was were been being')

/** How long whom or by whom it is quoted may be, in units. */
const MAX_NAME = 8

/**
 * Where "saying" stands, of which "quoted" is only a part: "Lee | was quoted by the Herald as saying | that …", and where nothing
 * follows, "…, the Herald | quoted Lee as saying |."; -1 otherwise.
 * @param start where the verb with its auxiliaries begins
 */
export function quotedAsSaying(units: readonly Unit[], start: number, verb: number): number {
  const as = units.slice(verb + 1, verb + 1 + MAX_NAME).findIndex(({ word }) => word.lower === 'as')
  const saying = verb + 2 + as
  if (as < 0 || units[saying]?.word.lower !== 'saying') return -1
  if (units.slice(verb + 1, saying).some(({ quotation, tag }) => quotation || tag === P.punctuation)) return -1
  const isPassive = units.slice(start, verb).some(({ word }) => isBe(word))
  const isLast = units.slice(saying + 1, saying + 3).every(({ tag }) => tag === P.punctuation)
  return isPassive || isLast ? saying : -1
}
