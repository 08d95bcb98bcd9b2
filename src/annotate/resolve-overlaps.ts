import type { Annotation } from '../model/annotation.js'
import { bySpan } from '../model/span.js'

/**
 * The one policy for overlapping annotations of a kind: from left to right, the longest that begins first wins; of two with
 * the same span, the one whose rule stands earlier in its list. What overlaps something already kept is dropped.
 * @param candidates in the order of their rules
 * @returns the kept ones in text order
 */
export function resolveOverlaps<A extends Annotation>(candidates: readonly A[]): A[] {
  const kept: A[] = []
  let end = -1
  // the sort is stable, so that the order of rules decides among equal spans
  for (const candidate of candidates.toSorted(bySpan)) {
    if (candidate.start < end) continue
    kept.push(candidate)
    end = candidate.end
  }
  return kept
}
