import type { Article } from '../model/article.js'
import type { SourceDocument } from '../model/document.js'
import type { ClaimPassage } from '../model/record.js'
import { firstEndingAfter, type Span } from '../model/span.js'
import { indexLines } from '../model/lines.js'

/** Characters of context on either side, as in the W3C TextQuoteSelector. */
const CONTEXT = 32

/** What is known of a text of the places in it. */
export type PlacedText = Pick<Article, 'text' | 'sentences' | 'paragraphs'> & {
  readonly document: { readonly pages?: SourceDocument['pages'] | undefined }
}

/** A function from a span to the passage that stands there, with its place and context. */
export function passagesOf({
  text,
  sentences,
  paragraphs,
  document: { pages },
}: PlacedText): (span: Span) => ClaimPassage {
  const lines = indexLines(text)
  return ({ start, end }) => {
    const from = lines.locate(start)
    const to = lines.locate(end)
    const sentence = Math.min(firstEndingAfter(sentences, start), sentences.length - 1)
    const paragraph = sentences[sentence].paragraph
    const passage = {
      start,
      end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      paragraph: paragraph + 1,
      sentence: sentence - paragraphs[paragraph].firstSentence + 1,
      exact: text.slice(start, end),
      prefix: prefixOf(text, start),
      suffix: suffixOf(text, end),
    }
    return pages ? onPage(passage, pages[Math.min(firstEndingAfter(pages, start), pages.length - 1)].page) : passage
  }
}

const onPage = ({ exact, prefix, suffix, ...place }: ClaimPassage, page: number): ClaimPassage => ({
  ...place,
  page,
  exact,
  prefix,
  suffix,
})

/** What stands before and after a span. */
export const contextOf = (text: string, { start, end }: Span): Pick<ClaimPassage, 'prefix' | 'suffix'> => ({
  prefix: prefixOf(text, start),
  suffix: suffixOf(text, end),
})

const prefixOf = (text: string, start: number): string =>
  text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start)

const suffixOf = (text: string, end: number): string =>
  text.slice(end, wholeFrom(text, Math.min(text.length, end + CONTEXT)))

/** The offset, moved out of the middle of a surrogate pair. */
const wholeFrom = (text: string, offset: number): number => {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset
}
