import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReadProblem } from './read-problem.js'

/**
 * The bytes of an input, which may be packed with gzip. They come as they are unpacked, so that whoever counts them can
 * stop: what swells beyond measure is never held.
 * @throws {ReadProblem} `damaged`, as soon as it shows
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const all = withFirst(first.value, { [Symbol.asyncIterator]: () => source })
  yield* isGzip(first.value) ? gunzipped(all) : all
}

async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first
  yield* rest
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

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
