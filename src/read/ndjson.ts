import { createHash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'

/** One line of NDJSON input as a document. */
export function readNdjsonLine(line: string): SourceDocument {
  const { id, text, title, url, published } = JSON.parse(line)
  return {
    info: {
      id,
      path: null,
      sha256: createHash('sha256').update(text).digest('hex'),
      byteLength: Buffer.byteLength(text),
      encoding: 'utf-8',
      mediaType: 'text/plain',
      title: title ?? null,
      byline: null,
      url: url ?? null,
      language: 'en',
      published: published ? { value: published, precision: 'day', basis: 'metadata' } : null,
    },
    text,
    regions: [{ kind: 'body', start: 0, end: text.length, rule: 'rest' }],
    diagnostics: [],
  }
}
