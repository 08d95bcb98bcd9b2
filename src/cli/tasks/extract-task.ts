import { readFile } from 'node:fs/promises'
import { extractDocument } from '../../extract.js'
import { textOfSpans } from '../../model/document.js'
import { checkPassages } from '../../model/passages.js'
import type { ArticleRecord } from '../../model/record.js'
import { WRITERS } from '../../write/index.js'
import { originsInOffsetUnit } from '../../write/offset-unit.js'
import type { WriteOptions } from '../../write/writer.js'
import { recordCache } from '../record-cache.js'
import type { DoTask, TaskSettings } from './task.js'

/** How articles are written. */
export interface ExtractTaskOptions {
  /** Names the writer. */
  readonly format: string
  readonly write: WriteOptions
  /** Whether the texts that the spans count are wanted too. */
  readonly withText: boolean
  /** The folder of the cache, or null. */
  readonly cache: string | null
}

/** An article as a part of the output in UTF-8, or, for formats that write in one step, as a record and its text. */
export type Written = { readonly id: string } & (
  | { readonly part: Uint8Array; readonly text: string | null }
  | { readonly part: null; readonly record: ArticleRecord; readonly text: string }
)

const utf8 = new TextEncoder()

/** Extracts, and makes the part of the output. */
export async function makeExtractTask(
  { format, write, withText, cache: folder }: ExtractTaskOptions,
  { aliases, includeBoilerplate }: TaskSettings,
): Promise<DoTask<Written>> {
  const writer = WRITERS.find(({ name }) => name === format)
  const parts = writer && (await writer.load())(write).parts
  const cache =
    folder === null ? null : recordCache(folder, [includeBoilerplate, aliases && (await readFile(aliases, 'utf8'))])
  return async (document, known) => {
    const cached = await cache?.get(document)
    const found = cached ?? extractDocument(document, known)
    const text = textOfSpans(document)
    checkPassages(found, text)
    if (!cached) await cache?.set(document, found)
    const { origin } = document
    const record = origin ? originsInOffsetUnit(found, origin.text, write.offsetUnit) : found
    const { id } = document.info
    return parts
      ? { id, part: utf8.encode(parts.make(record, text)), text: withText ? text : null }
      : { id, part: null, record, text }
  }
}
