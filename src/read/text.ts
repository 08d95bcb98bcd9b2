import { hash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'
import { decode } from './decode.js'
import { makeDocument } from './make-document.js'
import { otherKind } from './other-kind.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/**
 * The document of a plain text file.
 * @param bytes the whole file, in the encoding that is known, or else in UTF-8, UTF-16, UTF-32 or windows-1252
 * @throws {ReadProblem} `empty`, `binary` or `undecodable`
 * @throws {TypeError} if it is something else
 */
export function readText(bytes: Uint8Array, known: KnownText): SourceDocument {
  if (!ArrayBuffer.isView(bytes)) throw new TypeError(`${WANTED}, not ${typeName(bytes)}`)
  const { text, encoding } = decode(bytes, known)
  if (!/[^\s\ufeff\0]/.test(text)) throw new ReadProblem('empty', 'is empty; there is nothing to extract')
  const sha256 = hash('sha256', bytes)
  const diagnostics = [...(known.diagnostics ?? []), ...otherKind(text)]
  return makeDocument(text, { ...known, sha256, byteLength: bytes.length, encoding, diagnostics })
}

/**
 * The document of a text that is decoded already; its bytes are those of the text in UTF-8.
 * @throws {TypeError} if it is something else
 */
export function readString(text: string, known: KnownText): SourceDocument {
  if (typeof text !== 'string') throw new TypeError(`${WANTED}, not ${typeName(text)}`)
  const sha256 = hash('sha256', text)
  return makeDocument(text, { ...known, sha256, byteLength: Buffer.byteLength(text), encoding: 'utf-8' })
}

const WANTED = 'an article is its text, a string, or the bytes of its file, a Uint8Array'

/** What a program that knows no types handed over: "undefined", "an object". */
const typeName = (value: unknown): string =>
  value === null || value === undefined ? String(value) : `a value of type ${typeof value}`

export const read = wholeFile(readText)
