import { foldWords, isTaken, type Line, type RegionRule } from './region-rule.js'

/** In quotation marks and without a full stop, which a quotation that is a paragraph has: "“We counted them as children”". */
const QUOTED = /^(?:[“"‘][^“”"]{20,250}[\p{L}\p{N}][”"’]|«[^«»]{20,250}[\p{L}\p{N}]»)$/u
/** Fewer words may be said twice. */
const LEAST_WORDS = 5
/** Of one text; each is looked for in all of it. */
const MOST = 20

/** A quotation set apart between two paragraphs to catch the eye, which stands in a paragraph of the article as well. */
export const pullQuote: RegionRule = {
  name: 'pull-quote',
  kind: 'boilerplate',
  find(page, earlier) {
    const set = page.lines
      .filter((line) => line.text.length <= 260 && QUOTED.test(line.text) && !isTaken(line, earlier))
      .slice(0, MOST)
    if (!set.length) return []
    const others = page.lines.filter(({ text }) => !QUOTED.test(text)).map(({ text }) => ` ${foldWords(text)} `)
    const isSaidAgain = ({ text }: Line): boolean => {
      const words = foldWords(text)
      return words.split(' ').length >= LEAST_WORDS && others.some((other) => other.includes(` ${words} `))
    }
    return set.filter(isSaidAgain)
  },
}
