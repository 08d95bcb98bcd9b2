import { readFile } from 'node:fs/promises'
import { extractDocument, type FindOptions } from '../extract.js'
import { textOfSpans, type SourceDocument } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { ArticleRecord } from '../model/record.js'
import { READERS } from '../read/index.js'
import { WRITERS } from '../write/index.js'
import { originsInOffsetUnit } from '../write/offset-unit.js'
import type { WriteOptions } from '../write/writer.js'
import { aliasesIn } from './alias-file.js'
import { fileInput } from './inputs.js'
import { placeOf, readingsOf, type ReadOptions } from './readings.js'
import { recordCache } from './record-cache.js'

/** How articles are read, looked at and written; plain data, since it goes to other threads. */
export interface WorkOptions {
  readonly read: ReadOptions
  /** The path of the user's list of names, or null. */
  readonly aliases: string | null
  readonly includeBoilerplate: boolean
  /** Names the writer. */
  readonly format: string
  readonly write: WriteOptions
  /** Whether the texts that the spans count are wanted too. */
  readonly withText: boolean
  /** The folder of the cache, or null. */
  readonly cache: string | null
}

/** A file to be read, by its path and the name of its reader, or a document that has been read. */
export type Job =
  { readonly path: string; readonly reader: string } | { readonly document: SourceDocument; readonly place: string }

/** What became of a job. */
export interface Outcome {
  readonly articles: readonly Written[]
  readonly problems: readonly Problem[]
}

/** An article as a part of the output, or, for formats that write in one step, as a record and its text. */
export type Written = { readonly id: string } & (
  | { readonly part: string; readonly text: string | null }
  | { readonly part: null; readonly record: ArticleRecord; readonly text: string }
)

export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly place: string
  readonly message: string
}

/** What a job is called where it fails. */
export const placeOfJob = (job: Job): string => ('document' in job ? job.place : placeOf(job.path, null))

/** Makes what does a job: reads, extracts, and makes the part of the output. */
export async function makeWork({
  read,
  aliases,
  includeBoilerplate,
  format,
  write,
  withText,
  cache: folder,
}: WorkOptions): Promise<(job: Job) => Promise<Outcome>> {
  const writer = WRITERS.find(({ name }) => name === format)
  const parts = writer && (await writer.load())(write).parts
  const known: FindOptions = { aliases: await aliasesIn(aliases ?? undefined), includeBoilerplate }
  const settings =
    folder === null ? '' : JSON.stringify([includeBoilerplate, aliases && (await readFile(aliases, 'utf8'))])
  const cache = folder === null ? null : recordCache(folder, settings)

  return async (job) => {
    const articles: Written[] = []
    const problems: Problem[] = []
    const say =
      (severity: Problem['severity']) =>
      (place: string | null, message: string): void => {
        problems.push({ severity, place: place ?? '', message })
      }
    const sink = { error: say('error'), warning: say('warning') }
    const extract = async (document: SourceDocument, place: string): Promise<void> => {
      try {
        const cached = await cache?.get(document)
        const found = cached ?? extractDocument(document, known)
        const text = textOfSpans(document)
        checkPassages(found, text)
        if (!cached) await cache?.set(document, found)
        const { origin } = document
        const record = origin ? originsInOffsetUnit(found, origin.text, write.offsetUnit) : found
        const { id } = document.info
        articles.push(
          parts
            ? { id, part: parts.make(record, text), text: withText ? text : null }
            : { id, part: null, record, text },
        )
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error)
        sink.error(place, `was lost to a fault of claimtrace; please report it with this: ${stack}`)
      }
    }
    if ('document' in job) await extract(job.document, job.place)
    else {
      const reader = READERS.find(({ name }) => name === job.reader)!
      const input = fileInput(job.path, reader)
      for await (const { document, line } of readingsOf(input, read, sink))
        await extract(document, placeOf(input.id, line))
    }
    return { articles, problems }
  }
}
