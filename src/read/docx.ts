import { createHash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'
import { readBody } from './docx/body.js'
import { unpack } from './docx/unpack.js'
import { readProperties } from './docx/properties.js'
import { makeDocument } from './make-document.js'
import { MediaType } from './media-types.js'
import { ifStated } from './pages.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a Word file: the text of its body, with the page of each part where Word has noted it.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `damaged`, `encrypted` or `too-complex`
 */
export function readDocx(bytes: Uint8Array, known: KnownText): SourceDocument {
  const { body, properties } = unpack(bytes)
  const { text, regions, pages } = readBody(body)
  if (!text) throw new ReadProblem('empty', 'holds no text; there is nothing to extract')
  const { title, author } = readProperties(properties)
  return {
    ...makeDocument(text, {
      ...known,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      encoding: 'utf-8',
      mediaType: MediaType.docx,
      marked: regions,
      title: known.title ?? ifStated(title, text),
      byline: known.byline ?? ifStated(author, text),
    }),
    ...(pages.length && { pages }),
  }
}

export const read = wholeFile(readDocx)
