import { OFFSET_UNITS } from '../write/offset-unit.js'
import { SCHEMA_VERSION, type ArticleRecord, type OffsetUnit } from '../model/record.js'

/** Why something is no output of claimtrace; the message names the field. */
export class RecordProblem extends Error {}

/** What stands around the records of an output. */
export interface Header {
  readonly offsetUnit: OffsetUnit
}

type Fields = Readonly<Record<string, unknown>>

/** The head of JSON output, or of a line of NDJSON. @throws {RecordProblem} */
export function readHeader(value: unknown): Header {
  const { schemaVersion, offsetUnit } = fieldsOf(value, 'it')
  if (schemaVersion === undefined)
    throw new RecordProblem('is not an output of claimtrace extract: it has no schemaVersion')
  if (schemaVersion !== SCHEMA_VERSION)
    throw new RecordProblem(
      `has schemaVersion ${JSON.stringify(schemaVersion)}; this claimtrace reads "${SCHEMA_VERSION}"`,
    )
  if (typeof offsetUnit !== 'string' || !Object.hasOwn(OFFSET_UNITS, offsetUnit))
    throw new RecordProblem(
      `has offsetUnit ${JSON.stringify(offsetUnit)}; there are ${Object.keys(OFFSET_UNITS).join(', ')}`,
    )
  return { offsetUnit: offsetUnit as OffsetUnit }
}

/**
 * A record, with everything in place that is needed to find its passages again.
 * @throws {RecordProblem} naming the first field that is missing or of the wrong type
 */
export function readRecord(value: unknown): ArticleRecord {
  const record = fieldsOf(value, 'the record')
  const document = fieldsOf(record.document, 'document')
  for (const field of ['id', 'sha256']) text(document[field], `document.${field}`)
  if (document.path !== null) text(document.path, 'document.path')
  items(record.entities, 'entities', (entity, at) => items(entity.mentions, `${at}.mentions`, passage))
  items(record.dates, 'dates', passage)
  items(record.figures, 'figures', (figure, at) => {
    passage(figure, at)
    if (figure.modifier !== null) passage(figure.modifier, `${at}.modifier`)
    if (figure.measure !== null) passage(figure.measure, `${at}.measure`)
  })
  items(record.attributions, 'attributions', (attribution, at) => {
    items(attribution.content, `${at}.content`, passage)
    if (attribution.source !== null) passage(attribution.source, `${at}.source`)
    if (attribution.cue !== null) passage(attribution.cue, `${at}.cue`)
  })
  items(record.claims, 'claims', (claim, at) => {
    const where = `${at}.passage`
    passage(claim.passage, where)
    const { prefix, suffix } = claim.passage as Fields
    text(prefix, `${where}.prefix`)
    text(suffix, `${where}.suffix`)
    text(claim.id, `${at}.id`)
  })
  return value as ArticleRecord
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new RecordProblem(`is not an output of claimtrace extract: ${name} is no JSON object`)
}

function text(value: unknown, name: string): void {
  if (typeof value !== 'string') throw new RecordProblem(`is not an output of claimtrace extract: ${name} is no string`)
}

function items(value: unknown, name: string, check: (item: Fields, at: string) => void): void {
  if (!Array.isArray(value)) throw new RecordProblem(`is not an output of claimtrace extract: ${name} is no list`)
  value.forEach((item, i) => check(fieldsOf(item, `${name}[${i}]`), `${name}[${i}]`))
}

function passage(value: unknown, name: string): void {
  const { start, end, exact } = fieldsOf(value, name)
  const isSpan =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= (start as number) &&
    (start as number) <= (end as number)
  if (!isSpan) throw new RecordProblem(`is not an output of claimtrace extract: ${name} has no span`)
  text(exact, `${name}.exact`)
}
