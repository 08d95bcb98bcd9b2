import { plainCell, type Cell } from '../tables/table.js'
import { FormatLimit } from '../writer.js'
import { columnName, textCell, xmlCell } from './cell.js'
import { relations, sheetHead, sheetTail, STYLES, type Relation } from './parts.js'

/** Of Excel and LibreOffice. */
const MOST_ROWS = 1_048_576

/** Excel has 65,530 links a sheet and takes them all away where there are more: half for documents, half for addresses. */
const MOST_LINKS = 32_765

/** Widths in characters; what is not named here gets {@link NARROW}. */
const WIDTHS: Readonly<Record<string, number>> = {
  id: 14,
  document: 28,
  line: 6,
  text: 60,
  title: 50,
  byline: 24,
  url: 40,
  speaker: 22,
  source: 22,
  via: 18,
  measure: 24,
  aliases: 30,
  role: 30,
  entities: 34,
  rule: 24,
  before: 24,
  passage: 60,
  after: 24,
  source_checked: 30,
  note: 40,
  sha256: 20,
}
const NARROW = 13

/** In points, as programs measure rows. */
const LINE_HEIGHT = 15
const MOST_HEIGHT = 409

/** A sheet under way, as XML. */
export interface Sheet {
  /** How many rows there are, the header among them. */
  readonly rowCount: () => number
  readonly begin: () => string
  /**
   * The rows of a document.
   * @param documentRow of the sheet Documents, to which the cells of the column "document" lead; null where it is this sheet
   * @throws {FormatLimit}
   */
  readonly rows: (cells: readonly (readonly Cell[])[], documentRow: number | null) => string
  readonly end: () => string
  /** The part that says where the links lead; null where there is none. */
  readonly relations: () => string | null
}

/** @param columns the headings */
export function makeSheet(name: string, columns: readonly string[]): Sheet {
  const names = columns.map((_, i) => columnName(i))
  const documentColumn = columns.indexOf('document')
  const toDocuments: string[] = []
  const toAddresses: string[] = []
  const addresses: Relation[] = []
  let rowCount = 0

  const widths = columns.map((column) => WIDTHS[column] ?? NARROW)
  // Programs that open the workbook do not measure rows of wrapped text by themselves.
  const heightOf = (cells: readonly Cell[]): number => {
    const lines = cells.map((cell, i) => Math.ceil(String(plainCell(cell) ?? '').length / widths[i]))
    return Math.min(MOST_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines))
  }
  const row = (cells: string, height: number): string => `<row r="${rowCount}" ht="${height}">${cells}</row>`
  const link = (cell: Cell, reference: string): void => {
    if (cell === null || typeof cell !== 'object' || !('url' in cell) || addresses.length === MOST_LINKS) return
    const id = `rId${addresses.length + 1}`
    addresses.push({ id, type: 'hyperlink', target: cell.url })
    toAddresses.push(`<hyperlink ref="${reference}" r:id="${id}"/>`)
  }

  return {
    rowCount: () => rowCount,
    begin() {
      rowCount++
      return (
        sheetHead(widths) +
        row(columns.map((column, i) => textCell(column, `${names[i]}1`, STYLES.header)).join(''), LINE_HEIGHT)
      )
    },
    rows(cells, documentRow) {
      if (rowCount + cells.length > MOST_ROWS)
        throw new FormatLimit(
          `the sheet ${name} would have more than ${MOST_ROWS} rows; write csv, or fewer articles at a time`,
        )
      const first = rowCount + 1
      const written = cells.map((line) => {
        rowCount++
        return row(
          line
            .map((cell, i) => {
              const reference = names[i] + rowCount
              link(cell, reference)
              const isLink = i === documentColumn && documentRow !== null && typeof cell === 'string'
              return isLink ? textCell(cell, reference, STYLES.link) : xmlCell(cell, reference)
            })
            .join(''),
          heightOf(line),
        )
      })
      if (written.length && documentColumn >= 0 && documentRow !== null && toDocuments.length < MOST_LINKS) {
        const area = `${names[documentColumn]}${first}:${names[documentColumn]}${rowCount}`
        toDocuments.push(`<hyperlink ref="${area}" location="Documents!A${documentRow}"/>`)
      }
      return written.join('')
    },
    end: () => sheetTail(`A1:${names.at(-1)}${rowCount}`, [...toDocuments, ...toAddresses]),
    relations: () => (addresses.length ? relations(addresses) : null),
  }
}
