import { readFileSync, readdirSync } from 'node:fs'
import { AliasProblem, decode, extract, inOffsetUnit, readAliases, ReadProblem } from '../src/index.js'
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
