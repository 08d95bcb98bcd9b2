import type { WordDifference } from '../model/finding.js'
import type { Span } from '../model/span.js'
import { compareWords } from '../text/word-difference.js'
import type { WordIndex } from './word-index.js'
import { wordsOf } from '../text/words.js'

/** A passage to be found again; places in UTF-16 units. */
export interface Sought {
  readonly exact: string
  /** What stood before and after it; empty where that is not known. */
  readonly prefix: string
  readonly suffix: string
  /** Where it is expected. */
  readonly near: number
}

/** What became of a passage, and where it stands. */
export interface Changed extends Span {
  readonly difference: readonly WordDifference[]
}

/** Words of the context that tell one place from another. */
const CONTEXT_WORDS = 6
/** Words in common with what is there now, by which a passage counts as changed rather than lost: between known words … */
const SIMILAR_IN_CONTEXT = 0.4
/** … and without such a hold. */
const SIMILAR = 0.6

/**
 * A passage with the same words, of several the one in the same surroundings; null if there is none.
 * @param leastContext how many words beside it must be those that stood there before, as far as these are known
 */
export function locateSame(
  { text, index }: Searched,
  { exact, prefix, suffix, near }: Sought,
  isFree: (span: Span) => boolean,
  leastContext = 0,
): Span | null {
  const { forms } = wordsOf(exact)
  const before = wordsOf(prefix).forms
  const after = wordsOf(suffix).forms
  let best: Span | null = null
  let bestScore = Math.min(leastContext, before.length + after.length) - 1
  for (const place of index.find(forms, index.wordAt(near))) {
    const span = spanOf(index, place, place + forms.length)
    if (!isFree(span)) continue
    const score = contextBefore(index, before, place) + contextAfter(index, after, place + forms.length)
    if (score > bestScore) [best, bestScore] = [span, score]
  }
  return best && withMarks(text, best, exact)
}

/** A passage with most of the same words in most of the same order; null if there is none. */
export function locateChanged(
  { text, index }: Searched,
  { exact, prefix, suffix, near }: Sought,
  isFree: (span: Span) => boolean,
): Changed | null {
  const words = wordsOf(exact)
  const length = words.forms.length
  const expected = index.wordAt(near)
  const from = anchor(index, wordsOf(prefix).forms.slice(-CONTEXT_WORDS), expected, 'before')
  const to = anchor(index, wordsOf(suffix).forms.slice(0, CONTEXT_WORDS), expected + length, 'after')
  const cluster = densest(index.shared(words.forms, expected), length)

  for (const [start, end, threshold] of windows(from, to, cluster, length, index.words.forms.length)) {
    const compared = compareWords({ text: exact, words }, { text, words: index.words }, start, end)
    if (!compared || compared.similarity < threshold) continue
    // What was added outside of all words that are known is none of the passage's.
    const [first, last] = [
      start + (start === from ? 0 : compared.addedBefore),
      end - (end === to ? 0 : compared.addedAfter),
    ]
    const trimmed = compareWords({ text: exact, words }, { text, words: index.words }, first, last)
    const window = spanOf(index, first, last)
    if (trimmed && isFree(window)) return { ...window, difference: trimmed.difference }
  }
  return null
}

export interface Searched {
  readonly text: string
  readonly index: WordIndex
}

/** Stretches `[start, end)` of words that may be what became of a passage, the likeliest first, with the similarity they need. */
function* windows(
  from: number | null,
  to: number | null,
  cluster: readonly [number, number] | null,
  length: number,
  count: number,
): Iterable<[start: number, end: number, threshold: number]> {
  const reach = 2 * length + 8
  if (from !== null && to !== null && to > from && to - from <= reach) yield [from, to, SIMILAR_IN_CONTEXT]
  if (!cluster) return
  const [first, last] = [cluster[0], Math.min(cluster[1], count)]
  const isNear = (place: number | null, edge: number): place is number =>
    place !== null && Math.abs(place - edge) <= Math.max(4, length / 2)
  const start = isNear(from, first) ? from : first
  const end = isNear(to, last) ? to : last
  if (start < end) yield [start, end, start === from || end === to ? SIMILAR_IN_CONTEXT : SIMILAR]
  yield [first, last, SIMILAR]
}

/** The place of a passage by its context: after the words before it, or before the words after it. */
function anchor(index: WordIndex, context: readonly string[], near: number, side: 'before' | 'after'): number | null {
  // The outermost word may be cut.
  for (let drop = 1; context.length - drop >= 2; drop++) {
    const known = side === 'before' ? context.slice(drop) : context.slice(0, -drop)
    const [place] = index.find(known, side === 'before' ? near - known.length : near)
    if (place !== undefined) return side === 'before' ? place + known.length : place
  }
  return null
}

/** The stretch of the text in which the most shingles of a passage stand at their distance, or null without any. */
function densest(pairs: readonly (readonly [number, number])[], length: number): [start: number, end: number] | null {
  const sorted = pairs
    .map(([inForms, inText]) => ({ inForms, inText, shift: inText - inForms }))
    .sort((a, b) => a.shift - b.shift)
  const slack = Math.max(2, length >> 2)
  let best: [number, number] = [0, 0]
  for (let low = 0, high = 0; high < sorted.length; high++) {
    while (sorted[high].shift - sorted[low].shift > slack) low++
    if (high + 1 - low > best[1] - best[0]) best = [low, high + 1]
  }
  const group = sorted.slice(...best)
  if (!group.length) return null
  return [
    Math.max(0, Math.min(...group.map(({ shift }) => shift))),
    Math.max(...group.map(({ shift }) => shift)) + length,
  ]
}

function contextBefore({ words }: WordIndex, context: readonly string[], place: number): number {
  let same = 0
  while (same < context.length && words.forms[place - 1 - same] === context[context.length - 1 - same]) same++
  return same
}

function contextAfter({ words }: WordIndex, context: readonly string[], place: number): number {
  let same = 0
  while (same < context.length && words.forms[place + same] === context[same]) same++
  return same
}

const spanOf = ({ words }: WordIndex, from: number, to: number): Span => ({
  start: words.start[from],
  end: words.end[to - 1],
})

/** White space and invisible characters at the ends belong to a passage where they did before. */
function withMarks(text: string, span: Span, exact: string): Span {
  const start = span.start - (wordsOf(exact).start[0] ?? 0)
  return text.startsWith(exact, start) ? { start, end: start + exact.length } : span
}
