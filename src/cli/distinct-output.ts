import { statSync } from 'node:fs'
import { UsageError } from './exit-code.js'
import { identityOf } from './inputs.js'

/**
 * Makes sure that an output does not take the place of what it is made from: articles, claims, a list of names.
 * @param output where it is to be written; a device, a pipe or a file that is not there yet replaces nothing
 * @param read the paths of all that is read; null for standard input
 * @throws {UsageError} naming the file
 */
export function checkDistinct(output: string | undefined, read: Iterable<string | null | undefined>): void {
  if (output === undefined || !statSync(output, { throwIfNoEntry: false })?.isFile()) return
  const target = identityOf(output)
  for (const path of read)
    if (typeof path === 'string' && identityOf(path) === target)
      throw new UsageError(`${output}: is read, and so cannot be written; name another file for the output`)
}
