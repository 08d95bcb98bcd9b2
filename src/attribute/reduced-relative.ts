import { PartOfSpeech as P } from '../model/article.js'
import type { UnitRange } from './noun-phrase.js'
import { FINITE, type Stretch } from './stretch.js'

/** How far a participle's phrase may run, in units. */
const MAX_LENGTH = 16

/**
 * A phrase with what a participle tells of it, up to the next mark: "a report | published Monday by the bank |, …", "says a
 * study | led by Lee". Without one the phrase itself.
 */
export function withReducedRelative({ units }: Stretch, { start, end }: UnitRange): UnitRange {
  // "an email | previously kept secret |"
  const at = units[end]?.tag === P.adverb && units[end + 1]?.word.parts & P.participle ? end + 1 : end
  const participle = units[at]
  if (!participle || participle.quotation || !(participle.word.parts & P.participle)) return { start, end }
  let i = at + 1
  for (; i < units.length && units[i].tag !== P.punctuation; i++)
    if (i > end + MAX_LENGTH || units[i].quotation || units[i].tag & (FINITE | P.subordinator | P.relative))
      return { start, end }
  return { start, end: i }
}
