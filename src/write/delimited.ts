import { stringify } from 'csv-stringify/sync'
import { ROWS, type Cell } from './tables/index.js'
import { inParts, type Pieces, type WriteOptions } from './writer.js'

const BOM = '\ufeff'

/**
 * A table with a header row. Lines end in CR LF (RFC 4180); breaks and tabs inside a cell become a space; cells that a
 * spreadsheet would run as a formula get an apostrophe in front, numbers do not.
 */
export function writeDelimited(delimiter: string, { rows, bom }: Pick<WriteOptions, 'rows' | 'bom'>): Pieces {
  const table = ROWS[rows]
  const lines = (cells: readonly (readonly Cell[])[]): string =>
    stringify(
      cells.map((row) => row.map(onOneLine)),
      { delimiter, record_delimiter: 'windows', escape_formulas: true },
    )
  return inParts(
    { begin: () => (bom ? BOM : '') + lines([table.columns]), end: () => '' },
    { make: (record, text) => lines(table.rowsOf(record, text)), place: (part) => part },
  )
}

const onOneLine = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/[\s\ufeff]+/g, ' ').trim() : cell)
