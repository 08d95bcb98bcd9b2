import * as fc from 'fast-check'
import { extractDocument } from '../../src/extract.js'
import { passagesIn } from '../../src/model/passages.js'
import type { ArticleRecord } from '../../src/model/record.js'
import { readMarkdown } from '../../src/read/markdown.js'

const recordOf = (text: string): ArticleRecord =>
  extractDocument(readMarkdown(Buffer.from(text), { id: 'a.md', path: 'a.md', published: null }))
const textOf = (text: string): string =>
  readMarkdown(Buffer.from(text), { id: 'a.md', path: 'a.md', published: null }).text
const regionsOf = (text: string): string[] =>
  recordOf(text).regions.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end).trim()}`)

const FERRY = 'The ferry will not run from December to March, the council decided on Monday.'

it('marks of emphasis, targets of links, escapes and entities are not read, and passages have them', () => {
  const text = `${FERRY}\n\n“We **knew**,” said **Ann** [Lee](https://x.example/12 "a title") &amp; she said it cost \\$2 million.\n`
  const { claims, entities } = recordOf(text)
  expect(entities.map(({ name }) => name)).toContain('Ann Lee')
  expect(claims.find(({ kind }) => kind === 'quote')).toMatchObject({
    text: '“We knew,”',
    passage: { line: 3, column: 1, exact: '“We **knew**,” said **Ann** [Lee' },
  })
})

it('what is no prose is boilerplate, in its place', () =>
  expect(
    regionsOf(
      `---\ntitle: Ferry\n---\n\n# The ferry stops\n\n${FERRY}\n\n![12 people](a.jpg)\n\n- [Home](a)\n- [News](b)\n\n\`\`\`\n12 people said\n\`\`\`\n\n| [a](b) | [c](d) |\n|--|--|\n| [e](f) | |\n\n<div>12</div>\n\n> We **knew**\n> it, said Ann Lee.\n\n## What comes next\n\n${FERRY}\n\n[1]: https://x.example\n`,
    ),
  ).toEqual([
    'front-matter: ---\ntitle: Ferry\n---',
    'markdown-heading: # The ferry stops',
    `running-text: ${FERRY}`,
    'markdown-links: ![12 people](a.jpg)\n\n- [Home](a)\n- [News](b)',
    'markdown-code: ```\n12 people said\n```',
    'markdown-links: | [a](b) | [c](d) |\n|--|--|\n| [e](f) | |',
    'markdown-code: <div>12</div>',
    'markdown-block-quote: > We **knew**\n> it, said Ann Lee.',
    'markdown-heading: ## What comes next',
    `running-text: ${FERRY}`,
    'markdown-links: [1]: https://x.example',
  ]))

it('a paragraph is one, however its lines are broken and begun', () =>
  expect(textOf('> one *two\n> three* four\r\n>   five  \n\n- six\n  seven\\\n  eight')).toBe(
    'one two three four five\n\nsix seven\neight',
  ))

const infoOf = (yaml: string) =>
  readMarkdown(Buffer.from(`---\n${yaml}\n---\n${FERRY}`), {
    id: '2011-01-01.md',
    path: '2011-01-01.md',
    published: null,
  })
describe('front matter', () => {
  it.each([
    ['title: Ferry\nauthor: By Ann Lee', { title: 'Ferry', byline: 'Ann Lee' }],
    ['authors:\n  - name: Ann Lee\n  - Bob Ray', { byline: 'Ann Lee, Bob Ray' }],
    ['date: 2024-03-14T08:00:00Z', { published: { value: '2024-03-14', precision: 'day', basis: 'metadata' } }],
    ['date: 14 March 2024\nlastmod: 2024-04-01', { published: { value: '2024-03-14' } }],
    ['lastmod: 2024-04-01', { published: { value: '2011-01-01', basis: 'file-name' } }],
    ['url: https://post.example/ferry\nlang: en-GB', { url: 'https://post.example/ferry', language: 'en-GB' }],
    ['url: javascript:alert(1)', { url: null }],
  ])('%s', (yaml, expected) => expect(infoOf(yaml).info).toMatchObject(expected))

  it.each([
    ['no YAML', 'title: "a'],
    [
      'aliases without end',
      `a: &a [1,1]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a,*a,*a]`).join('\n')}`,
    ],
  ])('%s is a warning', (_, yaml) => {
    const { diagnostics, text } = infoOf(yaml)
    expect(diagnostics).toMatchObject([{ code: 'bad-front-matter' }])
    expect(text).toContain(FERRY)
  })
})

/** The words that a stretch of Markdown says, for the marks used here. */
const said = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)?/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/\\([*$_])|[*_`[\]\\]|^[ \t]*>[ \t]*/gm, '$1')
    .replace(/[ \r\n]+/g, ' ')
    .trim()

it('every passage is the slice of the file, and says the same as the text', () => {
  const parts = [
    '“We *knew*,” said **Ann Lee** on 12&nbsp;March 2024. ',
    'It cost \\$3 million &amp; 5 %.\n',
    'The [U.N.](https://un.example/2013 "12") counted __about__ 80,000 people in 2013. ',
    '“No,” Café owner Bob `Ray` said 🚢 twice.\r\n',
    '\n\n> Marsh said that at least 50\n> boats had sunk in 2012.\n\n',
    '![12 boats](a.jpg)',
    '\n\n## Part 12\n\n',
    '\n\n1. Marsh said no.\n2. Lee said yes.\n\n',
    '\\* ',
  ]
  let seen = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }), (chosen) => {
      const text = `\ufeff---\ntitle: Ferry\n---\n\n${chosen.join('')} ${FERRY}`
      const document = readMarkdown(Buffer.from(text), { id: 'a.md', path: 'a.md', published: null })
      const record = extractDocument(document)
      for (const { start, end, exact } of passagesIn(record)) {
        expect(text.slice(start, end)).toBe(exact)
        seen++
      }
      for (const { text: claim, passage } of record.claims.filter(({ attribution }) => !attribution))
        expect(said(passage.exact)).toBe(claim)
      expect(record.regions.map(({ start }) => start)).toEqual([
        0,
        ...record.regions.slice(0, -1).map(({ end }) => end),
      ])
      expect(record.regions.at(-1)!.end).toBe(text.length)
    }),
    { seed: 1, numRuns: 60 },
  )
  expect(seen).toBeGreaterThan(500)
})
