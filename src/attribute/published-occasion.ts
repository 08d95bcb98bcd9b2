import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { UnitRange } from './noun-phrase.js'
import { introduces } from './occasion.js'
import { FINITE, type Unit } from './stretch.js'

/** How far a participle behind an occasion may run, in units. */
const MAX_PARTICIPLE = 12

/**
 * "told | the Herald in an interview published on Monday | that it was late": the unit behind whom and where with what is told of the
 * occasion, at which a statement is introduced or the clause ends; -1 where none does: "told Lee an interview published on Monday
 * was false".
 */
export function pastPublished(units: readonly Unit[], { start, end }: UnitRange): number {
  const participle = units[end]
  if (!participle || participle.quotation || !(participle.word.parts & P.participle)) return -1
  if (!isSpeechWord(units[end - 1].word, 'occasion')) return -1
  if (!units.slice(start, end).some(({ tag }) => tag & P.preposition)) return -1
  for (let i = end + 1; i <= end + MAX_PARTICIPLE; i++) {
    const unit = units[i]
    if (!unit || introduces(unit) || unit.tag === P.punctuation) return i
    if (unit.tag & (FINITE | P.subordinator | P.relative)) return -1
  }
  return -1
}
