import { ROWS, type RowsName } from './index.js'
import type { Table } from './table.js'

/** Columns for people to fill in, by the names that `--template` takes. */
export const TEMPLATES = {
  factcheck: {
    summary: 'empty columns for a checking desk',
    columns: ['method', 'source_checked', 'date_checked', 'ok', 'note'],
  },
} as const

export type TemplateName = keyof typeof TEMPLATES

/** Which table, and which of its columns. */
export interface TableOptions {
  /** Which table; `"claims"` by default. */
  readonly rows?: RowsName | undefined
  /** The columns in their order; all by default. */
  readonly columns?: readonly string[] | undefined
  /** Empty columns to add; those that `columns` does not name come last. */
  readonly template?: TemplateName | undefined
}

/** A table was asked for a column that it does not have. */
export class UnknownColumn extends RangeError {
  readonly column: string
  /** The columns that there are. */
  readonly known: readonly string[]

  constructor(rows: RowsName, column: string, known: readonly string[]) {
    super(`the table of ${rows} has no column ${JSON.stringify(column)}; it has ${known.join(', ')}`)
    this.column = column
    this.known = known
  }
}

/**
 * A table with the columns that are asked for, in that order.
 * @throws {UnknownColumn}
 * @throws {RangeError} if there is no such table or a column is named twice
 */
export function shapedTable({ rows = 'claims', columns, template }: TableOptions): Table {
  if (!Object.hasOwn(ROWS, rows))
    throw new RangeError(`rows is one of ${Object.keys(ROWS).join(', ')}, not ${JSON.stringify(rows)}`)
  const { summary, columns: own, rowsOf } = ROWS[rows]
  const added: readonly string[] = template ? TEMPLATES[template].columns : []
  const known = [...own, ...added]
  const chosen = columns ? [...columns, ...added.filter((column) => !columns.includes(column))] : known
  const unknown = chosen.find((column) => !known.includes(column))
  if (unknown !== undefined) throw new UnknownColumn(rows, unknown, known)

  const twice = chosen.find((column, i) => chosen.indexOf(column) < i)
  if (twice !== undefined) throw new RangeError(`the column ${twice} is named twice; name it once`)

  const places = chosen.map((column) => known.indexOf(column))
  return {
    summary,
    columns: chosen,
    rowsOf: (record, text) => rowsOf(record, text).map((row) => places.map((place) => row[place] ?? null)),
  }
}
