import { extractDocument } from '../extract.js'
import type { SourceDocument } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { ArticleRecord, Published } from '../model/record.js'
import { READERS } from '../read/index.js'
import { WRITERS } from '../write/index.js'
import type { WriteOptions } from '../write/writer.js'
import { fileInput } from './inputs.js'
import { placeOf, readingsOf } from './readings.js'
import { recordCache } from './record-cache.js'

/** How articles are read, looked at and written; plain data, since it goes to other threads. */
export interface WorkOptions {
  readonly published: Published | null
  readonly maxBytes: number
  /** Names the writer. */
  readonly format: string
  readonly write: WriteOptions
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
export type Written = { readonly part: string } | { readonly record: ArticleRecord; readonly text: string }

export interface Problem {
  readonly severity: 'error' | 'warning'
  readonly place: string
  readonly message: string
}

/** What a job is called where it fails. */
export const placeOfJob = (job: Job): string => ('document' in job ? job.place : placeOf(job.path, null))

/** Makes what does a job: reads, extracts, and makes the part of the output. */
export async function makeWork({
  published,
  maxBytes,
  format,
  write,
  cache: folder,
}: WorkOptions): Promise<(job: Job) => Promise<Outcome>> {
  const { parts } = (await WRITERS.find(({ name }) => name === format)!.load())(write)
  const cache = folder === null ? null : recordCache(folder)

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
        const record = cached ?? extractDocument(document)
        checkPassages(record, document.text)
        if (!cached) await cache?.set(document, record)
        articles.push(parts ? { part: parts.make(record, document.text) } : { record, text: document.text })
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error)
        sink.error(place, `was lost to a fault of claimtrace; please report it with this: ${stack}`)
      }
    }
    if ('document' in job) await extract(job.document, job.place)
    else {
      const reader = READERS.find(({ name }) => name === job.reader)!
      const input = fileInput(job.path, reader)
      for await (const { document, line } of readingsOf(input, { ...(published && { published }), maxBytes }, sink))
        await extract(document, placeOf(input.id, line))
    }
    return { articles, problems }
  }
}
