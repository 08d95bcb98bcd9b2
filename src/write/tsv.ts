import { writeDelimited } from './delimited.js'
import type { Pieces, WriteOptions } from './writer.js'

/** Tab-separated values. */
export const writeTsv = (options: Pick<WriteOptions, 'rows' | 'bom'>): Pieces => writeDelimited('\t', options)
