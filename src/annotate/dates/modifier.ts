import { TimePart } from '../../lexicon/time-words.js'
import type { DateModifier } from '../../model/record.js'
import type { Found } from './meaning.js'
import { isCapital, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

const EDGE_NOUNS: ReadonlyMap<string, DateModifier> = new Map([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
])
const HALVES: ReadonlyMap<string, DateModifier> = new Map([
  ['first', 'early'],
  ['second', 'late'],
  ['latter', 'late'],
])
const BEFORE: ReadonlyMap<string, DateModifier> = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['c.', 'about'],
  ['nearly', 'less-than'],
  ['almost', 'less-than'],
  ['under', 'less-than'],
  ['over', 'more-than'],
  ['before', 'before'],
  ['after', 'after'],
])

const AMOUNTS = TimePart.article | TimePart.number | TimePart.digits | TimePart.vagueNumber | TimePart.half

/**
 * What stands before a date and narrows it. Within the span, as in TIMEX3: "early October", "the late 1980s",
 * "mid-November", "the end of 2008", "earlier this month", "about two years ago", "more than five years ago". Outside it,
 * as prepositions are: "before 2010", "over five years", "around noon".
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
    const side = sideAfter(t, found.endToken)
    if (side) return { ...found, ...side }
  }
  const approximation = approximationBefore(t, firstToken)
  if (!approximation) return found
  const { modifier } = approximation
  const amount = meaning.kind === 'duration' || Boolean(t.kinds[firstToken] & AMOUNTS && meaning.kind === 'shifted')
  if (modifier === 'before' || modifier === 'after') return amount ? found : { ...found, modifier }
  if ((modifier === 'more-than' || modifier === 'less-than') && !amount) return found
  // "will be talked about today"
  if (modifier === 'about' && meaning.kind === 'shifted' && !amount) return found
  return { ...found, modifier, firstToken: amount ? approximation.firstToken : firstToken }
}

/** "2018 or later", "3 p.m. or earlier", "2012 onwards": on which side, and where the words end. */
function sideAfter(t: TimeTokens, end: number): Pick<Found, 'endToken' | 'modifier'> | undefined {
  const [first, second] = [lowerAt(t, end), lowerAt(t, end + 1)]
  if (/^onwards?$/.test(first)) return { endToken: end + 1, modifier: 'after' }
  // "2016 and Beyond", a title
  if (isCapital(t, end + 1)) return undefined
  // "in 2012 and later in Paris" goes on
  const ends = end + 2 >= t.count || /^[.,;:!?)]$/.test(lowerAt(t, end + 2))
  if (
    !(first === 'or' && (ends || (!t.words[end + 2] && lowerAt(t, end + 2) !== 'than'))) &&
    !(first === 'and' && ends)
  )
    return undefined
  if (/^(?:later|after|beyond)$/.test(second)) return { endToken: end + 2, modifier: 'after' }
  return /^(?:earlier|before)$/.test(second) ? { endToken: end + 2, modifier: 'before' } : undefined
}

function edgeBefore(t: TimeTokens, first: number): Pick<Found, 'firstToken' | 'modifier'> | undefined {
  const the = (i: number): number => (lowerAt(t, i - 1) === 'the' ? i - 1 : i)
  if (isDash(t, first - 1) && lowerAt(t, first - 2) === 'mid') return { firstToken: the(first - 2), modifier: 'mid' }
  const before = lowerAt(t, first - 1)
  const edge = t.words[first - 1]?.edge
  if (edge) return { firstToken: the(first - 1), modifier: edge }
  if (before !== 'of' && before !== 'in' && before !== 'on') return undefined
  const noun = lowerAt(t, first - 2)
  // "late in 2010", "earlier in the week", "early on Saturday"
  const edgeIn = before === 'of' ? undefined : t.words[first - 2]?.edge
  if (edgeIn) return { firstToken: first - 2, modifier: edgeIn }
  if (before !== 'of') return undefined
  const half = noun === 'half' ? HALVES.get(lowerAt(t, first - 3)) : undefined
  if (half) return { firstToken: the(first - 3), modifier: half }
  const edgeOf = EDGE_NOUNS.get(noun)
  return edgeOf && { firstToken: the(first - 2), modifier: edgeOf }
}

/** An approximation before token `first`, and where it begins if its words are no preposition. */
function approximationBefore(t: TimeTokens, first: number): { modifier: DateModifier; firstToken: number } | undefined {
  const before = lowerAt(t, first - 1)
  const [second, third] = [lowerAt(t, first - 2), lowerAt(t, first - 3)]
  const inSpan = (modifier: DateModifier, words: number) => ({ modifier, firstToken: first - words })
  const outside = (modifier: DateModifier) => ({ modifier, firstToken: first })
  if (before === 'than') {
    const no = /^(?:no|not)$/.test(third)
    if (second === 'more' || second === 'longer') return no ? inSpan('less-than', 3) : inSpan('more-than', 2)
    if (second === 'less' || second === 'fewer') return no ? inSpan('more-than', 3) : inSpan('less-than', 2)
    if (second === 'later') return outside(third === 'no' ? 'before' : 'after')
    if (second === 'earlier') return outside(third === 'no' ? 'after' : 'before')
    return undefined
  }
  if (before === 'least' && second === 'at') return inSpan('more-than', 2)
  if ((before === 'most' && second === 'at') || (before === 'to' && second === 'up')) return inSpan('less-than', 2)
  // "will spend 5 million over three years": in the course of them
  if (before === 'over' && !BEYOND.test(second)) return undefined
  // "over the past year": all through it
  if (before === 'over' && (t.words[first]?.which || lowerAt(t, first) === 'the')) return undefined
  const modifier = BEFORE.get(before)
  return modifier && (PREPOSITIONS.test(before) ? outside(modifier) : inSpan(modifier, 1))
}

/** Words before an "over" that says more than: "for over a year". */
const BEYOND =
  /^(?:for|in|of|by|after|within|from|well|just|a|is|was|are|were|be|been|lasts?|lasted|lasting|takes?|took|taken|spends?|spent|waited|little|bit|and)$/

const PREPOSITIONS = /^(?:around|over|under|before|after)$/
