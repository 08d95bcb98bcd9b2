import { PartOfSpeech as P } from '../model/article.js'
import { isBreak, isComma, isDash, isFinite, type Stretch, type Unit } from './stretch.js'

/** How far the aside ", which fell in May," may run, in units. */
const MAX_ASIDE = 30

/** "the bridge |, which is old, “is full”", "Kim |, despite his age, soon left": an aside, behind which the verb is. */
export function isClosedBeforeVerb(units: readonly Unit[], comma: number): boolean {
  for (let k = comma + 2; k < Math.min(units.length - 1, comma + MAX_ASIDE); k++) {
    if (units[k].word.text === ';') return false
    if (!isComma(units[k])) continue
    const next = units[units[k + 1].tag === P.adverb ? k + 2 : k + 1]
    if (next && (next.quotation || isFinite(next))) return true
  }
  return false
}

/** "praised Lee |, who left in May, as “a friend”", "called Kim |, who won, “a liar”". */
export function isClosedBeforeAs(units: readonly Unit[], comma: number): boolean {
  if (units[comma + 1]?.tag !== P.relative) return false
  for (let k = comma + 2; k < Math.min(units.length - 2, comma + MAX_ASIDE); k++) {
    if (units[k].quotation || isBreak(units[k].word)) return false
    if (isComma(units[k]))
      return units[k + 1].quotation !== null || (units[k + 1].word.lower === 'as' && units[k + 2].word.lower !== 'well')
  }
  return false
}

/** "the bridge, which fell in May, was old", "the fire, in which ten died, was", "Lee, if not stopped, could win": a clause before the verb of the statement. */
export const isAside = (units: readonly Unit[], i: number, finite: boolean): boolean =>
  !finite && isComma(units[i]) && opensClause(units, i + 1) && asideEnd(units, i) > i

/** "which", "if", "in which" */
const opensClause = (units: readonly Unit[], i: number): boolean =>
  units[i] !== undefined &&
  ((units[i].tag & (P.relative | P.subordinator)) !== 0 ||
    (units[i].tag === P.preposition && units[i + 1]?.tag === P.relative))

/** The comma that closes the aside opened by the one at `open`, where a finite verb follows; `open` if none does. */
export function asideEnd(units: readonly Unit[], open: number): number {
  for (let k = open + 2; k < Math.min(units.length - 1, open + MAX_ASIDE); k++)
    if (isComma(units[k]) && !units[k + 1].quotation && isFinite(units[k + 1])) return k
  return open
}

/** A dash that opens an aside inside the statement: the statement goes on after the second dash. */
export function closesLater(stretch: Stretch, i: number): boolean {
  for (let k = i + 1; k < stretch.units.length - 2; k++) if (isDash(stretch, k)) return true
  return false
}
