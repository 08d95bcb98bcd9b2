import { isTaken, textOf, type RegionRule } from './region-rule.js'

const BEGINS = /^about (?:\p{Lu}|the (?:company|authors?)\b)[^.!?“”]{1,60}$/iu
const LONGEST = 900
/** Of the text: what a page says of itself stands near its end. */
const LAST_PART = 0.3

/** What a company or a blog says of itself at the end: "About Northlight Paper" and the paragraph below. */
export const aboutSection: RegionRule = {
  name: 'about-section',
  kind: 'boilerplate',
  find(page, earlier) {
    return page.lines.flatMap((line, i) => {
      if (line.start < LAST_PART * page.text.length || isTaken(line, earlier) || !BEGINS.test(textOf(page, line)))
        return []
      const next = page.lines[i + 1]
      return next && !isTaken(next, earlier) && next.end - next.start <= LONGEST ? [line, next] : [line]
    })
  },
}
