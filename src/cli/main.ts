import { createInterface } from 'node:readline'
import { extractDocument } from '../extract.js'
import { readNdjsonLine } from '../read/ndjson.js'
import { inOffsetUnit } from '../write/offset-unit.js'

for await (const line of createInterface({ input: process.stdin })) {
  const document = readNdjsonLine(line)
  process.stdout.write(JSON.stringify(inOffsetUnit(extractDocument(document), document.text, 'codepoint')) + '\n')
}
