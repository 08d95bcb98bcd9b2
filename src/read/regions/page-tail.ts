import type { Span } from '../../model/span.js'
import { isBio } from './author-bio.js'
import { isBoilerplate } from './page-frame.js'
import { isProseLine, isTaken, textOf, type Earlier, type Page, type RegionRule } from './region-rule.js'

const LONGEST = 400
/** In which a site speaks of itself and to its readers. */
const SITE_VOICE = /\b(?:you|your|we|our|us|please)\b/i

/**
 * The rest of a footer: the lines after the last sentence, from the first that is known boilerplate on; a note on an author
 * or a sentence of the site itself among them ends it no more than a link does.
 */
export const pageTail: RegionRule = {
  name: 'page-tail',
  kind: 'boilerplate',
  find(page, earlier) {
    const { lines } = page
    let first = lines.length
    while (first > 0 && !isSaid(page, first - 1, earlier)) first--
    const tail = lines.slice(first)
    const known = tail.findIndex((line) => isBoilerplate(line, earlier))
    // Without an article before it, it is one.
    return known < 0 || first === 0 ? [] : tail.slice(known).filter((line) => !isTaken(line, earlier))
  },
}

/** Whether a line is a sentence of the article: not one of at most two in the voice of the site, behind a link or the like. */
function isSaid(page: Page, place: number, earlier: Earlier): boolean {
  const isSentence = (at: number): boolean => !isTaken(page.lines[at], earlier) && isProseLine(page.lines[at])
  if (!isSentence(place)) return false
  const first = place > 0 && isSentence(place - 1) && isOfSite(page, page.lines[place - 1]) ? place - 1 : place
  return first === 0 || isSentence(first - 1) || !isOfSite(page, page.lines[place])
}

function isOfSite(page: Page, line: Span): boolean {
  const text = textOf(page, line)
  return text.length <= LONGEST && !/[“”"]/.test(text) && (SITE_VOICE.test(text) || isBio(page, line))
}
