import { stringify } from 'csv-stringify/sync'
import { shapedTable } from './tables/shape.js'
import { onOneLine, plainCell, type Cell } from './tables/table.js'
import { inParts, type DelimitedOptions, type Pieces } from './writer.js'

const BOM = '\ufeff'

/** A table with a header row. Lines end in CR LF (RFC 4180); breaks and tabs inside a cell become a space. */
export function writeDelimited(delimiter: string, options: DelimitedOptions = {}): Pieces<string> {
  const table = shapedTable(options)
  const lines = (cells: readonly (readonly Cell[])[]): string =>
    stringify(
      cells.map((row) => row.map(lineCell)),
      { delimiter, record_delimiter: 'windows', escape_formulas: options.escapeFormulas ?? true },
    )
  return inParts(
    { begin: () => (options.bom ? BOM : '') + lines([table.columns]), end: () => '' },
    { make: (record, text) => lines(table.rowsOf(record, text)), separator: () => '' },
  )
}

const lineCell = (cell: Cell): string | number | null => {
  const plain = plainCell(cell)
  return typeof plain === 'string' ? onOneLine(plain) : plain
}
