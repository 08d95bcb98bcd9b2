import { SCHEMA_VERSION, type OutputLine } from '../model/record.js'
import { inOffsetUnit } from './offset-unit.js'
import { recordJson } from './record-json.js'
import { inParts, type Pieces, type WriteOptions } from './writer.js'

/** One record a line, each with `schemaVersion` and `offsetUnit`. */
export const writeNdjson = ({
  offsetUnit = 'codepoint',
}: Partial<Pick<WriteOptions, 'offsetUnit'>> = {}): Pieces<string> =>
  inParts(
    { begin: () => '', end: () => '' },
    {
      make: (record, text) => {
        const line: OutputLine = {
          schemaVersion: SCHEMA_VERSION,
          offsetUnit,
          ...inOffsetUnit(record, text, offsetUnit),
        }
        return recordJson(line) + '\n'
      },
      separator: () => '',
    },
  )
