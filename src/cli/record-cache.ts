import { textOfSpans, type SourceDocument } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { ArticleRecord } from '../model/record.js'
import { documentCache } from './document-cache.js'

/** Records of articles that were looked at before. */
export interface RecordCache {
  /** The record of exactly this document by exactly these rules, or null. */
  readonly get: (document: SourceDocument) => Promise<ArticleRecord | null>
  readonly set: (document: SourceDocument, record: ArticleRecord) => Promise<void>
}

/** @param settings what the records depend on beside the documents and the rules */
export function recordCache(folder: string, settings: readonly unknown[]): RecordCache {
  const kept = documentCache(folder, ['record', ...settings])
  return {
    async get(document) {
      const bytes = await kept.get(document)
      if (!bytes) return null
      try {
        const record = JSON.parse(bytes.toString()) as ArticleRecord
        checkPassages(record, textOfSpans(document))
        return record
      } catch {
        // damaged: it is made anew
        return null
      }
    },
    set: (document, record) => kept.set(document, JSON.stringify(record)),
  }
}
