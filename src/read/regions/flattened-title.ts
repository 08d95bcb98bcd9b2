import type { Span } from '../../model/span.js'
import { flattened, type FlattenedPage } from './flattened-page.js'
import type { Page, RegionRule } from './region-rule.js'

const LENGTH = { min: 12, max: 200 }
const SMALL_LETTERS = 0.4
/** " By Ann Lee " behind a headline. */
const SIGNED = /\s(?=By \p{Lu}\p{Ll}{1,20}(?: \p{Lu}\.)? \p{Lu}[\p{L}’'-]{1,20}\s)/u

/**
 * The title of a page flattened to one line: what it begins with, as browsers show it ("Mill closes | The Harbour Post"),
 * where its menu repeats it; else what stands between the menu and "By Ann Lee".
 */
export const flattenedTitle: RegionRule = {
  name: 'flattened-title',
  kind: 'headline',
  find(page) {
    const found = flattened(page)
    const title = found && (titleBeforeBar(page, found) ?? titleBeforeName(page, found))
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
