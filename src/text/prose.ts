import type { Article } from '../model/article.js'
import type { RegionKind } from '../model/record.js'
import type { Span } from '../model/span.js'

const BOILERPLATE: ReadonlySet<RegionKind> = new Set(['boilerplate'])

/**
 * Those of `items`, which stand in text order, that are not in menus, share bars, forms and the like.
 * @param left the kinds of regions that are left out
 */
export function inProse<S extends Span>(
  { document }: Article,
  items: readonly S[],
  left: ReadonlySet<RegionKind> = BOILERPLATE,
): readonly S[] {
  const regions = document.regions.filter(({ kind }) => left.has(kind))
  if (!regions.length) return items
  let next = 0
  return items.filter(({ start, end }) => {
    while (next < regions.length && regions[next].end <= start) next++
    return next === regions.length || end <= regions[next].start
  })
}
