import { countBelow } from './sorted.js'

/** A stretch of a text: half-open `[start, end)`, in UTF-16 code units of the decoded text as it stands. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies within `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Orders by start; of two with the same start, the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that holds all of `spans`, of which there must be at least one. */
export function hull(spans: readonly Span[]): Span {
  let { start, end } = spans[0]
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}

/** Index of the first of `sorted` (by start, not overlapping) that ends after `offset`; `sorted.length` if none does. */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle].end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether items stand by start, of two with the same start the longer first: as most do, without being sorted. */
function areInOrder(items: readonly Span[]): boolean {
  for (let i = 1; i < items.length; i++) if (bySpan(items[i - 1], items[i]) > 0) return false
  return true
}

const NOTHING: readonly never[] = []

/**
 * Prepares items for being found by place.
 * @returns a function from a span to the items that overlap it, by start; its time grows with what it finds
 */
export function indexSpans<S extends Span>(items: readonly S[]): (span: Span) => readonly S[] {
  const sorted = areInOrder(items) ? items : items.toSorted(bySpan)
  // rows of numbers: items of many shapes are searched here, and of each its place alone is looked at
  const starts = sorted.map(({ start }) => start)
  const ends = sorted.map(({ end }) => end)
  let furthest = 0
  /** How far any of the items up to each reaches. */
  const furthestEnds = ends.map((end) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    const after = countBelow(starts, end)
    let first = after
    while (first > 0 && furthestEnds[first - 1] > start) first--
    if (first === after) return NOTHING
    const found: S[] = []
    for (let i = first; i < after; i++) if (ends[i] > start) found.push(sorted[i])
    return found
  }
}
