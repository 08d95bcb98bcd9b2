import { indexLines } from '../../model/lines.js'
import type { ArticleRecord } from '../../model/record.js'
import type { Span } from '../../model/span.js'

export type Cell = string | number | null

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
export const joined = (values: readonly (string | number | null)[]): Cell =>
  values.length > 1 && values.some((value) => value !== null)
    ? values.map((value) => value ?? '').join('; ')
    : (values[0] ?? null)

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
