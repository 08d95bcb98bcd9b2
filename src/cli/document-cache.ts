import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SourceDocument } from '../model/document.js'
import { UsageError } from './exit-code.js'
import { makeFolder } from './make-folder.js'
import { writeFaultOf } from './output.js'

/** What was made of documents before. */
export interface DocumentCache<Kept, Given = Kept> {
  /** What was made of exactly this document by exactly these rules; null if nothing was, or it is damaged. */
  readonly get: (document: SourceDocument) => Promise<Kept | null>
  /** Keeps it, as far as that can be done: a cache that is full or read-only is no fault. */
  readonly set: (document: SourceDocument, given: Given) => Promise<void>
}

/**
 * A cache of bytes in a folder, which several runs may use at once: a file appears whole or not at all. It is found by a hash over
 * all that was read of the article, under a hash over the rules, so that neither a changed article nor another release
 * meets what is old. A folder of rules no longer used can be removed.
 * @param settings what is made of documents, and what else it depends on, such as the user's list of names
 */
export function documentCache(
  folder: string,
  settings: readonly unknown[],
): DocumentCache<Buffer, string | Uint8Array> {
  const fileOf = (document: SourceDocument): string => {
    const key = createHash('sha256')
      .update(JSON.stringify(settings))
      .update('\0')
      .update(JSON.stringify(document))
      .digest('hex')
    return join(folder, CLAIMTRACE_RULES, key.slice(0, 2), key.slice(2))
  }
  return {
    get: (document) => readFile(fileOf(document)).catch(() => null),
    async set(document, bytes) {
      const file = fileOf(document)
      const temporary = `${file}.${randomUUID()}.tmp`
      try {
        makeFolder(dirname(file))
        await writeFile(temporary, bytes)
        await rename(temporary, file)
      } catch {
        await rm(temporary, { force: true }).catch(() => {})
      }
    },
  }
}

/**
 * Makes the folder of a cache, if it is not there.
 * @throws {UsageError} if it cannot be made
 */
export function makeCacheFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    const fault = error as NodeJS.ErrnoException
    const reason = fault.code === 'EEXIST' ? 'is a file; name a folder for the cache' : writeFaultOf(fault)
    throw new UsageError(`${folder}: ${reason}`)
  }
}
