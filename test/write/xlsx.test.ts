import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import type { ArticleRecord } from '../../src/model/record.js'
import { ROWS } from '../../src/write/tables/index.js'
import { writeCsv } from '../../src/write/csv.js'
import { makeSheet } from '../../src/write/workbook/sheet.js'
import type { TableOptions } from '../../src/write/tables/shape.js'
import { FormatLimit } from '../../src/write/writer.js'
import { writeXlsx } from '../../src/write/xlsx.js'
import { inTemporaryFolder, run } from '../support/cli.js'
import { RECORD, TEXT } from '../support/record.js'

const workbookOf = (records: readonly ArticleRecord[], options: Omit<TableOptions, 'rows'> = {}): Uint8Array => {
  const pieces = writeXlsx(options)
  return Buffer.concat([pieces.begin(), ...records.map((record) => pieces.record(record, TEXT)), pieces.end()])
}
const claiming = (...texts: readonly string[]): ArticleRecord => ({
  ...RECORD,
  claims: texts.map((text) => Object.assign({}, RECORD.claims[1], { text })),
})
const partsOf = (workbook: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]))

const other: ArticleRecord = { ...RECORD, document: { ...RECORD.document, id: 'other.txt', url: null } }
const workbook = workbookOf([RECORD, other])

const cellsOf = async (name: string, bytes = workbook): Promise<Record<string, unknown>[]> => {
  const sheet = (await readXlsx(bytes)).sheets.find((candidate) => candidate.name === name)!
  const [columns, ...rows] = sheet.rows
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))
}

describe('a workbook, read by another program,', () => {
  it('has a sheet for each table, with its columns', async () => {
    const { sheets } = await readXlsx(workbook)
    expect(sheets.map(({ name, rows }) => [name.toLowerCase(), rows[0]])).toEqual(
      Object.entries(ROWS).map(([name, { columns }]) => [name, [...columns]]),
    )
  })

  it('has numbers, days and text as what they are', async () => {
    const [first, second] = await cellsOf('Claims')
    expect(first).toMatchObject({ line: 1, value: 25000, modifier: 'about', via: null, speaker: 'Ann Lee' })
    expect(first.date).toEqual(new Date('2024-05-05T00:00:00Z'))
    expect(second).toMatchObject({ value: -3.5, date: null, passage: 'It cost -3.5%.' })
    expect(await cellsOf('Documents')).toMatchObject([
      { document: 'fair.txt', claims: 2, quotes: 1 },
      { document: 'other.txt', claims: 2 },
    ])
  })

  it('has text as it stands, whatever stands there', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-x',
      '@SUM(1)',
      '<&>"\'',
      '_x0041_',
      'a_x000D_b',
      '🚢',
      '2024-05-05',
      '12',
      'x\ud800y',
      'x\ufffey',
    ]
    expect((await cellsOf('Claims', workbookOf([claiming(...texts)]))).map(({ text }) => text)).toEqual(
      texts.map((text) => text.replace(/[\ud800\ufffe](?![\udc00-\udfff])/, '\ufffd')),
    )
  })

  it('cuts off what no cell can hold', async () => {
    const [{ text }] = await cellsOf('Claims', workbookOf([claiming('🚢'.repeat(20_000))]))
    expect(text).toBe('🚢'.repeat(16_383) + '…')
  })

  it('has the columns that are asked for, and those of a template, in the sheet of claims', async () => {
    const bytes = workbookOf([RECORD], { columns: ['text', 'ok'], template: 'factcheck' })
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0].rows[0]).toEqual(['text', 'ok', 'method', 'source_checked', 'date_checked', 'note'])
    expect(sheets[1].rows[0]).toEqual([...ROWS.quotes.columns])
  })
})

describe('a workbook', () => {
  const parts = partsOf(workbook)
  const claims = parts['xl/worksheets/sheet1.xml']

  it('leads from claims to their documents, and to their passages where the address is known', () => {
    expect(claims).toContain(
      '<hyperlink ref="B2:B3" location="Documents!A2"/><hyperlink ref="B4:B5" location="Documents!A3"/><hyperlink ref="U2" r:id="rId1"/><hyperlink ref="U3" r:id="rId2"/></hyperlinks>',
    )
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
      'Target="https://example.org/fair#:~:text=It%20cost%20%2D3.5%25." TargetMode="External"/></Relationships>',
    )
    expect(ROWS.claims.columns.indexOf('passage')).toBe('U'.charCodeAt(0) - 'A'.charCodeAt(0))
  })

  it('has headers that stay, filters and widths in every sheet, and a formula in none', () => {
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(Object.keys(ROWS).length)
    for (const [, xml] of sheets) {
      expect(xml).toContain('state="frozen"')
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
      expect(xml).toMatch(/<cols><col min="1" max="1" width="\d+"/)
      expect(xml).not.toMatch(/<f[\s>]/)
    }
  })

  it('is the same byte for byte in every run and time zone', async () => {
    const args = ['extract', 'fixtures/articles', '--format', 'xlsx', '-o']
    await inTemporaryFolder(async (folder) => {
      const [a, b] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')]
      await run([...args, a], { env: { TZ: 'Asia/Tokyo' } })
      await run([...args, b], { env: { TZ: 'America/New_York' } })
      expect(readFileSync(a).equals(readFileSync(b))).toBe(true)
    })
  })

  it('is written as its rows come', () => {
    const pieces = writeXlsx({})
    const sizes = [pieces.begin(), ...Array.from({ length: 1500 }, () => pieces.record(RECORD, TEXT))].map(
      (bytes) => bytes.length,
    )
    const whole = sizes.reduce((sum, size) => sum + size, 0)
    expect(whole).toBeGreaterThan(20_000)
    expect(Math.max(...sizes)).toBeLessThan(whole / 2)
  })

  it('has no more links than Excel takes: of the articles all, of the passages the first', () => {
    const sheet = makeSheet('Claims', ['document', 'passage'])
    sheet.begin()
    for (let i = 0; i < 40; i++)
      sheet.rows(
        Array.from({ length: 1000 }, () => ['a', { text: 'x', url: 'https://example.org/' }]),
        i + 2,
      )
    const xml = sheet.end()
    expect(xml.match(/ location=/g)).toHaveLength(40)
    expect(xml.match(/ r:id=/g)).toHaveLength(32_765)
  })

  it('with more rows than a sheet has is refused', () => {
    const sheet = makeSheet('Dates', ['document'])
    sheet.begin()
    const many = Array.from({ length: 1_048_575 }, () => [null])
    sheet.rows(many, 2)
    expect(() => sheet.rows([[null]], 3)).toThrow(FormatLimit)
  })
})

const hasSoffice = spawnSync('soffice', ['--version']).status === 0
if (!hasSoffice) console.warn('LibreOffice (soffice) is not installed: how it opens tables is not tested')

const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false'
const convert = (folder: string, file: string, filter: string, ...more: readonly string[]): void => {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      ...more,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, file),
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}

const whenInstalled = hasSoffice ? describe : describe.skip
whenInstalled('LibreOffice', () => {
  const corpus = claiming(
    '=1+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1)',
    '“Größe”, 10 €',
    '日本 🚢',
    'a "b", c; d',
    '_x0041_',
  )
  const expected = ROWS.claims.rowsOf(corpus, TEXT).map((row) => row[ROWS.claims.columns.indexOf('text')])

  it('reads a workbook without loss, every sheet', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, 'claims.xlsx'), workbookOf([corpus, RECORD]))
      convert(folder, 'claims.xlsx', `${CSV},-1`)
      expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(Object.keys(ROWS).length)
      for (const rows of Object.keys(ROWS) as (keyof typeof ROWS)[]) {
        const sheet = readFileSync(join(folder, `claims-${rows[0].toUpperCase()}${rows.slice(1)}.csv`), 'utf8')
        const csv = writeCsv({ rows, bom: false, escapeFormulas: false })
        const own = csv.begin() + csv.record(corpus, TEXT) + csv.record(RECORD, TEXT)
        expect(parse(sheet)).toEqual(parse(own))
      }
    }))

  it('reads CSV without loss, and runs nothing in it', () =>
    inTemporaryFolder(async (folder) => {
      const csv = writeCsv({ rows: 'claims', bom: true })
      writeFileSync(join(folder, 'claims.csv'), csv.begin() + csv.record(corpus, TEXT))
      convert(folder, 'claims.csv', 'xlsx', '--infilter=CSV:44,34,76,1')
      const { sheets } = await readXlsx(readFileSync(join(folder, 'claims.xlsx')))
      const [columns, ...cells] = sheets[0].rows
      const texts = cells.map((row) => row[columns.indexOf('text')])
      expect(texts).toEqual(expected.map((text) => (text as string).replace(/^[=@-]/, "'$&")))
      expect(cells[0][columns.indexOf('value')]).toBe(-3.5)
    }))
})
