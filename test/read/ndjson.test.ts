import { read, readNdjsonLine } from '../../src/read/ndjson.js'
import { ReadProblem } from '../../src/read/read-problem.js'

/** What is read of NDJSON: ids of documents, and problems as "line code message". */
async function reading(text: string | Uint8Array, { limit = 1e6, chunk = 7 } = {}): Promise<string[]> {
  const bytes = Buffer.from(text)
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
  }
  const found: string[] = []
  for await (const item of read(chunks(), { id: '-', path: null, published: null }, limit))
    found.push(
      item instanceof ReadProblem
        ? `${item.line} ${item.code} ${item.message}`
        : `${item.line} ${item.document.info.id} ${item.document.diagnostics.map(({ code }) => code).join()}`.trim(),
    )
  return found
}

it('a message quotes no more than the beginning of a value', () => {
  const [{ message }] = readNdjsonLine(JSON.stringify({ id: 'a', text: 'x', published: 'x'.repeat(1000) })).diagnostics
  expect(message).toMatch(/left out: "x{80}…"$/)
})

describe('NDJSON', () => {
  it('is read line by line, with a last line unended, CR LF, blank lines and a byte order mark', async () => {
    const text = '\ufeff{"id":"a","text":"Ä 🚢"}\r\n\n{"id":"b","text":"x","title":null}'
    for (const chunk of [1, 3, 1000]) expect(await reading(text, { chunk })).toEqual(['1 a', '3 b'])
  })

  it.each([
    ['no JSON', '{"id":', /^1 bad-json is not JSON: /],
    ['no object', '[1]', /^1 bad-json is not a JSON object/],
    ['no id', '{"text":"x"}', /^1 bad-field "id" is missing$/],
    ['no text', '{"id":"x"}', /^1 bad-field "text" is missing$/],
    ['an id that is a number', '{"id":1,"text":"x"}', /^1 bad-field "id" is not a string$/],
    ['a title that is a number', '{"id":"1","text":"x","title":2}', /^1 bad-field "title" is not a string$/],
    ['an empty text', '{"id":"1","text":" "}', /^1 empty "text" is empty/],
  ])('%s is said with its line, and the next line goes on', async (_, line, expected) =>
    expect(await reading(`${line}\n{"id":"next","text":"x"}\n`)).toEqual([expect.stringMatching(expected), '2 next']),
  )

  it('a line that is not UTF-8 is said', async () =>
    expect(await reading(Buffer.from([0x7b, 0xff, 0x0a]))).toEqual([
      expect.stringMatching(/^1 undecodable does not decode as UTF-8 .*offset 1/),
    ]))

  it('a line over the limit is said, however long, and the next goes on', async () =>
    expect(await reading(`{"id":"a","text":"${'x'.repeat(200)}"}\n{"id":"b","text":"x"}`, { limit: 100 })).toEqual([
      '1 too-large is larger than 100 bytes; split it or raise the limit with --max-bytes',
      '2 b',
    ]))

  it('an id that comes again and a date that is none are warnings', async () =>
    expect(await reading('{"id":"a","text":"x"}\n{"id":"a","text":"x","published":"May"}')).toEqual([
      '1 a',
      '2 a bad-published,duplicate-id',
    ]))
})
