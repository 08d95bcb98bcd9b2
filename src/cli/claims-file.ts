import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { readHeader, readRecord, RecordProblem, type Header } from '../verify/index.js'
import type { ArticleRecord } from '../model/record.js'
import { UsageError } from './exit-code.js'
import { reasonOf } from './inputs.js'
import { parseJson, readWhole } from './json.js'
import { placeOf } from './readings.js'

/** What to do with an output that breaks off. */
const CUT = 'if it is cut off, extract it anew'

/** One record of an output of `claimtrace extract`. */
export interface ClaimsEntry extends Header {
  readonly record: ArticleRecord
  /** All of the line or of the item of `documents`, as parsed. */
  readonly raw: object
}

/** An output of `claimtrace extract`, read again. */
export interface ClaimsFile {
  readonly entries: AsyncIterable<ClaimsEntry>
  /** Makes the file anew from its entries, some of which are replaced. */
  readonly rewrite: (entries: readonly object[]) => string
}

/**
 * Opens an output in JSON or, by its extension or its first line, NDJSON; this one is read line by line.
 * @throws {UsageError} where it cannot be read or is none
 */
export async function openClaims(path: string): Promise<ClaimsFile> {
  if (/^\.(?:ndjson|jsonl)$/.test(extname(path).toLowerCase())) return ndjson(path, linesOf(path))
  const content = await (path === '-' ? text(process.stdin) : readWhole(path))
  const name = placeOf(path, null)
  if (!content.trim()) throw new UsageError(`${name}: is empty; there is nothing to verify`)
  const lines = content.split('\n')
  if (isRecord(lines[0])) return ndjson(name, lines)
  if (!/^\ufeff?\s*\{/.test(content))
    throw new UsageError(
      `${name}: is not JSON; verify reads what claimtrace extract wrote with --format json or ndjson`,
    )
  return json(name, parseJson(name, content, CUT))
}

function json(path: string, value: unknown): ClaimsFile {
  const header = explained(path, () => readHeader(value))
  const whole = value as { readonly documents?: unknown }
  if (!Array.isArray(whole.documents))
    throw new UsageError(`${path}: is not an output of claimtrace extract: documents is no list; extract it anew`)
  const documents: readonly object[] = whole.documents
  return {
    entries: (async function* () {
      for (const [i, raw] of documents.entries())
        yield { ...header, raw, record: explained(`${path}, document ${i + 1}`, () => readRecord(raw)) }
    })(),
    rewrite(entries) {
      const head = JSON.stringify({ ...whole, documents: undefined })
      return `${head.slice(0, -1)},"documents":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`
    },
  }
}

const ndjson = (path: string, lines: AsyncIterable<string> | Iterable<string>): ClaimsFile => ({
  entries: (async function* () {
    let number = 0
    for await (const line of lines) {
      number++
      if (!line.trim()) continue
      const place = `${path}, line ${number}`
      const raw = parseJson(place, line, CUT)
      yield {
        ...explained(place, () => readHeader(raw)),
        raw: raw as object,
        record: explained(place, () => readRecord(raw)),
      }
    }
  })(),
  rewrite: (entries) => entries.map((entry) => JSON.stringify(entry) + '\n').join(''),
})

async function* linesOf(path: string): AsyncIterable<string> {
  const stream = createReadStream(path, 'utf8')
  try {
    // Not on("line"): an error of the stream has to come out here.
    stream.on('error', () => {})
    yield* createInterface({ input: stream, crlfDelay: Infinity })
    if (stream.errored) throw stream.errored
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error as NodeJS.ErrnoException)}`)
  }
}

/** Whether a line is a record by itself, as in NDJSON. */
function isRecord(line: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(line) as object, 'document')
  } catch {
    return false
  }
}

function explained<Result>(place: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RecordProblem)
      throw new UsageError(
        `${place}: ${error.message}; verify reads what claimtrace extract wrote with --format json or ndjson`,
      )
    throw error
  }
}
