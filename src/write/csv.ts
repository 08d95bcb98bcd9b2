import { writeDelimited } from './delimited.js'
import type { DelimitedOptions, Pieces } from './writer.js'

/**
 * Comma-separated values, RFC 4180.
 * @throws {UnknownColumn}
 */
export const writeCsv = (options?: DelimitedOptions): Pieces<string> => writeDelimited(',', options)
