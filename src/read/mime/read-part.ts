import { createHash } from 'node:crypto'
import type { SourceDocument } from '../../model/document.js'
import { encodingFor } from '../encodings.js'
import { readHtml } from '../html.js'
import type { KnownText } from '../reader.js'
import { readText } from '../text.js'
import { decodeTransfer } from './decode-transfer.js'
import { parameterOf, type MimePart } from './parse-mime.js'

/**
 * The document of a part that is a text or a page. Its hash and its length are those of the whole file, and spans count its
 * text alone.
 * @throws {ReadProblem} as the readers of texts and pages do
 */
export function readPart(part: MimePart, file: Uint8Array, known: KnownText & { mediaType: string }): SourceDocument {
  const bytes = decodeTransfer(part.body, part.field('content-transfer-encoding'))
  const declared = encodingFor(parameterOf(part.field('content-type'), 'charset') ?? '')
  const read = part.mediaType === 'text/html' ? readHtml : readText
  const { origin: _, info, ...document } = read(bytes, { ...known, declared })
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { ...document, info: { ...info, sha256, byteLength: file.length, mediaType: known.mediaType } }
}
