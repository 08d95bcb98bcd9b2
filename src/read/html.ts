import { createHash } from 'node:crypto'
import type { SourceDocument } from '../model/document.js'
import type { Diagnostic } from '../model/record.js'
import { bySpan, indexSpans } from '../model/span.js'
import { decode } from './decode.js'
import { encodingFor } from './encodings.js'
import type { PageElement, PageNode } from './html/dom.js'
import { Layout } from './html/layout.js'
import { loneLinks } from './html/lone-links.js'
import { copyOf, findMainArticle } from './html/main-article.js'
import { factsOf } from './html/page-facts.js'
import { parsePage, type ParsedPage } from './html/parse-page.js'
import { makeDocument } from './make-document.js'
import { MediaType } from './media-types.js'
import { dateInText } from './published.js'
import { foldWords, type NamedRegion } from './regions/region-rule.js'
import { ReadProblem } from './read-problem.js'
import type { KnownText } from './reader.js'
import { wholeFile } from './whole-file.js'

/** `<meta charset="…">` or `<meta http-equiv … content="…; charset=…">` near the beginning. */
const DECLARED = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*(?<label>[\w-]{1,40})/i
const HEAD_BYTES = 4096

/**
 * The document of a web page: the text of its article, with the place in the file for every passage.
 * @param bytes the whole file
 * @throws {ReadProblem} `empty`, `binary`, `undecodable` or `too-complex`
 */
export function readHtml(bytes: Uint8Array, known: KnownText): SourceDocument {
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'))?.groups?.label
  const { text: html, encoding } = decode(bytes, {
    encoding: known.encoding,
    declared: known.declared ?? encodingFor(label ?? ''),
  })

  const page = parsePage(html)
  const facts = factsOf(page.document)
  const headings = [...page.document.querySelectorAll('h1, h2')].map((heading) => copyOf(heading, page.origins))
  const article = findMainArticle(page)
  const content = article.content ?? page.document.body
  const heading = headingFor(article.title, headings, page)
  const inContent = layoutOf([content], page)
  const layout = heading && !holds(inContent, heading.layout) ? layoutOf([heading.node, content], page) : inContent
  if (!layout.text) throw new ReadProblem('empty', 'holds no text that a reader would see; there is nothing to extract')

  const published = article.published ? dateInText(article.published) : null
  return {
    ...makeDocument(layout.text, {
      ...known,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteLength: bytes.length,
      encoding,
      mediaType: MediaType.html,
      marked: markedIn(layout, page),
      title: known.title ?? (heading?.layout.text ?? article.title)?.replace(/\s+/g, ' ') ?? null,
      byline: article.byline,
      url: known.url ?? facts.url,
      language: facts.language,
      diagnostics: [...(known.diagnostics ?? []), ...otherLanguage(facts.language)],
      published: known.published ?? (published ? { ...published, basis: 'metadata' } : facts.published),
    }),
    origin: { text: html, pieces: layout.pieces, spansOver: 'text' },
  }
}

function layoutOf(nodes: readonly PageNode[], { origins }: ParsedPage): Layout {
  const layout = new Layout(origins)
  for (const node of nodes) layout.add(node)
  return layout
}

/** What elements mark, and the boxes put into the article. */
function markedIn({ text, regions, links, pieces }: Layout, { asides }: ParsedPage): NamedRegion[] {
  const isAside = indexSpans(asides)
  const boxes: NamedRegion[] = []
  let before = false
  for (const { start, end, from, to } of pieces) {
    const inside = isAside({ start: from, end: to }).length > 0
    const last = boxes.at(-1)
    if (inside && before && last) boxes[boxes.length - 1] = { ...last, end }
    else if (inside) boxes.push({ kind: 'boilerplate', rule: 'html-aside', start, end })
    before = inside
  }
  const overlapping = indexSpans(boxes)
  const isOutside = (region: NamedRegion): boolean => !overlapping(region).length
  return [...regions.filter(isOutside), ...loneLinks(text, links).filter(isOutside), ...boxes].toSorted(bySpan)
}

const otherLanguage = (language: string | null): Diagnostic[] =>
  language === null || /^en\b/i.test(language)
    ? []
    : [
        {
          severity: 'warning',
          code: 'other-language',
          message: `says that its language is ${language}; the rules are written for English`,
        },
      ]

/** The heading that says what the title says ("Mill closes" for "Mill closes | The Harbour Post"), or the only one. */
function headingFor(
  title: string | null,
  headings: readonly PageElement[],
  page: ParsedPage,
): { readonly node: PageNode; readonly layout: Layout } | null {
  const candidates = headings
    .map((node) => ({ node, name: node.localName, layout: layoutOf([node], page) }))
    .filter(({ layout }) => layout.text)
  const words = foldWords(title ?? '')
  const same = candidates.find(({ layout }) => {
    const own = foldWords(layout.text)
    return own.length > 0 && words.length > 0 && (words.includes(own) || own.includes(words))
  })
  const first = candidates.filter(({ name }) => name === 'h1')
  return same ?? (first.length === 1 ? first[0] : null)
}

const holds = (layout: Layout, { pieces: [first] }: Layout): boolean =>
  layout.pieces.some(({ from, to }) => from <= first.from && first.from < to)

export const read = wholeFile(readHtml)
