import { hash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'
import { decode } from './decode.js'
import { makeDocument } from './make-document.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a plain text file.
 * @param bytes the whole file, in the encoding that is known, or else in UTF-8, UTF-16, UTF-32 or windows-1252
 * @throws {ReadProblem} `empty`, `binary` or `undecodable`
 */
export function readText(bytes: Uint8Array, known: KnownText): SourceDocument {
  const { text, encoding } = decode(bytes, known)
  if (!/[^\s\ufeff\0]/.test(text)) throw new ReadProblem('empty', 'is empty; there is nothing to extract')
  const sha256 = hash('sha256', bytes)
  return makeDocument(text, { ...known, sha256, byteLength: bytes.length, encoding })
}

/** The document of a text that is decoded already; its bytes are those of the text in UTF-8. */
export function readString(text: string, known: KnownText): SourceDocument {
  const sha256 = hash('sha256', text)
  return makeDocument(text, { ...known, sha256, byteLength: Buffer.byteLength(text), encoding: 'utf-8' })
}

export const read = wholeFile(readText)
