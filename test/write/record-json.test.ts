import { writeJson } from '../../src/write/json.js'
import { writeNdjson } from '../../src/write/ndjson.js'
import { FormatLimit } from '../../src/write/writer.js'
import { RECORD, TEXT } from '../support/record.js'

const tooLong = {
  ...RECORD,
  toJSON() {
    throw new RangeError('Invalid string length')
  },
}

it.each([writeJson, writeNdjson])('a record that is longer than JSON can be is refused in plain words', (write) => {
  const { record } = write({ offsetUnit: 'utf16' })
  expect(() => record(tooLong, TEXT)).toThrow(FormatLimit)
  expect(() => record(tooLong, TEXT)).toThrow(/part the article/)
})

it('offsets count code points unless another unit is asked for', () =>
  expect(JSON.parse(writeNdjson().record(RECORD, TEXT))).toEqual(
    JSON.parse(writeNdjson({ offsetUnit: 'codepoint' }).record(RECORD, TEXT)),
  ))
