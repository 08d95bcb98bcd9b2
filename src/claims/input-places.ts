import type { SourceDocument } from '../model/document.js'
import { indexLines } from '../model/lines.js'
import { originOf } from '../model/origin.js'
import type { ArticleRecord, ClaimPassage, Passage, Region } from '../model/record.js'
import type { Span } from '../model/span.js'
import { contextOf } from './passage.js'

type Item = { [key: string]: unknown }

/**
 * The record of a text that was read out of a marked-up input, with places in that input: beside those in the text
 * (`origin`), or instead of them.
 */
export function withInputPlaces(record: ArticleRecord, { origin }: SourceDocument): ArticleRecord {
  if (!origin) return record
  const lines = indexLines(origin.text)
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change)
    if (value === null || typeof value !== 'object') return value
    const item: Item = {}
    for (const [key, inner] of Object.entries(value)) item[key] = change(inner)
    if (typeof item.start !== 'number' || typeof item.end !== 'number') return item
    const place = originOf(origin, item as unknown as Span)
    if (origin.spansOver === 'text') return typeof item.exact === 'string' ? { ...item, origin: place } : item
    return { ...item, ...place, ...quoted(item, place), ...lined(item, place) }
  }
  const quoted = (item: Item, { start, end }: Span): Partial<Passage> =>
    typeof item.exact === 'string' ? { exact: origin.text.slice(start, end) } : {}
  const lined = (item: Item, place: Span): Partial<ClaimPassage> => {
    if (typeof item.line !== 'number') return {}
    const [from, to] = [lines.locate(place.start), lines.locate(place.end)]
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      ...contextOf(origin.text, place),
    }
  }
  const placed = change(record) as ArticleRecord
  return origin.spansOver === 'text' ? placed : { ...placed, regions: fillMarkup(placed.regions, origin.text) }
}

/** Regions of a text over its input: each begins with its line ("## "), and markup behind it is part of it. */
function fillMarkup(regions: readonly Region[], text: string): Region[] {
  const starts = regions.map(({ start }, i) =>
    i ? Math.max(regions[i - 1].end, text.lastIndexOf('\n', start - 1) + 1) : 0,
  )
  return regions.map((region, i) => ({ ...region, start: starts[i], end: starts[i + 1] ?? text.length }))
}
