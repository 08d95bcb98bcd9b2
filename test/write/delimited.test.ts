import * as fc from 'fast-check'
import type { ArticleRecord } from '../../src/model/record.js'
import { writeCsv } from '../../src/write/csv.js'
import { ROWS, type RowsName } from '../../src/write/tables/index.js'
import { writeTsv } from '../../src/write/tsv.js'
import { RECORD, TEXT } from '../support/record.js'

/** An independent reader of RFC 4180. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  for (let i = 0; i < text.length;) {
    let cell = ''
    if (text[i] === '"')
      for (i++; ;) {
        if (text[i] !== '"') cell += text[i++]
        else if (text[i + 1] === '"') [cell, i] = [cell + '"', i + 2]
        else break
      }
    if (text[i] === '"') i++
    while (i < text.length && text[i] !== delimiter && !text.startsWith('\r\n', i)) cell += text[i++]
    rows.at(-1)!.push(cell)
    if (text[i] === delimiter) i++
    else if (text.startsWith('\r\n', i)) {
      i += 2
      if (i < text.length) rows.push([])
    }
  }
  return rows
}

const table = (rows: RowsName, record: ArticleRecord = RECORD, text = TEXT): Record<string, string>[] => {
  const pieces = writeCsv({ rows, bom: false })
  const [columns, ...cells] = parse(pieces.begin() + pieces.record(record, text) + pieces.end(), ',')
  return cells.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
}

describe('the table of claims', () => {
  it('has the columns of the contract', () =>
    expect(ROWS.claims.columns.join(', ')).toBe(
      'id, document, line, kind, text, speaker, source, via, level, cue, value, min, max, modifier, unit, measure, date, date_precision, entities, before, passage, after',
    ))

  it('has a row a claim, with its passage and what stands around it', () =>
    expect(table('claims')).toEqual([
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
    ['entities', { id: 'e1', kind: 'person', aliases: 'Lee; Annie', role: '\'=HYPERLINK("x")', mentions: '1' }],
  ] as const)('%s', (rows, expected) => expect(table(rows)[0]).toMatchObject(expected))

  it.each(Object.keys(ROWS) as RowsName[])('%s: passage and context stand in every row', (rows) => {
    for (const row of table(rows))
      expect([row.document, row.passage !== '', 'before' in row, 'after' in row]).toEqual([
        'fair.txt',
        true,
        true,
        true,
      ])
  })
})

const withText = (text: string): ArticleRecord => ({
  ...RECORD,
  claims: [{ ...RECORD.claims[1], text }],
})

describe('cells', () => {
  it.each(['=1+1', '+1', '-x', '@SUM(1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x', '\t=1', '\r=1', '\n =1'])(
    'a formula is neutralised: %j',
    (text) => expect(table('claims', withText(text))[0].text).toBe(`'${text.trim()}`),
  )

  it('negative numbers stay numbers', () => expect(table('figures')[1].value).toBe('-3.5'))

  it('any text comes back from CSV and TSV, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\t', '\r\n', '""', ';'), (a, b) => {
        const text = `x${a}${b}${a}${b}`
        for (const [write, delimiter] of [
          [writeCsv, ','],
          [writeTsv, '\t'],
        ] as const) {
          const rows = parse(write({ rows: 'claims', bom: false }).record(withText(text), TEXT), delimiter)
          expect(rows).toHaveLength(1)
          expect(rows[0]).toHaveLength(ROWS.claims.columns.length)
          expect(rows[0][4]).toBe(text.replace(/[\s\ufeff]+/g, ' ').trim())
        }
      }),
    )
  })

  it('a byte order mark comes first where it is asked for', () =>
    expect(writeTsv({ rows: 'dates', bom: true }).begin()).toMatch(/^\ufeffid\tdocument\t/))
})
