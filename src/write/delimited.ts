import { stringify } from 'csv-stringify/sync'
import { shapedTable } from './tables/shape.js'
import { onOneLine, plainCell, type Cell } from './tables/table.js'
import { inParts, type DelimitedOptions, type Pieces } from './writer.js'

const BOM = '\ufeff'

/** A table with a header row. Lines end in CR LF (RFC 4180); breaks and tabs inside a cell become a space. */
export function writeDelimited(delimiter: string, options: DelimitedOptions = {}): Pieces<string> {
  const table = shapedTable(options)
  const escapes = options.escapeFormulas ?? true
  const cellOf = (cell: Cell): string | number | null => {
    const plain = plainCell(cell)
    if (typeof plain !== 'string') return plain
    return escapes && delimiter === ',' ? plainInSemicolons(onOneLine(plain)) : onOneLine(plain)
  }
  const lines = (cells: readonly (readonly Cell[])[]): string =>
    stringify(
      cells.map((row) => row.map(cellOf)),
      { delimiter, record_delimiter: 'windows', escape_formulas: escapes },
    )
  return inParts(
    { begin: () => (options.bom ? BOM : '') + lines([table.columns]), end: () => '' },
    { make: (record, text) => lines(table.rowsOf(record, text)), separator: () => '' },
  )
}

/**
 * Excel splits CSV at semicolons where the system's separator is one: "a;=1+1" would be a cell of text and one of a formula, and
 * so would what stands behind marks of quotation, which it drops.
 */
const plainInSemicolons = (text: string): string => text.replace(/;(?="*[=+\-@＝＋－＠])/g, ";'")
