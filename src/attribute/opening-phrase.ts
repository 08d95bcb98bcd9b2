import { PartOfSpeech as P } from '../model/article.js'
import type { Unit } from './stretch.js'

/** Longest such phrase, in units. */
const MAX_LENGTH = 3

/** Whether only a preposition or conjunction stands before the participle at `verb`: "After | saying it", "In addition to | saying it". */
export function isOpenedAt(units: readonly Unit[], verb: number): boolean {
  const before = units[verb - 1]
  if (verb > MAX_LENGTH || !before || !(before.tag & (P.subordinator | P.preposition))) return false
  return units.slice(0, verb - 1).every(({ tag }) => (tag & (P.preposition | P.adverb | P.noun)) !== 0)
}
