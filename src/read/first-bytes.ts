import { Buffer } from 'node:buffer'

/**
 * The first bytes of a stream, as many as `least` if it has them, and all of it. The source is closed also where no more
 * than the first is taken.
 */
export async function firstBytes(
  chunks: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{ readonly first: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]()
  let first = Buffer.of()
  while (first.length < least) {
    const next = await source.next()
    if (next.done) break
    first = Buffer.concat([first, next.value])
  }
  return { first, all: withFirst(first, source) }
}

async function* withFirst(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    if (first.length) yield first
    yield* { [Symbol.asyncIterator]: () => source }
  } finally {
    await source.return?.()
  }
}
