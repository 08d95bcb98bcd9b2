import { readFile } from 'node:fs/promises'
import { UsageError } from './exit-code.js'
import { reasonOf } from './inputs.js'

/**
 * What a JSON file holds.
 * @throws {UsageError} where it cannot be read or is no JSON
 */
export const readJson = async (path: string): Promise<unknown> => parseJson(path, await readWhole(path))

/** @throws {UsageError} where a file of the user's cannot be read */
export const readWhole = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: ${reasonOf(error)}`)
  })

/**
 * @param remedy what to do where it is none
 * @throws {UsageError} on one line, whatever stands in the text
 */
export function parseJson(path: string, content: string, remedy?: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ')
    throw new UsageError(`${path}: is not JSON: ${reason}${remedy === undefined ? '' : `; ${remedy}`}`)
  }
}
