import { STATED_DATE, statedDate } from '../published.js'
import { headOf, textOf, type FoundRegion, type Page, type RegionRule } from './region-rule.js'

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?'
const TIME = '(?:,?\\s(?:at\\s)?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?m\\.?)?(?:\\s\\(?[A-Z]{2,5}\\)?)?)?'
/** "June 5, 2013 11:03AM EDT", "Published: Friday, 21 July 2017", alone on a line. */
const ALONE = new RegExp(
  `^(?:(?:published|posted|updated|last updated|date|issued)(?:\\son)?:?\\s)?${WEEKDAY}(?<date>${STATED_DATE})${TIME}\\.?$`,
  'id',
)
/** "date 2023-12-08 " before the text, as crawlers write it. */
const PREFIX = new RegExp(`^date:?\\s(?<date>${STATED_DATE})(?=\\s|$)`, 'id')
const LONGEST = 90

/** The date of publication at the head of a text. */
export const statedDateLine: RegionRule = {
  name: 'stated-date',
  kind: 'dateline',
  *find(page: Page): Iterable<FoundRegion> {
    for (const [i, line] of headOf(page).entries()) {
      const text = textOf(page, { start: line.start, end: Math.min(line.end, line.start + LONGEST) })
      const match = (line.end - line.start <= LONGEST && ALONE.exec(text)) || (i === 0 && PREFIX.exec(text))
      const value = match && statedDate(match.groups!)
      if (!value) continue
      const [start, end] = match.indices!.groups!.date
      yield {
        start: line.start,
        end: line.start + match[0].length,
        stated: { value, start: line.start + start, end: line.start + end },
      }
    }
  },
}
