import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Complement } from './complement.js'
import type { Scene } from './construction.js'
import { contentEnd } from './content-edge.js'
import { surroundingsOf } from './surroundings.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import { isOccasion, startsTime } from './occasion.js'
import { FINITE, isComma, isDash, type Stretch, type Unit } from './stretch.js'

const isPlacing = oneOf('in on at during after before to toward towards')

/** What was said, from where the complement of a verb begins to where it ends. */
export function contentOf(
  { stretch, isTaken }: Scene,
  said: Complement,
  source: UnitRange | null,
  cue: Cue,
): UnitRange {
  const { units } = stretch
  const { kind, start } = said
  // a quotation that ends like a sentence is the whole of what was said
  const alone =
    kind === 'quotation' &&
    (/[.,!?…]['’]?$/.test(innerText(stretch, start)) || !units[start + 1] || isComma(units[start + 1]))
  let end =
    alone || isTold(units, kind, start + 1)
      ? start + 1
      : contentEnd(stretch, start, surroundingsOf(stretch, source, cue, said))
  for (let i = start; i < end; i++) if (isTaken(i)) end = beforeOpenedClause(units, start, i)
  // "it is old |-| “It leaks,” she said"
  if (isComma(units[end - 1]) || isDash(stretch, end - 1)) end--
  return { start, end: Math.max(end, start + 1) }
}

/** "said “no” | on Monday |", "a sign reading “No” | at the rally |": where or when, behind a quotation. */
const isTold = (units: readonly Unit[], kind: Complement['kind'], i: number): boolean =>
  kind === 'quotation' && (startsTime(units, i) || (isPlacing(units[i].word) && isOccasion(units, i)))

/** How far back a conjunction is looked for that opens a clause of which only the subject is left, in units. */
const MAX_SUBJECT = 6

/** "the deal a “lie,” | and Kim |": what only leads on to the next statement is no part of this one. */
function beforeOpenedClause(units: readonly Unit[], start: number, end: number): number {
  for (let i = end - 1; i > Math.max(start, end - MAX_SUBJECT); i--) {
    if (units[i].quotation || units[i].tag & FINITE) return end
    if (units[i].tag === P.conjunction) return isComma(units[i - 1]) ? i - 1 : i
  }
  return end
}

function innerText({ article, units }: Stretch, i: number): string {
  const inner = units[i].quotation?.inner
  return inner ? article.text.slice(inner.end - 2, inner.end) : ''
}
