import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { ArticleRecord } from '../../src/model/record.js'
import { writeMarkdown } from '../../src/write/markdown.js'
import { RECORD, TEXT } from '../support/record.js'

interface MarkdownNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}

const briefOf = (record: ArticleRecord): string => writeMarkdown().record(record, TEXT)
const nodesOf = (node: MarkdownNode): readonly MarkdownNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)]
const textOf = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(textOf).join('')

it('a brief says who said what, the figures and the dates', () => {
  expect(briefOf(RECORD)).toBe(`# Fair

Bob Ray · 2024-05-05 · \`fair.txt\`

## Who said what

### Ann Lee, =HYPERLINK("x")

- that “about 25,000 people” came (said, line 1)

## What else is claimed

- It cost -3.5%. (line 3)

## Figures

| Figure | How sure | Of what | Line | Where it stands |
| --- | --- | --- | --- | --- |
| 25,000 | about | people | 2 | … on 5 May 2024 that “about **25,000** people” came. It cost -3.5%. … |
| -3.5% |  |  | 3 | … 25,000 people” came. It cost **-3.5%**. … |

## Dates

| Date | Value | Line | Where it stands |
| --- | --- | --- | --- |
| 5 May 2024 | 2024-05-05 | 1 | … Cafe\u0301 owner =Ann Lee said on **5 May 2024** that “about 25,000 people” … |
`)
})

it('articles are set apart', () => {
  const brief = writeMarkdown()
  expect(brief.record(RECORD, TEXT).startsWith('# Fair')).toBe(true)
  expect(brief.record(RECORD, TEXT).startsWith('\n---\n\n# Fair')).toBe(true)
})

const claiming = (text: string): ArticleRecord => ({
  ...RECORD,
  document: { ...RECORD.document, title: text, id: text },
  claims: [{ ...RECORD.claims[1], text }],
})
const check = (text: string): void => {
  const nodes = nodesOf(fromMarkdown(briefOf(claiming(text))))
  const title = nodes.find(({ type }) => type === 'heading')!
  const item = nodes.find(({ type }) => type === 'listItem')!
  expect(textOf(title)).toBe(text)
  expect(textOf(item)).toBe(`${text} (line 3)`)
  expect(nodes.find(({ type }) => type === 'inlineCode')?.value).toBe(text)
  const markup = nodes
    .map(({ type }) => type)
    .filter((type) => /^(?:link|image|html|emphasis|code|thematicBreak|definition)/.test(type))
  expect(markup).toEqual([])
}

describe('nothing in an article is taken for markup:', () => {
  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://example.org/track.png)',
    '*a* _b_ **c** `d` ~~e~~ $f$',
    '# a',
    '- a',
    '1. a',
    '12) a',
    '+ a',
    '--- a',
    '=== a',
    '&lt; &amp; &#65;',
    '<https://example.org>',
    'a | b \\| c \\',
    '`` ` ```',
    '> a',
    '[a]: https://example.org',
  ])('%s', check)

  it('any text', () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom(...Array.from('abc 019.)(*_`~[]<>&#|!$\\-+=:/"\'')), { minLength: 1, maxLength: 20 })
          .map((parts) => parts.join('').replace(/ +/g, ' ').trim() || 'x'),
        check,
      ),
    ))

  it('controls of direction and of terminals are not passed on', () =>
    expect(briefOf(claiming('a\u202eb\u2066c\x1b[31md'))).toContain('- a\ufffdb\ufffdc \\[31md'))
})
