import type { SourceDocument } from '../../src/model/document.js'
import { readNdjsonLine } from '../../src/read/ndjson.js'

/** A text as the NDJSON reader would hand it on; a blank one, which that may refuse, as nothing but body. */
export const documentOf = (text: string, { published = null }: { published?: string | null } = {}): SourceDocument =>
  text.trim() ? readNdjsonLine(JSON.stringify({ id: 'fixture', text, ...(published && { published }) })) : bodyOf(text)

/** A text that is all body, whatever it looks like, and may be blank. */
export const bodyOf = (text: string): SourceDocument => ({
  ...documentOf('An article.'),
  text,
  regions: [{ kind: 'body', start: 0, end: text.length, rule: 'rest' }],
})
