import type { SourceDocument } from '../../src/model/document.js'
import { readNdjsonLine } from '../../src/read/ndjson.js'

/** A text as the NDJSON reader would hand it on. */
export const documentOf = (text: string, { published = null }: { published?: string | null } = {}): SourceDocument =>
  readNdjsonLine(JSON.stringify({ id: 'fixture', text, ...(published && { published }) }))

/** A text that is all body, whatever it looks like, and may be blank. */
export const bodyOf = (text: string): SourceDocument => ({
  ...documentOf('An article.'),
  text,
  regions: [{ kind: 'body', start: 0, end: text.length, rule: 'rest' }],
})
