import { readFile } from 'node:fs/promises'
import { readSource, type SourceReading } from '../../compare/index.js'
import { analyseDocument } from '../../extract.js'
import { sourceCache } from '../source-cache.js'
import type { DoTask, TaskSettings } from './task.js'

/** How sources are read. */
export interface SourceTaskOptions {
  /** The folder of the cache, or null. */
  readonly cache: string | null
}

/** Reads out of a source what drafts are compared with. */
export async function makeSourceTask(
  { cache: folder }: SourceTaskOptions,
  { aliases }: TaskSettings,
): Promise<DoTask<SourceReading>> {
  const cache = folder === null ? null : sourceCache(folder, [aliases && (await readFile(aliases, 'utf8'))])
  return async (document, known) => {
    const cached = await cache?.get(document)
    if (cached) return cached
    const reading = readSource(analyseDocument(document, known))
    await cache?.set(document, reading)
    return reading
  }
}
