import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import type { ArticleRecord } from '../../src/model/record.js'
import { writeWebAnnotation } from '../../src/write/web-annotation.js'
import { run } from '../support/cli.js'
import { RECORD, TEXT } from '../support/record.js'

const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const isPage = ajv.compile(JSON.parse(readFileSync('test/write/web-annotation.schema.json', 'utf8')) as object)
const faultsOf = (page: unknown): unknown => {
  isPage(page)
  return isPage.errors
}

interface Page {
  readonly items: {
    readonly body: { readonly value: string }[]
    readonly target: { readonly source: string; readonly selector: { exact: string; start: number; end: number }[] }
  }[]
  readonly partOf: { readonly total: number }
}
const pageOf = (...records: readonly ArticleRecord[]): Page => {
  const pieces = writeWebAnnotation()
  return JSON.parse(
    pieces.begin() + records.map((record) => pieces.record(record, TEXT)).join('') + pieces.end(),
  ) as Page
}

const elsewhere = (id: string, url: string | null): ArticleRecord => ({
  ...RECORD,
  document: { ...RECORD.document, id, url },
})

it('a page fits the model', () => {
  expect(faultsOf(pageOf(RECORD, elsewhere('a b/ü:"<.txt', null)))).toBe(null)
  expect(faultsOf(pageOf())).toBe(null)
  expect(faultsOf({ ...pageOf(RECORD), id: 'x y' })).not.toBe(null)
})

it('what the program writes of the articles fits it', async () => {
  const { stdout } = await run(['extract', 'fixtures/articles', '--format', 'webannotation'])
  const page = JSON.parse(stdout) as Page
  expect(faultsOf(page)).toBe(null)
  expect(page.items).toHaveLength(page.partOf.total)
  expect(page.partOf.total).toBeGreaterThan(50)
  for (const { target } of page.items) {
    const [{ exact }, { start, end }] = target.selector
    const text = readFileSync(target.source, 'utf8')
    expect(Array.from(text).slice(start, end).join('')).toBe(exact)
  }
})

it('positions count code points', () => {
  const { items } = pageOf(RECORD)
  const [{ exact }, { start, end }] = items[0].target.selector
  expect(Array.from(TEXT).slice(start, end).join('')).toBe(exact)
  expect(start).not.toBe(RECORD.claims[0].passage.start)
})

it('an annotation says who claims what, and where', () => {
  const { items } = pageOf(RECORD)
  expect(items[0].body.map(({ value }) => value)).toEqual([
    'Ann\u00a0Lee: that “about 25,000 people” came',
    'quote',
    'named',
    'Ann\u00a0Lee',
  ])
})

it.each([
  ['fair.txt', 'https://example.org/fair', 'https://example.org/fair'],
  ['a:b/c d.txt', null, './a%3Ab/c%20d.txt'],
  ['-', 'no address', './-'],
])('the article %s of %s is named %s', (id, url, source) =>
  expect(pageOf(elsewhere(id, url)).items[0].target.source).toBe(source),
)
