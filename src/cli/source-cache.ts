import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { SourceReading } from '../compare/index.js'
import { documentCache, type DocumentCache } from './document-cache.js'

const DIGEST_BYTES = 32
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/**
 * Sources that were read before.
 * @param settings what the readings depend on beside the documents and the rules
 */
export function sourceCache(folder: string, settings: readonly unknown[]): DocumentCache<SourceReading> {
  const kept = documentCache(folder, ['source', ...settings])
  return {
    async get(document) {
      const bytes = await kept.get(document)
      if (!bytes) return null
      const body = bytes.subarray(DIGEST_BYTES)
      // damaged, it is made anew
      if (!digestOf(body).equals(bytes.subarray(0, DIGEST_BYTES))) return null
      try {
        return deserialize(body) as SourceReading
      } catch {
        // written by a later Node
        return null
      }
    },
    async set(document, reading) {
      const body = serialize(reading)
      await kept.set(document, Buffer.concat([digestOf(body), body]))
    },
  }
}
