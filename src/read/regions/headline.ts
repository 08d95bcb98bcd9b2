import type { Span } from '../../model/span.js'
import { foldWords, HEAD_LINES, isTaken, textOf, type Page, type RegionRule } from './region-rule.js'

const LENGTH = { min: 12, max: 150 }
/** The first paragraph is at least this much longer than its headline. */
const LONGER = 1.3
const STARTS = /^[\p{Lu}\p{Nd}“"‘'$£€¿¡]/u
const ENDS_SENTENCE = /[.!?:;,…][”"’')\]]?$/
const WORDS = /\S\s+\S+\s+\S/

/**
 * The title, where it is known beside the text and the text begins with it; else a short first paragraph without the end of
 * a sentence, with longer ones after it: "Mill closes after ninety years".
 */
export const headline: RegionRule = {
  name: 'headline',
  kind: 'headline',
  find(page, earlier) {
    if (earlier.all.some(({ kind }) => kind === 'headline')) return []
    const lines = page.lines.slice(0, 2 * HEAD_LINES).filter((line) => !isTaken(line, earlier))
    const [first, ...rest] = lines
    if (!first) return []
    if (page.title !== null && foldWords(textOf(page, first)) === foldWords(page.title)) return [first]
    if (rest.length < 2 || !isShort(textOf(page, first))) return []
    const next = textOf(page, paragraphFrom(page, rest[0]))
    if (/^\p{Ll}/u.test(next) || !ENDS_SENTENCE.test(next)) return []
    return next.length >= LONGER * (first.end - first.start) ? [first] : []
  },
}

const isShort = (text: string): boolean =>
  text.length >= LENGTH.min &&
  text.length <= LENGTH.max &&
  WORDS.test(text) &&
  STARTS.test(text) &&
  !ENDS_SENTENCE.test(text)

/** From a line to the next blank one. */
function paragraphFrom({ text }: Page, { start }: Span): Span {
  const blank = /\r?\n[^\S\r\n]*\r?\n|\r[^\S\r\n]*\r/g
  blank.lastIndex = start
  return { start, end: start + text.slice(start, blank.exec(text)?.index ?? text.length).trimEnd().length }
}
