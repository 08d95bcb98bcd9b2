import { writeDelimited } from './delimited.js'
import type { Pieces, WriteOptions } from './writer.js'

/** Comma-separated values, RFC 4180. */
export const writeCsv = (options: Pick<WriteOptions, 'rows' | 'bom'>): Pieces => writeDelimited(',', options)
