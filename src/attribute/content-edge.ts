import { cueVerbForms } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isComma, isDash, type Stretch, type Unit } from './stretch.js'

/** Words after a comma with which the writer, not the speaker, goes on: ", which", ", but", ", while". */
const AFTER_COMMA = /^(?:which|but|while|whereas|though|although|whose|who|whom)$/

/**
 * Where a paraphrased statement that begins at unit `start` ends: at the end of its sentence, or before what no longer
 * belongs to it: ", which …", "; but", ", while …", ", adding that …", "and <another verb of saying>", ", according to".
 * @returns the unit after the last one of the content
 */
export function contentEnd(stretch: Stretch, start: number): number {
  const { units } = stretch
  let depth = 0
  for (let i = start; i < units.length; i++) {
    const unit = units[i]
    if (unit.quotation) continue
    if (unit.word.text === '(' || unit.word.text === '[') depth++
    else if ((unit.word.text === ')' || unit.word.text === ']') && depth > 0) depth--
    if (depth > 0) continue
    if (i > start && isEdge(stretch, i)) return trimEnd(units, start, i)
  }
  return trimEnd(units, start, units.length)
}

function isEdge(stretch: Stretch, i: number): boolean {
  const { units, article } = stretch
  const unit = units[i]
  if (unit.word.text === ';') return true
  const next = units[i + 1]
  if (isDash(stretch, i)) return next !== undefined && !closesLater(stretch, i)
  if (isComma(unit) && next && !next.quotation) {
    if (AFTER_COMMA.test(next.word.lower)) return true
    if (next.word.lower === 'according') return true
    if (next.tag === P.gerund && cueVerbForms.longestAt(article.tokens, next.firstToken)) return true
    const skipped = next.tag & P.conjunction ? i + 2 : i + 1
    return next.tag === P.conjunction && startsOtherStatement(stretch, skipped)
  }
  return unit.tag === P.conjunction && /^(?:and|but)$/.test(unit.word.lower) && startsOtherStatement(stretch, i + 1)
}

/** "and called it a lie", "and later said": the next predicate of the same speaker. */
function startsOtherStatement({ units, article }: Stretch, i: number): boolean {
  let k = i
  while (units[k] && units[k].tag === P.adverb) k++
  const unit = units[k]
  if (!unit || unit.quotation || !(unit.tag & (P.past | P.verbS))) return false
  return cueVerbForms.longestAt(article.tokens, unit.firstToken) !== undefined
}

/** A dash that opens an aside inside the statement: the statement goes on after the second dash. */
function closesLater(stretch: Stretch, i: number): boolean {
  for (let k = i + 1; k < stretch.units.length - 2; k++) if (isDash(stretch, k)) return true
  return false
}

function trimEnd(units: readonly Unit[], start: number, end: number): number {
  let i = end
  while (
    i > start &&
    !units[i - 1].quotation &&
    units[i - 1].tag === P.punctuation &&
    !/^[)\]%]$/.test(units[i - 1].word.text)
  )
    i--
  return Math.max(i, Math.min(start + 1, end))
}
