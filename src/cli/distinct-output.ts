import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from './exit-code.js'
import { identityOf } from './inputs.js'

/**
 * Makes sure that an output does not take the place of what it is made from: articles, claims, a list of names.
 * @param output where it is to be written; a device or a pipe replaces nothing
 * @param read the paths of all that is read; null for standard input
 * @throws {UsageError} naming the file
 */
export function checkDistinct(output: string | undefined, read: Iterable<string | null | undefined>): void {
  if (output === undefined) return
  const target = placeOf(output)
  if (target === null) return
  for (const path of read)
    if (typeof path === 'string' && placeOf(path) === target)
      throw new UsageError(`${output}: is read, and so cannot be written; name another file for the output`)
}

/** What a file is, whatever it is called; its path where it is not there yet; null for a device, a pipe or what cannot be. */
function placeOf(path: string): string | null {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (!there) return resolve(path)
    return there.isFile() ? identityOf(path) : null
  } catch {
    return null
  }
}
