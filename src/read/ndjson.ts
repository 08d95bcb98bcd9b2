import type { SourceDocument } from '../model/document.js'
import type { Diagnostic, Published } from '../model/record.js'
import { decode } from './decode.js'
import { parseIsoDate } from './published.js'
import { ReadProblem } from './read-problem.js'
import type { Read, Source } from './reader.js'
import { recordsInUtf8 } from './records-in-utf8.js'
import { readString } from './text.js'
import { tooLarge } from './whole-file.js'

const NEWLINE = 0x0a

/** What a line may hold beside `id` and `text`; null counts as absent, other fields are not read. */
const OPTIONAL_FIELDS = ['published', 'title', 'url'] as const

/**
 * The document of one line of NDJSON: `{"id", "text", "published"?, "title"?, "url"?}`, all strings.
 * @param line the line, without its number
 * @param given a date of publication that wins over the line's own
 * @throws {ReadProblem} `bad-json`, `bad-field` or `empty`
 */
export function readNdjsonLine(line: string, given: Pick<Source, 'published'> = { published: null }): SourceDocument {
  const value = parse(line)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new ReadProblem('bad-json', 'is not a JSON object; each line is {"id": …, "text": …}')
  return readFields(value as Readonly<Record<string, unknown>>, given)
}

/**
 * The document of the fields of a line of NDJSON, or of a row of a table.
 * @throws {ReadProblem} `bad-field` or `empty`
 */
export function readFields(
  fields: Readonly<Record<string, unknown>>,
  given: Pick<Source, 'published'>,
): SourceDocument {
  const { id, text, published, title, url } = checkedFields(fields)
  const diagnostics: Diagnostic[] = []
  if (published && !parseIsoDate(published))
    diagnostics.push({
      severity: 'warning',
      code: 'bad-published',
      message: `"published" is not an ISO date such as 2024-03-14 and was left out: ${quoted(published)}`,
    })
  return readString(text, {
    id,
    path: null,
    published: given.published ?? metadataDate(published),
    title,
    url,
    diagnostics,
  })
}

/** A value in a message, of which the beginning is enough: where columns are shifted it may be a whole article. */
const quoted = (value: string): string =>
  JSON.stringify(value.length > LONGEST_QUOTED ? `${value.slice(0, LONGEST_QUOTED)}…` : value)
const LONGEST_QUOTED = 80

const metadataDate = (published: string | null): Published | null => {
  const date = published === null ? null : parseIsoDate(published)
  return date && { ...date, basis: 'metadata' }
}

function checkedFields(
  fields: Readonly<Record<string, unknown>>,
): Record<'id' | 'text', string> & Record<'published' | 'title' | 'url', string | null> {
  for (const name of ['id', 'text'])
    if (typeof fields[name] !== 'string')
      throw new ReadProblem(
        'bad-field',
        fields[name] === undefined ? `"${name}" is missing` : `"${name}" is not a string`,
      )
  for (const name of OPTIONAL_FIELDS)
    if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== 'string')
      throw new ReadProblem('bad-field', `"${name}" is not a string`)
  const { id, text, published, title, url } = fields as Readonly<Record<string, string | null | undefined>>
  if (!text?.trim()) throw new ReadProblem('empty', '"text" is empty; there is nothing to extract')
  return { id: id!, text, published: published || null, title: title || null, url: url || null }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new ReadProblem('bad-json', `is not JSON: ${(error as Error).message}`)
  }
}

export const read: Read = async function* (chunks, given, limit) {
  const seen = new Set<string>()
  const { bytes: all, source } = await recordsInUtf8(chunks, given)
  for await (const { bytes, line } of linesOf(all, limit)) {
    if (!bytes) {
      yield tooLarge(limit, line)
      continue
    }
    try {
      const document = readLine(bytes, line, source)
      if (document) yield { document: toldApart(document, seen), line }
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      yield new ReadProblem(error.code, error.message, { line })
    }
  }
}

/** The document of a line of bytes, or null if the line is blank. */
function readLine(bytes: Uint8Array, line: number, source: Source): SourceDocument | null {
  const { text } = decode(bytes, { encoding: source.encoding ?? 'utf-8' })
  const json = line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
  return json.trim() ? readNdjsonLine(json, source) : null
}

/**
 * A document, with a warning if an earlier one of the same input bears its id.
 * @param seen the ids so far, to which its own is added
 */
export function toldApart(document: SourceDocument, seen: Set<string>): SourceDocument {
  const { id } = document.info
  if (!seen.has(id)) {
    seen.add(id)
    return document
  }
  const message = `the id ${quoted(id)} stands on an earlier line as well`
  return {
    ...document,
    diagnostics: [...document.diagnostics, { severity: 'warning', code: 'duplicate-id', message }],
  }
}

/** The lines of a stream of bytes with their numbers; null in place of the bytes of a line that is over the limit. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncIterable<{ readonly bytes: Uint8Array | null; readonly line: number }> {
  let parts: Uint8Array[] = []
  let size = 0
  let line = 1
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  const take = (): { bytes: Uint8Array | null; line: number } => {
    const bytes = size <= limit ? Buffer.concat(parts) : null
    parts = []
    size = 0
    return { bytes, line: line++ }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end; (end = chunk.indexOf(NEWLINE, from)) >= 0; from = end + 1) {
      add(chunk.subarray(from, end))
      yield take()
    }
    add(chunk.subarray(from))
  }
  if (size) yield take()
}
