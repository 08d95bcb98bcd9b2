import type { DateModifier } from '../../model/record.js'
import type { Found } from './meaning.js'
import { isDash, lowerAt, type TimeTokens } from './time-tokens.js'

const EDGE_NOUNS: Readonly<Record<string, DateModifier>> = {
  beginning: 'early',
  start: 'early',
  middle: 'mid',
  end: 'late',
  close: 'late',
}
const HALVES: Readonly<Record<string, DateModifier>> = { first: 'early', second: 'late', latter: 'late' }
const BEFORE: Readonly<Record<string, DateModifier>> = {
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  nearly: 'less-than',
  almost: 'less-than',
  under: 'less-than',
  over: 'more-than',
  before: 'before',
  after: 'after',
}

/**
 * What stands before a date and narrows it. Within the span: "early October", "the late 1980s", "mid-November", "the end
 * of 2008", "earlier this month". Outside it: "about two years ago", "more than five years ago", "before 2010".
 */
export function withModifier(t: TimeTokens, found: Found): Found {
  const { meaning, firstToken } = found
  if (
    found.modifier !== undefined ||
    meaning.kind === 'reference' ||
    meaning.kind === 'set' ||
    meaning.kind === 'range'
  )
    return found
  if (meaning.kind !== 'duration') {
    const edge = edgeBefore(t, firstToken)
    if (edge) return { ...found, ...edge }
  }
  const modifier = approximationBefore(t, firstToken)
  if (!modifier) return found
  const amount = meaning.kind === 'duration' || (meaning.kind === 'shifted' && t.words[firstToken]?.unit === undefined)
  if (modifier === 'before' || modifier === 'after') return amount ? found : { ...found, modifier }
  if ((modifier === 'more-than' || modifier === 'less-than') && !amount) return found
  // "will be talked about today"
  if (modifier === 'about' && meaning.kind === 'shifted' && !amount) return found
  return { ...found, modifier }
}

function edgeBefore(t: TimeTokens, first: number): Pick<Found, 'firstToken' | 'modifier'> | undefined {
  const the = (i: number): number => (lowerAt(t, i - 1) === 'the' ? i - 1 : i)
  if (isDash(t, first - 1) && lowerAt(t, first - 2) === 'mid') return { firstToken: the(first - 2), modifier: 'mid' }
  const before = lowerAt(t, first - 1)
  const edge = t.words[first - 1]?.edge
  if (edge) return { firstToken: the(first - 1), modifier: edge }
  if (before !== 'of' && before !== 'in') return undefined
  const noun = lowerAt(t, first - 2)
  // "late in 2010", "earlier in the week"
  const edgeIn = before === 'in' ? t.words[first - 2]?.edge : undefined
  if (edgeIn) return { firstToken: first - 2, modifier: edgeIn }
  if (before === 'of' && noun === 'half' && HALVES[lowerAt(t, first - 3)])
    return { firstToken: the(first - 3), modifier: HALVES[lowerAt(t, first - 3)] }
  if (before === 'of' && EDGE_NOUNS[noun]) return { firstToken: the(first - 2), modifier: EDGE_NOUNS[noun] }
  return undefined
}

function approximationBefore(t: TimeTokens, first: number): DateModifier | undefined {
  const before = lowerAt(t, first - 1)
  if (before === 'than') {
    const word = lowerAt(t, first - 2)
    if (word === 'more' || word === 'longer') return 'more-than'
    if (word === 'less' || word === 'fewer') return 'less-than'
    if (word === 'later') return lowerAt(t, first - 3) === 'no' ? 'before' : 'after'
    if (word === 'earlier') return lowerAt(t, first - 3) === 'no' ? 'after' : 'before'
    return undefined
  }
  if (before === 'least' && lowerAt(t, first - 2) === 'at') return 'more-than'
  // "over the past year": all through it
  if (before === 'over' && (t.words[first]?.which || lowerAt(t, first) === 'the')) return undefined
  return BEFORE[before]
}
