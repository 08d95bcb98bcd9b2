import AjvDraft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'

const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** What is wrong with a SARIF log by the schema of version 2.1.0, or null. */
export const faultsOfSarif: (log: unknown) => unknown = (() => {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const isSarif = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
  return (log) => (isSarif(log) ? null : isSarif.errors)
})()
