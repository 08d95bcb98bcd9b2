import { Parser } from 'htmlparser2'
import type { Span } from '../../model/span.js'
import { PageTextBuilder } from '../pages.js'
import { ReadProblem } from '../read-problem.js'
import type { NamedRegion } from '../regions/region-rule.js'

/** What a run of text may hold beside letters. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:br': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}
/** What is in the file and not on the page: what was deleted, codes of fields, a second copy for old programs. */
const UNREAD: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
])
/** Styles of paragraphs by what they are called in English versions; other versions keep these ids for headings. */
const STYLES: readonly (readonly [id: RegExp, region: Pick<NamedRegion, 'kind' | 'rule'>])[] = [
  [/^(?:Title|Subtitle|Heading\d)$/i, { kind: 'headline', rule: 'word-heading' }],
  [/^(?:Intense)?Quote$/i, { kind: 'block-quote', rule: 'word-block-quote' }],
  [/^Caption$/i, { kind: 'caption', rule: 'word-caption' }],
]
interface OpenParagraph {
  /** Its id; one with a text box in it is of no style. */
  style: string
  /** Whether the present run of text is not shown. */
  hidden: boolean
  span: Span | null
}

/** The parser's own time grows with the square of this. */
const DEEPEST = 1000

/**
 * The text of a document of Word: paragraphs apart by a blank line, cells of a table by a tab. Pages are those that Word
 * noted when it last saved the file; other programs note none.
 * @param xml nothing in it is fetched, and entities of its own are left as they stand
 * @throws {ReadProblem} `too-complex`
 */
export function readBody(xml: string): PageTextBuilder {
  const builder = new PageTextBuilder()
  /** Whether each open element is one that is not read. */
  const open: boolean[] = []
  let unread = 0
  let inText = false
  let page = xml.includes('<w:lastRenderedPageBreak') ? 1 : null
  let separator = '\n\n'
  /** The open paragraphs, of which one in a text box stands within another. */
  const paragraphs: OpenParagraph[] = []
  let last: OpenParagraph | undefined

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || paragraph.hidden || !text) return
    if (!paragraph.span && !text.trim()) return
    const { start, end } = builder.add(text, page, paragraph === last ? '' : separator)
    paragraph.span = { start: paragraph.span?.start ?? start, end }
    if (paragraph !== last) for (const outer of paragraphs.slice(0, -1)) outer.style = ''
    last = paragraph
    separator = '\n\n'
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isUnread = UNREAD.has(name)
        if (open.push(isUnread) > DEEPEST)
          throw new ReadProblem(
            'too-complex',
            `is no document of Word: more than ${DEEPEST} of its elements are open at once`,
          )
        if (isUnread) unread++
        if (unread) return
        const paragraph = paragraphs.at(-1)
        if (name === 'w:p') paragraphs.push({ style: '', hidden: false, span: null })
        else if (name === 'w:r' && paragraph) paragraph.hidden = false
        else if (name === 'w:vanish' && paragraph)
          paragraph.hidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
        else if (name === 'w:pStyle' && paragraph) paragraph.style = attributes['w:val'] ?? ''
        else if (name === 'w:lastRenderedPageBreak' && page !== null) page++
        else if (name === 'w:t') inText = true
        else if (name in SIGNS && attributes['w:type'] === undefined) write(SIGNS[name])
      },
      onclosetag(name) {
        if (open.pop()) unread--
        if (unread) return
        if (name === 'w:t') inText = false
        else if (name === 'w:p') {
          const { style, span } = paragraphs.pop() ?? { style: '', span: null }
          const region = STYLES.find(([id]) => id.test(style))?.[1]
          if (region && span) builder.regions.push({ ...region, ...span })
        } else if (name === 'w:tc') separator = '\t'
        else if (name === 'w:tr' || name === 'w:tbl') separator = name === 'w:tr' ? '\n' : '\n\n'
      },
      ontext(text) {
        if (inText && !unread) write(text)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return builder
}
