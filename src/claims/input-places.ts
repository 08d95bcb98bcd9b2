import type { SourceDocument } from '../model/document.js'
import { indexLines } from '../model/lines.js'
import { originOf, type Origin } from '../model/origin.js'
import type { ArticleRecord, ClaimPassage, Region } from '../model/record.js'
import type { Span } from '../model/span.js'
import { contextOf } from './passage.js'

type Item = { [key: string]: unknown }

/**
 * The record of a text that was read out of a marked-up input, with places in that input: beside those in the text
 * (`origin`), or instead of them.
 */
export function withInputPlaces(record: ArticleRecord, { origin }: SourceDocument): ArticleRecord {
  if (!origin) return record
  if (origin.spansOver === 'text')
    return mapSpans(record, (item, span) =>
      typeof item.exact === 'string' ? { ...item, origin: originOf(origin, span) } : item,
    )
  const placed = inInput(origin)(record)
  return { ...placed, regions: fillMarkup(placed.regions, origin.text) }
}

/**
 * A function that gives whatever holds spans of a text, passages among them, with places in the input that the text was
 * read from instead: their words, lines and surroundings are those of the input.
 */
export function inInput(origin: Origin): <Value>(value: Value) => Value {
  const lines = indexLines(origin.text)
  const placesOf = (place: Span): Omit<ClaimPassage, 'paragraph' | 'sentence'> => {
    const [from, to] = [lines.locate(place.start), lines.locate(place.end)]
    return {
      ...place,
      exact: origin.text.slice(place.start, place.end),
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      ...contextOf(origin.text, place),
    }
  }
  return (value) =>
    mapSpans(value, (item, span) => {
      const places = Object.entries(placesOf(originOf(origin, span)))
      return { ...item, ...Object.fromEntries(places.filter(([key]) => key in item)) }
    })
}

/** A value with all spans in it, at any depth, changed. */
function mapSpans<Value>(whole: Value, change: (item: Item, span: Span) => Item): Value {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    const item: Item = {}
    for (const [key, inner] of Object.entries(value)) item[key] = walk(inner)
    return typeof item.start === 'number' && typeof item.end === 'number' ? change(item, item as unknown as Span) : item
  }
  return walk(whole) as Value
}

/** Regions of a text over its input: each begins with its line ("## "), and markup behind it is part of it. */
function fillMarkup(regions: readonly Region[], text: string): Region[] {
  const starts = regions.map(({ start }, i) =>
    i ? Math.max(regions[i - 1].end, text.lastIndexOf('\n', start - 1) + 1) : 0,
  )
  return regions.map((region, i) => ({ ...region, start: starts[i], end: starts[i + 1] ?? text.length }))
}
