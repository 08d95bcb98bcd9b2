// Writes the JSON Schema of the output, generated from the types in src/model/record.ts.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

const schema = createGenerator({
  path: 'src/model/record.ts',
  tsconfig: 'tsconfig.json',
  type: 'Output',
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema('Output')

mkdirSync('dist', { recursive: true })
writeFileSync(
  'dist/claimtrace.schema.json',
  JSON.stringify({ title: 'claimtrace output, version 1', ...schema }, null, 2) + '\n',
)
