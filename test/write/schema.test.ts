import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { OFFSET_UNITS } from '../../src/write/offset-unit.js'
import type { OffsetUnit } from '../../src/model/record.js'
import { writeJson } from '../../src/write/json.js'
import { writeNdjson } from '../../src/write/ndjson.js'
import { requireBuild, run } from '../support/cli.js'
import { RECORD, TEXT } from '../support/record.js'

requireBuild()
const ajv = new Ajv({ allErrors: true })
formats.default(ajv)
const schema = (name: string): ValidateFunction =>
  ajv.compile(JSON.parse(readFileSync(`dist/${name}.schema.json`, 'utf8')) as object)
const isOutput = schema('claimtrace')
const isLine = schema('claimtrace-line')

const faultsOf = (valid: ValidateFunction, json: string): unknown => {
  valid(JSON.parse(json))
  return valid.errors
}

describe.each(Object.keys(OFFSET_UNITS) as OffsetUnit[])('with offsets in %s', (offsetUnit) => {
  it('a record in which nothing is missing fits the schemas', () => {
    const json = writeJson({ offsetUnit })
    const whole = json.begin() + json.record(RECORD, TEXT) + json.record(RECORD, TEXT) + json.end()
    expect(faultsOf(isOutput, whole)).toBe(null)
    expect(faultsOf(isLine, writeNdjson({ offsetUnit }).record(RECORD, TEXT))).toBe(null)
  })

  it('what the program writes of the articles fits them', async () => {
    const args = ['extract', 'fixtures/articles', '--offsets', offsetUnit, '--format']
    expect(faultsOf(isOutput, (await run([...args, 'json'])).stdout)).toBe(null)
    for (const line of (await run([...args, 'ndjson'])).stdout.trim().split('\n'))
      expect(faultsOf(isLine, line)).toBe(null)
  })
})

it('an output without documents fits the schema', () => {
  const json = writeJson({ offsetUnit: 'byte' })
  expect(faultsOf(isOutput, json.begin() + json.end())).toBe(null)
})

it('what is no output does not fit', () => expect(faultsOf(isOutput, '{"documents":[{}]}')).not.toBe(null))
