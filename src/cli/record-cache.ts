import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textOfSpans, type SourceDocument } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { ArticleRecord } from '../model/record.js'

/** Records of articles that were looked at before. */
export interface RecordCache {
  /** The record of exactly this document by exactly these rules, or null. */
  readonly get: (document: SourceDocument) => Promise<ArticleRecord | null>
  /** Keeps a record, as far as that can be done: a cache that is full or read-only is no fault. */
  readonly set: (document: SourceDocument, record: ArticleRecord) => Promise<void>
}

/**
 * A cache in a folder, which several runs may use at once: a record appears whole or not at all. It is found by a hash over
 * all that was read of the article, under a hash over the rules, so that neither a changed article nor another release
 * meets an old record. A folder of rules no longer used can be removed.
 * @param settings what else the records depend on, such as the user's list of names
 */
export function recordCache(folder: string, settings: string): RecordCache {
  const fileOf = (document: SourceDocument): string => {
    const key = createHash('sha256').update(settings).update('\0').update(JSON.stringify(document)).digest('hex')
    return join(folder, CLAIMTRACE_RULES, key.slice(0, 2), `${key.slice(2)}.json`)
  }
  return {
    async get(document) {
      try {
        const record = JSON.parse(await readFile(fileOf(document), 'utf8')) as ArticleRecord
        checkPassages(record, textOfSpans(document))
        return record
      } catch {
        // not there, or damaged: it is made anew
        return null
      }
    },
    async set(document, record) {
      const file = fileOf(document)
      const temporary = `${file}.${randomUUID()}.tmp`
      try {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(temporary, JSON.stringify(record))
        await rename(temporary, file)
      } catch {
        await rm(temporary, { force: true }).catch(() => {})
      }
    },
  }
}
