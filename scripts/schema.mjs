// Writes the JSON Schemas of the output and of the configuration, generated from their types.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const RECORD = 'src/model/record.ts'
const SCHEMAS = [
  { path: RECORD, type: 'Output', file: 'claimtrace.schema.json', title: 'claimtrace output, version 1' },
  {
    path: RECORD,
    type: 'OutputLine',
    file: 'claimtrace-line.schema.json',
    title: 'one line of claimtrace NDJSON output, version 1',
  },
  {
    path: 'src/cli/config-file.ts',
    type: 'Config',
    file: 'claimtrace-config.schema.json',
    title: 'claimtrace.config.json',
  },
]

const schemaOf = ({ path, type }) =>
  createGenerator({ path, tsconfig: 'tsconfig.json', additionalProperties: false, skipTypeCheck: true }).createSchema(
    type,
  )

mkdirSync('dist', { recursive: true })
for (const schema of SCHEMAS)
  writeFileSync(`dist/${schema.file}`, JSON.stringify({ title: schema.title, ...schemaOf(schema) }, null, 2) + '\n')
