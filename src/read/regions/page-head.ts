import { framesOf, isBoilerplate } from './page-frame.js'
import { isTaken, textOf, type RegionRule } from './region-rule.js'

/** "ANN LEE, HOST:", "1. The old bridge": what a paragraph below belongs to. */
const LABEL = /:$|^\d{1,2}[.)]\s/
/** Behind the headline a line of so many words, most of them in small letters, says more of it. */
const STANDFIRST_WORDS = 5

/**
 * The rest of a menu: the lines before the first sentence that are neither headline, byline nor date, if known boilerplate
 * is among them; before a headline in any case.
 */
export const pageHead: RegionRule = {
  name: 'page-head',
  kind: 'boilerplate',
  find(page, earlier) {
    const head = framesOf(page, earlier).find(({ place }) => place === 'head')
    if (!head) return []
    const title = head.lines.findIndex((line) => earlier.at(line).some(({ kind }) => kind === 'headline'))
    const entry = head.lines.findIndex((line) => earlier.at(line).some(({ rule }) => rule === 'entry-time'))
    const isMenu = head.lines.some((line) => isBoilerplate(line, earlier))
    return head.lines
      .slice(0, entry < 0 ? undefined : entry)
      .filter((line, i) => !isTaken(line, earlier) && (isMenu || i < title) && !LABEL.test(textOf(page, line)))
      .filter((line) => title < 0 || line.start < head.lines[title].start || !isStandfirst(textOf(page, line)))
  },
}

function isStandfirst(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= STANDFIRST_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length / 2
}
