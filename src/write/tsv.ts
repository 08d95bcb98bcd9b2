import { writeDelimited } from './delimited.js'
import type { DelimitedOptions, Pieces } from './writer.js'

/**
 * Tab-separated values.
 * @throws {UnknownColumn}
 */
export const writeTsv = (options?: DelimitedOptions): Pieces<string> => writeDelimited('\t', options)
