import { createReadStream } from 'node:fs'
import { open, stat, truncate } from 'node:fs/promises'
import { SCHEMA_VERSION, type OffsetUnit, type OutputLine } from '../model/record.js'
import { linesOf } from '../read/ndjson.js'
import { UsageError } from './exit-code.js'
import { appendedOutput, checkPlace, writeFaultOf, type Output } from './output.js'

/** What an output of NDJSON already holds, and the way to write on. */
export interface ResumedOutput {
  readonly output: Output
  /**
   * Whether a document need not be done again: `done` takes one of the lines that hold it, `changed` means that its line
   * was made from other bytes.
   */
  readonly standing: (id: string, sha256: string) => 'new' | 'done' | 'changed'
  /** Whether a line of this document is there. */
  readonly knows: (id: string) => boolean
}

/**
 * Opens an output of NDJSON that a run before may have left unfinished. A last line without its end, as a killed run
 * leaves it, is cut off.
 * @throws {UsageError} where the file is something else, or counts offsets in another unit
 */
export async function resumedOutput(path: string, unit: OffsetUnit): Promise<ResumedOutput> {
  await checkPlace(path)
  // made if it is not there, left as it is if it is
  const file = await open(path, 'a').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: ${writeFaultOf(error)}`)
  })
  await file.close()
  const found = await stat(path)
  if (!found.isFile()) throw new UsageError(`${path}: --resume writes a file; this is none`)

  const lines = new Map<string, string[]>()
  let size = 0
  for await (const { bytes, line } of linesOf(createReadStream(path), Infinity)) {
    if (size + bytes!.length + 1 > found.size) break
    size += bytes!.length + 1
    const { id, sha256 } = documentOf(bytes!, `${path}, line ${line}`, unit)
    const hashes = lines.get(id)
    if (hashes) hashes.push(sha256)
    else lines.set(id, [sha256])
  }
  if (size < found.size) await truncate(path, size)

  return {
    output: appendedOutput(path),
    knows: (id) => lines.has(id),
    standing(id, sha256) {
      const hashes = lines.get(id)
      if (!hashes) return 'new'
      const at = hashes.indexOf(sha256)
      // as many lines as there are documents of one id
      if (at < 0) return hashes.length ? 'changed' : 'new'
      hashes.splice(at, 1)
      return 'done'
    },
  }
}

function documentOf(bytes: Uint8Array, place: string, unit: OffsetUnit): { id: string; sha256: string } {
  const { schemaVersion, offsetUnit, document } = parse(bytes)
  if (schemaVersion !== SCHEMA_VERSION || typeof document?.id !== 'string' || typeof document.sha256 !== 'string')
    throw new UsageError(`${place}: is no record of this version; --resume goes on with what "--format ndjson" wrote`)
  if (offsetUnit !== unit)
    throw new UsageError(`${place}: counts offsets by ${offsetUnit}; go on with --offsets ${offsetUnit}`)
  return document
}

function parse(bytes: Uint8Array): Partial<OutputLine> {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) ?? {}) as Partial<OutputLine>
  } catch {
    return {}
  }
}
