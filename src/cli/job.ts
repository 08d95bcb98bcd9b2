import type { SourceDocument } from '../model/document.js'
import type { Problem } from './problems.js'
import { placeOf } from './readings.js'

/** A file to be read, by its path and the name of its reader, or a document that has been read. */
export type Job =
  { readonly path: string; readonly reader: string } | { readonly document: SourceDocument; readonly place: string }

/** What became of a job. */
export interface Outcome<Done> {
  /** What was made of each article, plain data too. */
  readonly articles: readonly Done[]
  readonly problems: readonly Problem[]
}

/** What a job is called where it fails. */
export const placeOfJob = (job: Job): string => ('document' in job ? job.place : placeOf(job.path, null))

/** Does jobs, in this thread or in others. */
export interface Workers<Done> {
  readonly run: (job: Job) => Promise<Outcome<Done>>
  /** How many jobs are worth giving before the first is done. */
  readonly ahead: number
  readonly close: () => Promise<void>
}
