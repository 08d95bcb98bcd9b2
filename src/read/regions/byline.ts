import type { Span } from '../../model/span.js'
import { dateCells, saidBy, type Cell } from './date-cells.js'
import { headOf, type RegionRule } from './region-rule.js'
import { isSignature } from './signature.js'

const PARTICLE = '(?:(?:de|del|della|di|da|du|la|le|van|von|der|den|bin|al|el|ter)\\s)'
const NAME_WORD = "(?:\\p{Ll}['’])?\\p{Lu}[\\p{L}'’.\\-]{0,24}"
/** Two to five words: "Ann Lee", "J. R. VAN DER BERG", "Otieno p’Oluoch". */
const NAME = `${NAME_WORD}(?:\\s${PARTICLE}{0,2}${NAME_WORD}){1,4}`
/** Before the name: "Business Correspondent Ann Lee". */
const POST = '(?:\\p{Lu}\\p{Ll}{1,20}\\s){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)\\s'
/** "By Ann Lee", "By ANN LEE and BOB RAY, Associated Press", "Story by Ann Lee | The Harbour Post", "Live reporting by Ann Lee". */
const BYLINE = new RegExp(
  `^(?:(?:(?:Story|Written|(?:Live\\s)?[Rr]eporting|Reported|Text|Words|Interview|Posted)\\s)?[Bb][Yy]:?|Author:|BYLINE:)\\s{1,3}(?:${POST})?(?<names>${NAME}(?:(?:,\\s|\\s(?:and|&)\\s|,\\sand\\s)${NAME}){0,4}(?<rest>\\s?[,|•·–—\\-/(]\\s?[^“”"]{1,60}|\\sand the \\w{2,20} team|\\sin\\s\\p{Lu}[^“”".]{1,40})?)$`,
  'ud',
)
const LONGEST = 140

/** "Source: Ann Lee" */
const SOURCE = /^(?:Source|From):\s(?=\p{Lu})/u

/** Who wrote the article: in a line of its own that begins with "By", or in one with the date. */
export const byline: RegionRule = {
  name: 'byline',
  kind: 'byline',
  *find(page) {
    for (const line of headOf(page)) {
      if (line.end - line.start > LONGEST) continue
      const cells = dateCells(line)
      const content =
        namesIn(line) ?? cells?.others.map((cell) => namesIn(cell) ?? nameAlone(cell)).find((names) => names !== null)
      if (!content) continue
      yield { ...line, content, ...(cells && saidBy(cells)) }
      return
    }
  },
}

/** The names behind "By". */
function namesIn({ start, text }: Cell): Span | null {
  const label = SOURCE.exec(text)?.[0].length
  if (label && isSignature(text.slice(label))) return { start: start + label, end: start + text.length }
  if (!/^(?:by|live|story|written|report|text|words|interview|posted|author)/i.test(text)) return null
  const match = BYLINE.exec(text)
  if (!match) return null
  const [from, to] = match.indices!.groups!.names
  const { rest } = match.groups!
  return { start: start + from, end: start + (rest && /^\s?[|•·]/.test(rest) ? to - rest.length : to) }
}

const nameAlone = ({ start, text }: Cell): Span | null =>
  isSignature(text) ? { start, end: start + text.length } : null
