import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { UsageError } from './exit-code.js'
import { makeFolder } from './make-folder.js'
import { fileOutput, writeFaultOf } from './output.js'

/** Longer names are cut, and told apart by a hash. */
const LONGEST_NAME = 120
/** So much of an id is looked at to name a file. */
const LONGEST_BEGIN = 1000

/** A folder that takes the texts which the offsets count, a file each. */
export interface TextFolder {
  /** Writes the text of a document as it stands, in UTF-8; the file appears whole or not at all. */
  readonly write: (id: string, text: string) => Promise<void>
}

/** @throws {UsageError} where the folder cannot be made */
export function textFolder(folder: string): TextFolder {
  try {
    makeFolder(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      `${folder}: ${code === 'EEXIST' ? 'is a file; name a folder' : writeFaultOf(error as NodeJS.ErrnoException)}`,
    )
  }
  const taken: TakenNames = new Map()
  return {
    async write(id, text) {
      const file = await fileOutput(join(folder, fileNameFor(id, taken)))
      try {
        await file.write(text)
        await file.keep()
      } catch (error) {
        await file.discard()
        throw error
      }
    },
  }
}

/** The names given so far, in small letters, each with the last number that was put to it. */
export type TakenNames = Map<string, number>

/**
 * A file name for a document: its id with "_" for "/" and for every other sign that a file system may take amiss.
 * @param taken to which the name is added; of two documents that come to the same the later gets a number
 */
export function fileNameFor(id: string, taken: TakenNames): string {
  const plain = id
    .slice(0, LONGEST_BEGIN)
    .normalize('NFC')
    .replace(/(?:\.\.?\/)+|^\/+/g, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_')
    .replace(/^[. ]+/, '_')
    .replace(/(?:\.txt)?[. ]*$/i, '')
  const stem =
    Buffer.byteLength(plain) <= LONGEST_NAME
      ? plain || '_'
      : `${plain.slice(0, LONGEST_NAME / 4)}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
  let name = `${stem}.txt`
  const wanted = name.toLowerCase()
  let number = taken.get(wanted) ?? 0
  if (number) {
    do name = `${stem}-${++number}.txt`
    while (taken.has(name.toLowerCase()))
    taken.set(wanted, number)
  }
  taken.set(name.toLowerCase(), 1)
  return name
}
