import { readFileSync, readdirSync } from 'node:fs'
import {
  AliasProblem,
  compare,
  decode,
  extract,
  inOffsetUnit,
  readAliases,
  ReadProblem,
  verify,
  writeCsv,
} from '../src/index.js'
import { passagesIn } from '../src/model/passages.js'

const FOLDER = 'fixtures/articles'
const articles = readdirSync(FOLDER).map((name): [string, Buffer] => [name, readFileSync(`${FOLDER}/${name}`)])

describe.each(articles)('%s', (id, bytes) => {
  /** As it is, and as a text that offsets trip over. */
  const texts = [bytes.toString(), `\ufeff🚢 ${bytes.toString().replaceAll('\n', '\r\n')}`]

  it.each(texts)('slicing the text gives what each passage quotes, in every unit', (text) => {
    const file = Buffer.from(text)
    const points = Array.from(text)
    const record = extract(file, { id })
    expect(record.document).toMatchObject({ id, encoding: 'utf-8', byteLength: file.length })
    for (const { start, end, exact } of passagesIn(record)) expect(text.slice(start, end)).toBe(exact)
    for (const { start, end, exact } of passagesIn(inOffsetUnit(record, text, 'codepoint')))
      expect(points.slice(start, end).join('')).toBe(exact)
    for (const { start, end, exact } of passagesIn(inOffsetUnit(record, text, 'byte')))
      expect(file.subarray(start, end).toString()).toBe(exact)
  })

  it('a text and its bytes give the same record', () =>
    expect(extract(bytes.toString(), { id })).toEqual(extract(bytes, { id })))
})

it('listed names win over the rules, as the content of a file or read once for many articles', () => {
  const text = 'The watchdog warned of leaks. Harbour Watch has 300 members.'
  const content = 'Harbour Watch | organization | the watchdog'
  const [entity] = extract(text, { aliases: content }).entities
  expect(entity).toMatchObject({ name: 'Harbour Watch', aliases: ['The watchdog'], rule: 'user-alias' })
  expect(extract(text, { aliases: readAliases(content) })).toEqual(extract(text, { aliases: content }))
  expect(() => extract(text, { aliases: 'Harbour Watch' })).toThrow(AliasProblem)
})

it('what is known of an article stands in its record', () => {
  const { document } = extract('The mill closed.', { published: '2024-03', title: 'Mill', url: 'https://example.org' })
  expect(document).toMatchObject({
    id: '-',
    title: 'Mill',
    url: 'https://example.org',
    published: { value: '2024-03', precision: 'month', basis: 'option' },
  })
})

it('a date that is none is refused', () => expect(() => extract('x', { published: 'May' })).toThrow(RangeError))

it('bytes that are no text are refused', () => {
  expect(() => extract(Buffer.from('%PDF-1.7'))).toThrow(ReadProblem)
  expect(() => extract(Buffer.alloc(0))).toThrow(expect.objectContaining({ code: 'empty' }))
})

it('an empty text has an empty record', () => expect(extract('')).toMatchObject({ claims: [], entities: [] }))

it('decode gives the text that the offsets count', () =>
  expect(decode(Buffer.from([0x93, 0x61, 0x94])).text).toBe('“a”'))

describe('what a program hands over wrongly is named', () => {
  const record = extract('Ann Hall said 300 people came to the café.')

  it.each([
    [
      'a record that is none',
      () => verify({} as never, 'x'),
      TypeError,
      /^a record is what extract returns; this is not an/,
    ],
    ['no record', () => verify(undefined as never, 'x'), TypeError, /the record is no JSON object$/],
    ['all of an output', () => verify({ documents: [record] } as never, 'x'), TypeError, /document is no JSON object$/],
    [
      'a unit that is none',
      () => verify(record, 'x', { offsetUnit: 'char' as never }),
      RangeError,
      /^offsets count by codepoint,/,
    ],
    [
      'a unit that is none, of a record',
      () => inOffsetUnit(record, 'x', 'char' as never),
      RangeError,
      /utf16, byte, not by "char"$/,
    ],
    [
      'sources that are not prepared',
      () => compare('x', [] as never),
      TypeError,
      /^sources are what indexSources made of them$/,
    ],
    [
      'a table that is none',
      () => writeCsv({ rows: 'quote' as never }),
      RangeError,
      /^rows is one of claims, .*, not "quote"$/,
    ],
    [
      'a column named twice',
      () => writeCsv({ columns: ['line', 'line'] }),
      RangeError,
      /^the column line is named twice;/,
    ],
  ])('%s', (_, call, kind, message) => {
    expect(call).toThrow(kind)
    expect(call).toThrow(message)
  })
})

it('a table is that of claims, if nothing else is said', () =>
  expect(writeCsv().begin()).toBe(writeCsv({ rows: 'claims', bom: false }).begin()))
