import type { Span } from '../../model/span.js'
import { foldWords, headOf, isProse, isTaken, textOf, type Earlier, type Page, type RegionRule } from './region-rule.js'

const LENGTH = { min: 12, max: 150 }
/** The first paragraph is at least this much longer than its headline. */
const LONGER = 1.3
const STARTS = /^[\p{Lu}\p{Nd}“"‘'$£€¿¡]/u
const ENDS_SENTENCE = /[.!?:;,…][”"’')\]]?$/
const WORDS = /\S\s+\S+\s+\S/

/**
 * The title, where it is known beside the text and a line of the head says the same; else the last short line before the
 * byline or the date; else the first short one, if longer paragraphs follow: "Mill closes after ninety years".
 */
export const headline: RegionRule = {
  name: 'headline',
  kind: 'headline',
  find(page, earlier) {
    if (earlier.all.some(({ kind }) => kind === 'headline')) return []
    const head = headOf(page)
    const lines = head.filter((line) => !isTaken(line, earlier))
    const same = page.title === null ? undefined : lines.find((line) => sameWords(textOf(page, line), page.title!))
    if (same) return [same]
    const firstProse = page.lines.find((line) => !isTaken(line, earlier) && isProse(textOf(page, line)))
    const candidates = lines.filter((line) => line.start < (firstProse?.start ?? 0) && isShort(textOf(page, line)))
    const signed =
      candidates.findLast((line) => isSigned(page, line, earlier)) ??
      lines.find((line) => isSentenceBeforeByline(page, line, earlier))
    if (signed) return [signed]
    const first = candidates.find((line) => textOf(page, line).split(/\s+/).length >= 4) ?? candidates[0]
    if (!first || page.lines.at(-1) === firstProse) return []
    const line = textOf(page, firstProse!)
    const next = ENDS_SENTENCE.test(line) ? line : textOf(page, paragraphFrom(page, firstProse!))
    if (/^\p{Ll}/u.test(next) || !ENDS_SENTENCE.test(next)) return []
    return next.length >= LONGER * (first.end - first.start) ? [first] : []
  },
}

/** Whether a byline or a date follows, with nothing but buttons between. */
function isSigned(page: Page, line: Span, earlier: Earlier): boolean {
  for (const next of page.lines.slice(page.lines.indexOf(line) + 1)) {
    const kinds = new Set(earlier.at(next).map(({ kind }) => kind))
    if (kinds.has('byline') || kinds.has('dateline')) return true
    if (!kinds.has('boilerplate')) return false
  }
  return false
}

/** "The city bought 60 buses. Eleven of them run." with a byline on the next line. */
function isSentenceBeforeByline(page: Page, line: Span, { at }: Earlier): boolean {
  const next = page.lines[page.lines.indexOf(line) + 1]
  return line.end - line.start <= LENGTH.max && next !== undefined && at(next).some(({ kind }) => kind === 'byline')
}

const sameWords = (a: string, b: string): boolean => foldWords(a) === foldWords(b)

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
