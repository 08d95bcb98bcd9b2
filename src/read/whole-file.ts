import type { SourceDocument } from '../model/document.js'
import { ReadProblem } from './read-problem.js'
import type { Read, Source } from './reader.js'

/** Reads inputs that are one document each, from all of their bytes. */
export const wholeFile = (
  readBytes: (bytes: Uint8Array, source: Source) => SourceDocument | Promise<SourceDocument>,
): Read =>
  async function* (chunks, source, limit) {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > limit) {
        yield tooLarge(limit)
        return
      }
      parts.push(chunk)
    }
    try {
      yield { document: await readBytes(Buffer.concat(parts), source), line: null }
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      yield error
    }
  }

/** The answer to an input, or to line `line` of it, of more than `limit` bytes. */
export const tooLarge = (limit: number, line: number | null = null): ReadProblem =>
  new ReadProblem(
    'too-large',
    `is larger than ${limit.toLocaleString('en')} bytes; split it or raise the limit with --max-bytes`,
    { line },
  )
