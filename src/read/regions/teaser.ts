import { STATED_DATE } from '../published.js'
import { isTaken, textOf, type RegionRule } from './region-rule.js'

const DATE = new RegExp(`^${STATED_DATE}$`, 'u')
const LONGEST = 120
const HEAD_LINES = 12

/** Another article put between two paragraphs: a topic in capitals, its title, its date, each on a line. */
export const teaser: RegionRule = {
  name: 'teaser',
  kind: 'boilerplate',
  find(page, earlier) {
    return page.lines.flatMap((line, i) => {
      const [topic, title] = page.lines.slice(i - 2, i)
      if (i < HEAD_LINES || !title || !DATE.test(textOf(page, line))) return []
      if ([topic, title].some((other) => other.end - other.start > LONGEST || isTaken(other, earlier))) return []
      return /^[\p{Lu}\s&]{3,40}$/u.test(textOf(page, topic)) ? [topic, title, line] : []
    })
  },
}
