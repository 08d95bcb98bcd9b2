// Writes the JSON Schemas of the output, generated from the types in src/model/record.ts.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const SCHEMAS = [
  { type: 'Output', file: 'claimtrace.schema.json', title: 'claimtrace output, version 1' },
  { type: 'OutputLine', file: 'claimtrace-line.schema.json', title: 'one line of claimtrace NDJSON output, version 1' },
]

const generator = createGenerator({
  path: 'src/model/record.ts',
  tsconfig: 'tsconfig.json',
  additionalProperties: false,
  skipTypeCheck: true,
})
mkdirSync('dist', { recursive: true })
for (const { type, file, title } of SCHEMAS)
  writeFileSync(`dist/${file}`, JSON.stringify({ title, ...generator.createSchema(type) }, null, 2) + '\n')
