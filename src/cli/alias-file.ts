import { readFile } from 'node:fs/promises'
import { AliasProblem, readAliases, type Aliases } from '../extract.js'
import { decode } from '../read/decode.js'
import { ReadProblem } from '../read/read-problem.js'
import { UsageError } from './exit-code.js'
import { reasonOf } from './inputs.js'

/**
 * The names that the user lists in a file; null without one.
 * @throws {UsageError} if it cannot be read or a line of it makes no sense
 */
export async function aliasesIn(path: string | undefined): Promise<Aliases | null> {
  if (path === undefined) return null
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: ${reasonOf(error)}`)
  })
  try {
    return readAliases(decode(bytes).text)
  } catch (error) {
    if (error instanceof AliasProblem) throw new UsageError(`${path}:${error.line}: ${error.message}`)
    if (error instanceof ReadProblem) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}
