import { SCHEMA_VERSION, type Output } from '../model/record.js'
import { inOffsetUnit } from './offset-unit.js'
import { recordJson } from './record-json.js'
import { inParts, type Pieces, type WriteOptions } from './writer.js'

/** `{ "schemaVersion", "generator", "offsetUnit", "documents": [ … ] }` with a record a line. */
export function writeJson({
  offsetUnit = 'codepoint',
}: Partial<Pick<WriteOptions, 'offsetUnit'>> = {}): Pieces<string> {
  const head: Omit<Output, 'documents'> = {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'claimtrace', version: CLAIMTRACE_VERSION },
    offsetUnit,
  }
  let isFirst = true
  return inParts(
    { begin: () => `${JSON.stringify(head).slice(0, -1)},"documents":[`, end: () => '\n]}\n' },
    {
      make: (record, text) => recordJson(inOffsetUnit(record, text, offsetUnit)),
      separator: () => {
        const separator = isFirst ? '\n' : ',\n'
        isFirst = false
        return separator
      },
    },
  )
}
