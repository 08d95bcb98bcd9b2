import { Zip, ZipDeflate } from 'fflate'
import { ROWS, type RowsName } from './tables/index.js'
import { shapedTable, type TableOptions } from './tables/shape.js'
import { sheetPath, sheetRelationsPath, workbookParts } from './workbook/parts.js'
import { makeSheet } from './workbook/sheet.js'
import type { Pieces } from './writer.js'

/** XML that is gathered before it is packed; packing crumbs is slow. */
const BATCH = 1 << 16

/** The date of every entry, which has to be one; ZIP begins in 1980, and counts in local time. */
const MTIME = new Date(1980, 0, 1)

/**
 * A workbook with a sheet for each table. The rows of the first sheet are handed on as they come; those of the others
 * wait, packed, until it ends, since the entries of a ZIP archive follow one another.
 * @param options which columns the sheet of claims has
 * @throws {UnknownColumn}
 */
export function writeXlsx({ columns, template }: Omit<TableOptions, 'rows'>): Pieces<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const entry = (path: string): ((xml: string, isLast?: boolean) => void) => {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = MTIME
    zip.add(file)
    const encoder = new TextEncoder()
    let waiting = ''
    return (xml, isLast = false) => {
      waiting += xml
      if (waiting.length < BATCH && !isLast) return
      file.push(encoder.encode(waiting), isLast)
      waiting = ''
    }
  }
  const taken = (): Uint8Array => {
    const bytes = new Uint8Array(ready.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of ready.splice(0)) {
      bytes.set(piece, at)
      at += piece.length
    }
    return bytes
  }

  const sheets = (Object.keys(ROWS) as RowsName[]).map((rows, i) => {
    const table = rows === 'claims' ? shapedTable({ rows, columns, template }) : ROWS[rows]
    return { rows, table, number: i + 1, sheet: makeSheet(sheetName(rows), table.columns) }
  })
  const documents = sheets.find(({ rows }) => rows === 'documents')!.sheet
  let entries: readonly ReturnType<typeof entry>[] = []

  return {
    begin() {
      for (const [path, xml] of Object.entries(workbookParts(sheets.map(({ rows }) => sheetName(rows)))))
        entry(path)(xml, true)
      entries = sheets.map(({ number, sheet }) => {
        const write = entry(sheetPath(number))
        write(sheet.begin())
        return write
      })
      return taken()
    },
    record(record, text) {
      const documentRow = documents.rowCount() + 1
      sheets.forEach(({ table, sheet }, i) =>
        entries[i](sheet.rows(table.rowsOf(record, text), sheet === documents ? null : documentRow)),
      )
      return taken()
    },
    end() {
      sheets.forEach(({ sheet }, i) => entries[i](sheet.end(), true))
      for (const { number, sheet } of sheets) {
        const xml = sheet.relations()
        if (xml) entry(sheetRelationsPath(number))(xml, true)
      }
      zip.end()
      return taken()
    },
  }
}

/** "Claims". */
const sheetName = (rows: RowsName): string => rows[0].toUpperCase() + rows.slice(1)
