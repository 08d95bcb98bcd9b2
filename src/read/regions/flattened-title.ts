import { flattened } from './flattened-page.js'
import type { RegionRule } from './region-rule.js'

/**
 * The title that a page flattened to one line begins with, as browsers show it ("Mill closes | The Harbour Post"), where its
 * menu repeats it.
 */
export const flattenedTitle: RegionRule = {
  name: 'flattened-title',
  kind: 'headline',
  find(page) {
    const found = flattened(page)
    if (!found) return []
    const { text } = page
    const { line, body } = found
    const bar = text.indexOf(' | ', line.start)
    const length = bar - line.start
    if (length < 12 || length > 200) return []
    const again = text.indexOf(text.slice(line.start, bar), bar)
    return again >= 0 && again < body.start ? [{ start: line.start, end: bar }] : []
  },
}
