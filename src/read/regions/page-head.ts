import { framesOf, isBoilerplate } from './page-frame.js'
import { isTaken, textOf, type RegionRule } from './region-rule.js'

/** "ANN LEE, HOST:", "1. The old bridge": what a paragraph below belongs to. */
const LABEL = /:$|^\d{1,2}[.)]\s/

/** The rest of a menu: the lines before the first sentence that are neither headline, byline nor date, among known boilerplate. */
export const pageHead: RegionRule = {
  name: 'page-head',
  kind: 'boilerplate',
  find(page, earlier) {
    const head = framesOf(page, earlier).find(({ place }) => place === 'head')
    if (!head?.lines.some((line) => isBoilerplate(line, earlier))) return []
    const entry = head.lines.findIndex((line) => earlier.at(line).some(({ rule }) => rule === 'entry-time'))
    return head.lines
      .slice(0, entry < 0 ? undefined : entry)
      .filter((line) => !isTaken(line, earlier) && !LABEL.test(textOf(page, line)))
  },
}
