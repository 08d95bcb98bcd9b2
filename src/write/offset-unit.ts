import type { ArticleRecord, OffsetUnit } from '../model/record.js'
import type { Span } from '../model/span.js'

/** What offsets can count, for `--help`; the first is the default. */
export const OFFSET_UNITS: Readonly<Record<OffsetUnit, string>> = {
  codepoint: 'Unicode code points, as Python and R count',
  utf16: 'UTF-16 code units, as JavaScript and Java count',
  byte: 'bytes of the text in UTF-8',
}

/**
 * The same record with all offsets and columns counted in another unit.
 * @param record in UTF-16 code units, as `extract` returns it
 * @param text the text that its spans refer to; origins refer to another and stay as they are
 * @throws {RangeError} if there is no such unit
 */
export function inOffsetUnit(record: ArticleRecord, text: string, unit: OffsetUnit): ArticleRecord {
  const offset = converter(text, unit)
  if (!offset) return record
  const columnAt = (position: number, column: number): number => offset(position) - offset(position - column + 1) + 1

  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert)
    if (value === null || typeof value !== 'object') return value
    const item: { [key: string]: unknown } = {}
    for (const [key, inner] of Object.entries(value)) item[key] = key === 'origin' ? inner : convert(inner)
    const { start, end, column, endColumn } = value as { [key: string]: unknown }
    if (typeof start !== 'number' || typeof end !== 'number') return item
    Object.assign(item, { start: offset(start), end: offset(end) })
    if (typeof column === 'number' && typeof endColumn === 'number')
      Object.assign(item, { column: columnAt(start, column), endColumn: columnAt(end, endColumn) })
    return item
  }
  return convert(record) as ArticleRecord
}

/** Offsets in a text, from UTF-16 to another unit and back. */
export interface OffsetConversion {
  readonly fromUtf16: (offset: number) => number
  /** The nearest offset before it where there is none: inside of a character, behind the end. */
  readonly toUtf16: (offset: number) => number
}

/** Prepares the conversion of many offsets in one text. */
export function convertOffsets(text: string, unit: OffsetUnit): OffsetConversion {
  const same = (offset: number): number => Math.max(0, Math.min(text.length, offset))
  const fromUtf16 = converter(text, unit)
  if (!fromUtf16) return { fromUtf16: same, toUtf16: same }
  const back = new Int32Array(fromUtf16(text.length) + 1)
  for (let i = 0; i <= text.length; i++) if (!/[\udc00-\udfff]/.test(text.charAt(i))) back[fromUtf16(i)] = i
  for (let i = 1; i < back.length; i++) if (back[i] === 0) back[i] = back[i - 1]
  return {
    fromUtf16: (offset) => fromUtf16(same(offset)),
    toUtf16: (offset) => back[Math.max(0, Math.min(back.length - 1, offset))],
  }
}

/**
 * The same record with the origins of its passages counted in another unit.
 * @param input the decoded input that they refer to
 */
export function originsInOffsetUnit(record: ArticleRecord, input: string, unit: OffsetUnit): ArticleRecord {
  const offset = converter(input, unit)
  if (!offset) return record
  const convert = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => convert(item))
    if (value === null || typeof value !== 'object') return value
    if (key !== 'origin')
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, convert(inner, name)]))
    const { start, end } = value as Span
    return { start: offset(start), end: offset(end) }
  }
  return convert(record) as ArticleRecord
}

/** From UTF-16 offsets to another unit, or null where both count the same. @throws {RangeError} */
function converter(text: string, unit: OffsetUnit): ((offset: number) => number) | null {
  if (!Object.hasOwn(OFFSET_UNITS, unit))
    throw new RangeError(`offsets count by ${Object.keys(OFFSET_UNITS).join(', ')}, not by ${JSON.stringify(unit)}`)
  if (unit === 'utf16' || !/[^\0-\x7f]/.test(text) || (unit === 'codepoint' && !/[\ud800-\udfff]/.test(text)))
    return null
  const counts = new Int32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i)!
    counts[i++] = count
    if (code > 0xffff) counts[i++] = count
    count += unit === 'codepoint' ? 1 : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  counts[text.length] = count
  return (offset) => counts[offset]
}
