import type { SourceDocument } from '../../src/model/document.js'
import { readNdjsonLine } from '../../src/read/ndjson.js'

/** A text as the NDJSON reader would hand it on. */
export const documentOf = (text: string, { published = null }: { published?: string | null } = {}): SourceDocument =>
  readNdjsonLine(JSON.stringify({ id: 'fixture', text, ...(published && { published }) }))
