import { oneOf } from '../lexicon/one-of.js'
import type { Complement } from './complement.js'
import type { Cue } from './cue.js'
import type { Stretch } from './stretch.js'

const isWithout = oneOf('without')
const isNegation = oneOf("not never didn't hasn't haven't hadn't wouldn't doesn't don't n't")

/** What tells nothing where it has not been done. */
const ACTS = /^(?:ask|announce|mention|attack|criticize|criticise|call for|cite)$/

/**
 * "without mentioning the bridge", "a promise of not attacking Kim", "has never asked Kim to leave": what has not been done is no
 * statement; "did not rule out a strike" is one, and so is "without saying why it left".
 */
export function isNegatedAct({ units }: Stretch, { start, verb, use, entry }: Cue, { kind }: Complement): boolean {
  if (kind === 'quotation' || entry.class !== 'speech' || entry.lemma === 'say') return false
  const isNegated =
    isWithout(units[start - 1]?.word) ||
    units.slice(Math.max(0, start - 1), verb).some(({ word, quotation }) => !quotation && isNegation(word))
  if (!isNegated) return false
  return use === 'finite' ? ACTS.test(entry.lemma) : use !== 'passive' && kind === 'object'
}
