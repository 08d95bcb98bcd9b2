import { headOf, textOf, type RegionRule } from './region-rule.js'

const PARTICLE = '(?:(?:de|del|della|di|da|du|la|le|van|von|der|den|bin|al|el|ter)\\s)'
const NAME_WORD = "(?:\\p{Ll}['’])?\\p{Lu}[\\p{L}'’.\\-]{0,24}"
/** Two to five words: "Ann Lee", "J. R. VAN DER BERG", "Otieno p’Oluoch". */
const NAME = `${NAME_WORD}(?:\\s${PARTICLE}{0,2}${NAME_WORD}){1,4}`
/** Before the name: "Business Correspondent Ann Lee". */
const POST = '(?:\\p{Lu}\\p{Ll}{1,20}\\s){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter)\\s'
/** "By Ann Lee", "By ANN LEE and BOB RAY, Associated Press", "Story by Ann Lee | The Harbour Post", "Live reporting by Ann Lee". */
const BYLINE = new RegExp(
  `^(?:(?:(?:Story|Written|(?:Live\\s)?[Rr]eporting|Reported|Text|Words|Interview|Posted)\\s)?[Bb][Yy]:?|Author:|BYLINE:)\\s(?:${POST})?(?<names>${NAME}(?:(?:,\\s|\\s(?:and|&)\\s|,\\sand\\s)${NAME}){0,4}(?<rest>\\s?[,|•·–—\\-/(]\\s?[^“”"]{1,60}|\\sand the \\w{2,20} team|\\sin\\s\\p{Lu}[^“”".]{1,40})?)$`,
  'ud',
)
const LONGEST = 140

/** Who wrote the article, in a line of its own that begins with "By". */
export const byline: RegionRule = {
  name: 'byline',
  kind: 'byline',
  *find(page) {
    for (const line of headOf(page)) {
      if (line.end - line.start > LONGEST) continue
      const text = textOf(page, line)
      if (!/^(?:by|live|story|written|report|text|words|interview|posted|author)/i.test(text)) continue
      const match = BYLINE.exec(text)
      if (!match) continue
      const [start, namesEnd] = match.indices!.groups!.names
      const { rest } = match.groups!
      const end = rest && /^\s?[|•·]/.test(rest) ? namesEnd - rest.length : namesEnd
      yield { ...line, content: { start: line.start + start, end: line.start + end } }
      return
    }
  },
}
