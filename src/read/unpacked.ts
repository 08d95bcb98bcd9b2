import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { firstBytes } from './first-bytes.js'
import { ReadProblem } from './read-problem.js'

/**
 * The bytes of an input, which may be packed with gzip. They come as they are unpacked, so that whoever counts them can
 * stop: what swells beyond measure is never held.
 * @throws {ReadProblem} `damaged`, as soon as it shows
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { first, all } = await firstBytes(chunks, GZIP.length)
  yield* GZIP.every((byte, i) => first[i] === byte) ? gunzipped(all) : all
}

/** What packed bytes begin with. */
const GZIP = [0x1f, 0x8b] as const

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip()
  // faults come out where the bytes are read
  pipeline(Readable.from(packed), gunzip, () => {})
  try {
    yield* gunzip
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
    throw new ReadProblem('damaged', `is damaged: it does not unpack (${(error as Error).message}); fetch it anew`)
  }
}
