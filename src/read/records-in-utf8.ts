import { Buffer } from 'node:buffer'
import { firstBytes } from './first-bytes.js'
import { ReadProblem } from './read-problem.js'
import type { Source } from './reader.js'

/** What a table or NDJSON in UTF-16 begins with: a mark, or a letter or bracket of ASCII. */
const BEGINNINGS = [
  { encoding: 'utf-16le', fits: ([a, b, c]: Uint8Array) => (a === 0xff && b === 0xfe) || (a > 0 && b === 0 && c > 0) },
  { encoding: 'utf-16be', fits: ([a, b]: Uint8Array) => (a === 0xfe && b === 0xff) || (a === 0 && b > 0) },
] as const

/**
 * The bytes of an input that is read a record at a time, so that line breaks are bytes: what is in UTF-16, as Excel's
 * “Unicode Text” and PowerShell's `>` write it, comes in UTF-8, all else as it is.
 */
export async function recordsInUtf8(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly source: Source }> {
  const { first, all } = await firstBytes(chunks, 3)
  const named = source.encoding?.startsWith('utf-16') ? source.encoding : null
  const found = BEGINNINGS.find(({ fits }) => fits(first))?.encoding
  const encoding = source.encoding ? named && (found ?? named) : found
  return encoding ? { bytes: inUtf8(all, encoding), source: { ...source, encoding: 'utf-8' } } : { bytes: all, source }
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    yield Buffer.from(decoder.decode())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    const name = encoding.toUpperCase()
    throw new ReadProblem('undecodable', `is damaged: it looks like ${name} and does not decode as that; fetch it anew`)
  }
}
