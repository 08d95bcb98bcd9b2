import { onOneLine, plainCell, type Cell } from '../tables/table.js'
import { STYLES } from './parts.js'
import { xmlText } from './xml.js'

/** The most UTF-16 units that a cell of a workbook holds. */
const LONGEST = 32_767

/** A cell of a sheet in XML; nothing where it is empty. Strings stand in the cell itself, so that rows can be written as they come. */
export function xmlCell(cell: Cell, reference: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}" s="${STYLES.top}"><v>${cell}</v></c>`
  const serial = typeof cell === 'object' && 'day' in cell ? serialOf(cell.day) : null
  if (serial !== null) return `<c r="${reference}" s="${STYLES.day}"><v>${serial}</v></c>`
  const style = typeof cell === 'object' && 'url' in cell ? STYLES.link : STYLES.wrapped
  return textCell(String(plainCell(cell)), reference, style)
}

export function textCell(text: string, reference: string, style: number): string {
  const line = onOneLine(text)
  const whole = line.length <= LONGEST ? line : line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '') + '…'
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${xmlText(escapedAsText(whole))}</t></is></c>`
}

/** "_x0041_" would be read as "A" (ECMA-376, ST_Xstring). */
const escapedAsText = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

const DAY = 86_400_000

/** Days are counted from the end of 1899; before March 1900 programs disagree, and there is none. */
function serialOf(day: string): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY
  return serial >= 61 ? serial : null
}

/** 0 is A, 25 Z, 26 AA. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
