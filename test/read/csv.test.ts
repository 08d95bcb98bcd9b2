import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { array, assert, asyncProperty, constantFrom, integer, stringMatching } from 'fast-check'
import { read } from '../../src/read/csv.js'
import { ReadProblem } from '../../src/read/read-problem.js'
import { inTemporaryFolder, run } from '../support/cli.js'

const SOURCE = { id: 't.csv', path: 't.csv', published: null }

/** The articles as [line, id, text], the problems as [line, message]. */
async function readTable(table: string | Uint8Array, { chunk = 7, limit = 1000 } = {}) {
  const bytes = Buffer.from(table as string)
  const chunks = (async function* () {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
  })()
  const found: [number | null, ...string[]][] = []
  for await (const reading of read(chunks, SOURCE, limit))
    found.push(
      reading instanceof ReadProblem
        ? [reading.line, reading.message]
        : [reading.line, reading.document.info.id, reading.document.text],
    )
  return found
}

it.each([
  ['commas', 'id,text\na,It rained.\nb,It did not.'],
  ['semicolons, and a comma in a cell', 'id;text;x,y\na;It rained.\nb;It did not.\n'],
  ['tabs and CR LF', 'id\ttext\r\na\tIt rained.\r\nb\tIt did not.\r\n'],
  ['other columns between, in another order and spelling', 'x,Text,ID \n1,It rained.,a\n2,It did not.,b\n'],
  ['blank lines in front', '\n \nid;text\na;It rained.\nb;It did not.', 4],
  ['a byte order mark', '\ufeffid,text\na,It rained.\nb,It did not.\n'],
])('%s', async (_, table, line = 2) =>
  expect(await readTable(table)).toEqual([
    [line, 'a', 'It rained.'],
    [line + 1, 'b', 'It did not.'],
  ]),
)

it('line breaks and quotation marks stand in cells; the line is that on which a row begins', async () =>
  expect(await readTable('id,text\n\na,"“Rain,” said\n""Ann"" Lee, in\r\nMay."\nb,a 5" pipe\nc,"x "y" z\n')).toEqual([
    [3, 'a', '“Rain,” said\n"Ann" Lee, in\r\nMay.'],
    [6, 'b', 'a 5" pipe'],
    [7, 'c', '"x "y" z'],
  ]))

it('what is written as a table is read as it was, however it is cut', () =>
  assert(
    asyncProperty(
      array(stringMatching(/^[a-z",;\n\r\t “é]{0,12}x$/), { minLength: 1, maxLength: 5 }),
      integer({ min: 1, max: 40 }),
      constantFrom(',', ';', '\t'),
      async (texts, chunk, delimiter) => {
        const rows = [['id', 'text'], ...texts.map((text, i) => [`n${i}`, text])]
        const found = await readTable(stringify(rows, { delimiter }), { chunk })
        expect(found.map(([, ...article]) => article)).toEqual(rows.slice(1))
      },
    ),
  ))

it.each([
  ['sep=;\r\nid;text\r\na;It rained, much.\r\n', 'It rained, much.'],
  ['\ufeffsep=|\nid|text\na|It; rained.\n', 'It; rained.'],
  ['SEP=\t\nid\ttext\na\tIt rained.\n', 'It rained.'],
])('%j: a first line that says what parts the cells', async (table, text) =>
  expect(await readTable(table)).toEqual([[3, 'a', text]]),
)

it('a header that only begins like one', async () =>
  expect(await readTable('sep=;,id,text\nx,a,It rained.\n')).toEqual([[2, 'a', 'It rained.']]))

const UTF16 = 'id\ttext\na\t“Café”, she said.\nb\tIt did not.\n'
it.each([
  ['with a mark, as Excel saves “Unicode Text”', Buffer.from(`\ufeff${UTF16}`, 'utf16le')],
  ['without', Buffer.from(UTF16, 'utf16le')],
  ['the other byte first', Buffer.from(`\ufeff${UTF16}`, 'utf16le').swap16()],
  ['the other byte first, without a mark', Buffer.from(UTF16, 'utf16le').swap16()],
])('UTF-16 %s', async (_, table) =>
  expect(await readTable(table, { chunk: 5 })).toEqual([
    [2, 'a', '“Café”, she said.'],
    [3, 'b', 'It did not.'],
  ]),
)

it('half a character of UTF-16 is damage', () =>
  expect(readTable(Buffer.from(`\ufeff${UTF16}x`, 'utf16le').subarray(0, -1))).rejects.toThrow(
    'is damaged: it looks like UTF-16LE',
  ))

it('windows-1252, as Excel saves it', async () =>
  expect(await readTable(Buffer.from('id;text\na;Caf\xe9 \x93Noir\x94\n', 'latin1'))).toEqual([
    [2, 'a', 'Café “Noir”'],
  ]))

it.each([
  ['a row without a text', 'id,text\na\nb,x', [2, '"text" is missing'], [3, 'b', 'x']],
  [
    'a row over the limit',
    `id,text\na,${'x'.repeat(2000)}\nb,x`,
    [2, expect.stringMatching(/^is larger than 1,000/)],
    [3, 'b', 'x'],
  ],
])('%s is said, and the others are read', async (_, table, problem, article) =>
  expect(await readTable(table)).toEqual([problem, article]),
)

it.each([
  ['nothing', '', null, /^is empty/],
  ['a header that names no text', 'id,body\na,x\n', 1, /^names no column text; the columns/],
  ['a table without a header', 'a,It rained.\n', 1, /^names no column id and none text;/],
])('%s is refused in one line', async (_, table, line, message) =>
  expect(await readTable(table)).toEqual([[line, expect.stringMatching(message)]]),
)

it.each([
  ['', 'c,x\n'],
  [', in a table over the limit', 'c,x\n'.repeat(1000)],
])('a quotation mark that is never closed%s', async (_, rest) =>
  expect(await readTable(`id,text\na,x\nb,"It rained.\n${rest}`)).toEqual([
    [2, 'a', 'x'],
    [3, expect.stringMatching(/^is damaged: a quotation mark is not closed, up to the end/)],
  ]),
)

it('articles of a table are verified against it', () =>
  inTemporaryFolder(async (cwd) => {
    writeFileSync(
      join(cwd, 'news.csv'),
      'id,published,text\nmill,2024-03-14,"Ann Hall said on Tuesday, 300 people came."\n',
    )
    expect(await run(['extract', 'news.csv', '-o', 'claims.json'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout } = await run(['verify', 'claims.json', '--sources', 'news.csv'], { cwd })
    expect([code, stdout]).toEqual([0, expect.stringContaining('mill: source unchanged; claims: 1 (1 exact')])
  }))
