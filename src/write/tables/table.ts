import { indexLines } from '../../model/lines.js'
import type { ArticleRecord } from '../../model/record.js'
import type { Span } from '../../model/span.js'

/** A day as ISO 8601, which workbooks hold as a date; anything less or more exact is text. */
export interface DayCell {
  readonly day: string
}

/** Text that leads to an address, where a format has links. */
export interface LinkCell {
  readonly text: string
  readonly url: string
}

export type Cell = string | number | DayCell | LinkCell | null

/** A cell for formats that know text and numbers only. */
export const plainCell = (cell: Cell): string | number | null =>
  cell === null || typeof cell !== 'object' ? cell : 'day' in cell ? cell.day : cell.text

/** A cell's text on one line; breaks, tabs and other control characters become a space. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim()

/** One of the tables that an output can be. */
export interface Table {
  /** For `--help`. */
  readonly summary: string
  readonly columns: readonly string[]
  /** The rows of an article; `record` in UTF-16 code units of `text`. */
  readonly rowsOf: (record: ArticleRecord, text: string) => readonly (readonly Cell[])[]
}

/**
 * A table of items, a row each.
 * @param itemsOf prepares a record and lists its items
 * @param columns the cell of an item under each heading
 */
export function tableOf<Item>(
  summary: string,
  itemsOf: (record: ArticleRecord, text: string) => readonly Item[],
  columns: Readonly<Record<string, (item: Item) => Cell>>,
): Table {
  return {
    summary,
    columns: Object.keys(columns),
    rowsOf: (record, text) => itemsOf(record, text).map((item) => Object.values(columns).map((cell) => cell(item))),
  }
}

/** Several values in one cell; what is missing keeps its place, so that columns beside each other stay in step. */
export const joined = (values: readonly (string | number | null)[]): string | number | null =>
  values.length > 1 && values.some((value) => value !== null)
    ? values.map((value) => value ?? '').join('; ')
    : (values[0] ?? null)

/** The value of a date, "2024-03-14" as a day. */
export const dateCell = (value: string | number | null): Cell =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? { day: value } : value

/** Text with the address that it leads to, if there is one of the web. */
export const linkCell = (text: string | null, url: string | null): Cell =>
  text !== null && url !== null && /^https?:\/\//i.test(url) ? { text, url } : text

/** Characters of context on either side of a passage, as in a claim. */
const CONTEXT = 32

/** The columns that say where a passage stands. */
export interface Place {
  readonly document: string
  readonly line: number
  readonly before: string
  readonly passage: string
  readonly after: string
}

/** A function from a span to its place in the article. */
export function placesIn({ document }: ArticleRecord, text: string): (span: Span) => Place {
  const lines = indexLines(text)
  return ({ start, end }) => ({
    document: document.id,
    line: lines.locate(start).line,
    before: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    passage: text.slice(start, end),
    after: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  })
}
