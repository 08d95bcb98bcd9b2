import type { Article } from '../model/article.js'
import type { Span } from '../model/span.js'

/** Those of `items`, which stand in text order, that are not in menus, share bars, forms and the like. */
export function inProse<S extends Span>({ document }: Article, items: readonly S[]): readonly S[] {
  const boilerplate = document.regions.filter(({ kind }) => kind === 'boilerplate')
  if (!boilerplate.length) return items
  let next = 0
  return items.filter(({ start, end }) => {
    while (next < boilerplate.length && boilerplate[next].end <= start) next++
    return next === boilerplate.length || end <= boilerplate[next].start
  })
}
