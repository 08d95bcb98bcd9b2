import { textOfSpans } from '../model/document.js'
import { checkPassages } from '../model/passages.js'
import type { ArticleRecord } from '../model/record.js'
import { documentCache, type DocumentCache } from './document-cache.js'

/**
 * Records of articles that were looked at before.
 * @param settings what the records depend on beside the documents and the rules
 */
export function recordCache(folder: string, settings: readonly unknown[]): DocumentCache<ArticleRecord> {
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
