import { createHash } from 'node:crypto'
import type { PageArticle, PageBody } from '../../src/report/page-data.js'
import { writeReport } from '../../src/report/write-report.js'
import type { ArticleRecord } from '../../src/model/record.js'
import { RECORD, TEXT } from '../support/record.js'

const reportOf = (record: ArticleRecord, text = TEXT, withText = true): string => {
  const pieces = writeReport({ withText })
  return pieces.begin() + pieces.record(record, text) + pieces.end()
}
const blockOf = (html: string, kind: string): string =>
  new RegExp(`<script type="application/json" class="${kind}">([^\\n]*)</script>`).exec(html)![1]
const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

it('the page is given the claims, figures and coverage of an article', () => {
  const article = JSON.parse(blockOf(reportOf(RECORD), 'article')) as PageArticle
  expect(article.claims[0]).toMatchObject({
    kind: 'quote',
    speaker: 'Ann\u00a0Lee',
    quotedWords: 3,
    line: 1,
    dates: [{ value: '2024-05-05', text: '5 May 2024' }],
  })
  expect(article.figures).toMatchObject([
    { text: '25,000', modifier: 'about', measure: 'people', line: 2, claim: 0 },
    { text: '-3.5%', value: -3.5, line: 3, claim: 1 },
  ])
  expect(article.coverage).toEqual({ words: 17, wordsInClaims: 15, warnings: 0 })
})

it('what is shown of the text are its lines, with marks at their places', () => {
  const { blocks, marks } = JSON.parse(blockOf(reportOf(RECORD), 'body')) as PageBody
  expect(blocks.map(({ line }) => line)).toEqual([1, 2, 3])
  for (const { start, text } of blocks) expect(TEXT.slice(start, start + text.length)).toBe(text)
  expect(marks.map(([start, end, kind]) => [kind, TEXT.slice(start, end)])).toEqual([
    ['source', '=Ann\u00a0Lee'],
    ['cue', 'said'],
    ['name', 'Ann\u00a0Lee'],
    ['date', '5 May 2024'],
    ['figure', '25,000'],
    ['figure', '-3.5%'],
  ])
})

it('without the text nothing of it is there but the passages of claims', () => {
  const text = `${TEXT}A secret sentence.`
  expect(reportOf(RECORD, text)).toContain('secret')
  const brief = reportOf(RECORD, text, false)
  expect(brief).not.toContain('secret')
  expect(brief).not.toContain('owner')
  const { blocks } = JSON.parse(blockOf(brief, 'body')) as PageBody
  expect(blocks.map((block) => block.text)).toEqual([
    '=Ann\u00a0Lee said on 5 May 2024',
    'that “about 25,000 people” came',
    'It cost -3.5%.',
  ])
})

it('only its own script and style may run, and nothing may be fetched', () => {
  const html = reportOf(RECORD)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)]
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)]
  expect([scripts.length, styles.length]).toEqual([1, 1])
  expect(policy).toBe(
    `default-src 'none'; script-src ${hashOf(scripts[0][1])}; style-src ${hashOf(styles[0][1])}; base-uri 'none'; form-action 'none'`,
  )
  expect(scripts[0][1]).not.toMatch(
    /\b(?:fetch|XMLHttpRequest|WebSocket|innerHTML|outerHTML|insertAdjacentHTML|eval)\b/,
  )
})

it.each(['</script><script>alert(1)</script>', '<!--', '<script', '\u2028', '\ud800'])(
  'data cannot leave its block: %j',
  (text) => {
    const record = { ...RECORD, document: { ...RECORD.document, title: text, id: text } }
    const html = reportOf(record, TEXT + text)
    expect(html.match(/<script/g)).toHaveLength(3)
    expect((JSON.parse(blockOf(html, 'article')) as PageArticle).title).toBe(text)
  },
)
