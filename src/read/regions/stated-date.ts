import { STATED_DATE, statedDate, type StatedDate } from '../published.js'
import { dateCells, saidBy } from './date-cells.js'
import { headOf, textOf, type FoundRegion, type Line, type Page, type RegionRule } from './region-rule.js'

/** "Date:" on the line before. */
const LABEL_ALONE = /^(?:date|published|posted):?$/i
/** "date 2023-12-08 " before the text, as crawlers write it. */
const PREFIX = new RegExp(`^date:?\\s(?<date>${STATED_DATE})(?=\\s|$)`, 'id')
/** "Published in The Harbour Post, November 25th, 2026", mostly below the text. */
const IN_PAPER = new RegExp(`^published in [^.,“”]{2,40}, (?<date>${STATED_DATE})\\.?$`, 'id')

/** The date of publication at the head of a text, or when it was changed; that of the printed paper below it. */
export const statedDateLine: RegionRule = {
  name: 'stated-date',
  kind: 'dateline',
  *find(page: Page): Iterable<FoundRegion> {
    // "2/29/2024" alone is a text, and no head of one
    if (page.lines.length === 1 && !PREFIX.test(page.lines[0].text)) return
    for (const line of headOf(page)) {
      const cells = dateCells(line)
      const before = page.lines[page.lines.indexOf(line) - 1]
      if (cells?.date && before && LABEL_ALONE.test(textOf(page, before))) yield before
      if (cells) yield { ...line, ...saidBy(cells) }
    }
    const [first] = page.lines
    const prefix = first && !dateCells(first) ? dateAt(first, PREFIX) : null
    if (prefix) yield prefix
    for (const line of page.lines) {
      const printed = line.text.startsWith('Published in ') ? dateAt(line, IN_PAPER) : null
      if (printed) yield printed
    }
  },
}

/** The beginning of a line that a pattern fits, with its date. */
function dateAt({ start, text }: Line, pattern: RegExp): FoundRegion | null {
  const match = pattern.exec(text)
  const value = match && statedDate(match.groups!)
  if (!value) return null
  const [from, to] = match.indices!.groups!.date
  const stated: StatedDate = { value, start: start + from, end: start + to }
  return { start, end: start + match[0].length, stated }
}
