import { SCHEMA_VERSION, type OutputLine } from '../model/record.js'
import { inOffsetUnit } from './offset-unit.js'
import type { Pieces, WriteOptions } from './writer.js'

/** One record a line, each with `schemaVersion` and `offsetUnit`. */
export const writeNdjson = ({ offsetUnit }: Pick<WriteOptions, 'offsetUnit'>): Pieces<string> => ({
  begin: () => '',
  record: (record, text) => {
    const line: OutputLine = { schemaVersion: SCHEMA_VERSION, offsetUnit, ...inOffsetUnit(record, text, offsetUnit) }
    return JSON.stringify(line) + '\n'
  },
  end: () => '',
})
