import { overlaps, type Span } from '../../model/span.js'
import { flattened, GLUE, type FlattenedPage } from './flattened-page.js'
import type { Page, RegionRule } from './region-rule.js'

const LENGTH = { min: 12, max: 200 }
const SMALL_LETTERS = 0.4
/** Behind a headline: "By Ann Lee", "2018-02-19". */
const SIGNATURE = /^(?:By \p{Lu}|\d{4}-\d\d-\d\d)/u
/** Between the two there may be the topic: "News". */
const TOPIC = 30
/** Links of menus have fewer. */
const TITLE_WORDS = 4
/** " By Ann Lee " behind a headline. */
const SIGNED = /\s(?=By \p{Lu}\p{Ll}{1,20}(?: \p{Lu}\.)? \p{Lu}[\p{L}’'-]{1,20}\s)/u

/**
 * The title of a page flattened to one line: what it begins with, as browsers show it ("Mill closes | The Harbour Post"),
 * where its menu repeats it; else what stands between the menu and "By Ann Lee"; else the last piece of the menu that is
 * too long for a link: "NewsSportMill closes after ninety yearsShare".
 */
export const flattenedTitle: RegionRule = {
  name: 'flattened-title',
  kind: 'headline',
  find(page) {
    const found = flattened(page)
    const title = found && (titleBeforeBar(page, found) ?? titleBeforeName(page, found) ?? lastLongPiece(page, found))
    return title ? [title] : []
  },
}

function titleBeforeBar({ text }: Page, { line, body }: FlattenedPage): Span | null {
  const bar = text.indexOf(' | ', line.start)
  if (!isLikely(bar - line.start)) return null
  const again = text.indexOf(text.slice(line.start, bar), bar)
  return again >= 0 && again < body.start ? { start: line.start, end: bar } : null
}

function titleBeforeName({ text }: Page, { line, body, phrases }: FlattenedPage): Span | null {
  const signed = SIGNED.exec(text.slice(line.start, body.start))
  const end = line.start + (signed?.index ?? 0)
  const after = phrases.findLast((phrase) => phrase.end < end)
  if (!signed || !after) return null
  const start = after.end + /^\s*/.exec(text.slice(after.end, end))![0].length
  // The words of a menu begin with capitals, those of a headline do not all.
  const words = text.slice(start, end).split(/\s+/)
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return isLikely(end - start) && small >= SMALL_LETTERS * words.length ? { start, end } : null
}

const isLikely = (length: number): boolean => length >= LENGTH.min && length <= LENGTH.max

function lastLongPiece({ text }: Page, { line, body, phrases }: FlattenedPage): Span | null {
  let found: Span | null = null
  let start = line.start
  for (const piece of text.slice(line.start, body.start).split(GLUE)) {
    const end = start + piece.length
    const title = { start, end: start + piece.trimEnd().length }
    const isPlain =
      !phrases.some((phrase) => overlaps(phrase, title)) && !/[.!?…]$|\d{4}$|:\d\d| \| /.test(piece.trim())
    if (isPlain && isLikely(title.end - start) && piece.trim().split(/\s+/).length >= TITLE_WORDS) found = title
    else if (found && start - found.end < TOPIC && SIGNATURE.test(piece)) return found
    start = end
  }
  return found
}
