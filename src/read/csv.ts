import { parse } from 'csv-parse/sync'
import type { SourceDocument } from '../model/document.js'
import { rowsOf, type Row } from './csv/rows.js'
import { decode } from './decode.js'
import { readFields, toldApart } from './ndjson.js'
import { ReadProblem } from './read-problem.js'
import type { Read, Source } from './reader.js'
import { recordsInUtf8 } from './records-in-utf8.js'
import { tooLarge } from './whole-file.js'

const FIELDS = ['id', 'text', 'published', 'title', 'url'] as const

/** Where in a row the fields of an article stand. */
type Places = readonly (readonly [field: string, place: number])[]

/** One article a row; the header names the columns, of which those that are no fields of an article are left aside. */
export const read: Read = async function* (chunks, given, limit) {
  const seen = new Set<string>()
  let places: Places | null = null
  const { bytes, source } = await recordsInUtf8(chunks, given)
  for await (const row of rowsOf(bytes, limit)) {
    const { line } = row
    try {
      const cells = cellsOf(row, limit, source)
      if (!cells) continue
      if (places) yield { document: toldApart(readRow(cells, places, source), seen), line }
      else places = placesIn(cells)
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      yield new ReadProblem(error.code, error.message, { line })
      // without a header nothing is known of the rest
      if (!places) return
    }
  }
  if (!places) yield new ReadProblem('empty', 'is empty; there is nothing to extract')
}

/** The cells of a row, or null if it is blank. */
function cellsOf({ bytes, delimiter, isOpen }: Row, limit: number, source: Source): readonly string[] | null {
  if (isOpen)
    throw new ReadProblem('damaged', 'is damaged: a quotation mark is not closed, up to the end of the table; mend it')
  if (!bytes) throw tooLarge(limit)
  const text = decode(bytes, source).text.replace(/^\ufeff|\r$/g, '')
  if (!text.trim()) return null
  // a row is one record: what would be a fault in it stands as it is
  const options = { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true }
  return parse(text, options)[0]
}

function placesIn(header: readonly string[]): Places {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = ['id', 'text'].filter((field) => !names.includes(field))
  if (missing.length)
    throw new ReadProblem(
      'bad-field',
      `names no column ${missing.join(' and none ')}; the columns of a table of articles are called id, text and, if there are such, published, title, url`,
    )
  return FIELDS.filter((field) => names.includes(field)).map((field) => [field, names.indexOf(field)])
}

const readRow = (cells: readonly string[], places: Places, source: Source): SourceDocument =>
  readFields(Object.fromEntries(places.map(([field, place]) => [field, cells[place] || undefined])), source)
