import type { Span } from '../../model/span.js'
import type { NamedRegion } from '../regions/region-rule.js'

/** A paragraph of the article has ended: what stands above may be its title. */
const PARAGRAPH_END = /[.!?]["”’]?\n\n/
const SENTENCE_END = /[.!?…:;]["”’)\]]{0,2}$/
const LONGEST = 200
/** Fewer may be a name. */
const LEAST_WORDS = 4

/** Paragraphs that are one link and no sentence, below the first of the article: "Council tax to rise by 4.9%". */
export function loneLinks(text: string, links: readonly Span[]): NamedRegion[] {
  const first = PARAGRAPH_END.exec(text)
  if (!first) return []
  return links
    .filter(({ start, end }) => start > first.index && end - start <= LONGEST && isParagraph(text, start, end))
    .filter(({ start, end }) => {
      const title = text.slice(start, end)
      return title.split(/\s+/).length >= LEAST_WORDS && !SENTENCE_END.test(title.slice(-4))
    })
    .map(({ start, end }) => ({ kind: 'boilerplate', rule: 'html-link', start, end }))
}

const isParagraph = (text: string, start: number, end: number): boolean =>
  text.startsWith('\n\n', start - 2) && (end === text.length || text.startsWith('\n\n', end))
