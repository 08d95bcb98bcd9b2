import { isProseLine, textOf, type RegionRule } from './region-rule.js'

/** What stands above the comments of readers. */
const HEADING =
  /^(?:comments?(?: \(?\d{1,6}\)?)?|\d{1,6} (?:comments?|responses?|replies)|(?:\d{1,4}|one|two|three) (?:thoughts?|comments?|responses?) on [“"'‘].{0,160}|the comments below have (?:not )?been moderated\b.{0,60})$/i
/** What stands beside each of them. */
const OF_COMMENT =
  /^(?:reply|click to rate|report(?: abuse)?|.{2,60} says:|.{2,60},? \d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$/i
/** The article stands before them. */
const PROSE_LINES = 3

/** All that readers wrote below the article: from "12 Comments" on, if "Reply", "Ann says:" and the like follow. */
export const readerComments: RegionRule = {
  name: 'reader-comments',
  kind: 'boilerplate',
  find(page) {
    let prose = 0
    const first = page.lines.findIndex((line) => {
      if (line.end - line.start > 200) {
        prose++
        return false
      }
      if (isProseLine(line)) prose++
      return prose >= PROSE_LINES && HEADING.test(textOf(page, line))
    })
    const rest = first < 0 ? [] : page.lines.slice(first)
    return rest.some((line) => line.end - line.start < 100 && OF_COMMENT.test(textOf(page, line))) ? rest : []
  },
}
