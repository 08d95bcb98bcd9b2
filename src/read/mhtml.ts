import type { SourceDocument } from '../model/document.js'
import { MediaType } from './media-types.js'
import { parseMime, type MimePart } from './mime/parse-mime.js'
import { readPart } from './mime/read-part.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a web page that a browser saved as one file: the text of its article.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `damaged`, `undecodable` or `too-complex`
 */
export function readMhtml(bytes: Uint8Array, known: KnownText): SourceDocument {
  const whole = parseMime(bytes)
  const page = pageOf(whole)
  if (!page) throw new ReadProblem('damaged', 'is no web page saved as one file; save it anew as .html or .mhtml')
  const document = readPart(page, bytes, { ...known, mediaType: MediaType.mhtml })
  const address = whole.field('snapshot-content-location') ?? page.field('content-location')
  const url = document.info.url ?? (/^https?:\/\//i.test(address ?? '') ? address : null)
  return { ...document, info: { ...document.info, url } }
}

/** The first page; those behind it are the frames in it. */
function pageOf(part: MimePart): MimePart | null {
  if (part.mediaType === 'text/html' && part.body.trim()) return part
  for (const inner of part.parts) {
    const page = pageOf(inner)
    if (page) return page
  }
  return null
}

export const read = wholeFile(readMhtml)
