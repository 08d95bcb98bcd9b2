import type { Span } from '../../model/span.js'
import { byline } from './byline.js'
import { headOf, textOf, type Page, type RegionRule } from './region-rule.js'
import { furnitureOf } from './site-furniture.js'
import { statedDateLine } from './stated-date.js'

const LENGTH = { min: 12, max: 150 }
/** The first paragraph is at least this much longer than its headline. */
const LONGER = 1.3
const STARTS = /^[\p{Lu}\p{Nd}“"‘'$£€¿¡]/u
const ENDS_SENTENCE = /[.!?:;,…][”"’')\]]?$/
const WORDS = /\S\s+\S+\s+\S/

/** The title, where it is known beside the text and the text begins with it. */
export const titleLine: RegionRule = {
  name: 'title-line',
  kind: 'headline',
  find(page) {
    if (!page.title) return []
    const title = folded(page.title)
    const line = headOf(page).find((candidate) => folded(textOf(page, candidate)) === title)
    return line ? [line] : []
  },
}

/** A short first paragraph without the end of a sentence, with longer ones after it: "Mill closes after ninety years". */
export const headline: RegionRule = {
  name: 'headline',
  kind: 'headline',
  find(page) {
    const [first, ...rest] = contentLines(page)
    if (!first || rest.length < 2) return []
    const text = textOf(page, first)
    const length = first.end - first.start
    if (length < LENGTH.min || length > LENGTH.max || !WORDS.test(text)) return []
    if (!STARTS.test(text) || ENDS_SENTENCE.test(text)) return []
    const next = paragraphFrom(page, rest[0])
    const nextText = textOf(page, next)
    if (/^\p{Ll}/u.test(nextText) || !ENDS_SENTENCE.test(nextText)) return []
    return next.end - next.start >= LONGER * length ? [first] : []
  },
}

/** The first lines that are neither furniture nor a byline nor a date. */
function contentLines(page: Page): Span[] {
  const head: Page = { ...page, lines: page.lines.slice(0, 16) }
  const furniture = furnitureOf(head)
  const aside = [...byline.find(head), ...statedDateLine.find(head)]
  return head.lines.filter((line) => !furniture.has(line) && !aside.some(({ start }) => start === line.start))
}

/** From a line to the next blank one. */
function paragraphFrom({ text }: Page, { start }: Span): Span {
  const blank = /\r?\n[^\S\r\n]*\r?\n|\r[^\S\r\n]*\r/g
  blank.lastIndex = start
  return { start, end: start + text.slice(start, blank.exec(text)?.index ?? text.length).trimEnd().length }
}

const folded = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
