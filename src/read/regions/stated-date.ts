import { STATED_DATE, statedDate } from '../published.js'
import { headOf, textOf, type FoundRegion, type Page, type RegionRule } from './region-rule.js'

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?'
const ZONE = '(?:\\s\\(?[A-Z]{2,5}\\)?)?'
const TIME_BEFORE = `(?:\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?${ZONE},?\\s)?`
const TIME = `(?:,?\\s(?:at\\s)?\\d{1,2}(?:[:.]\\d\\d){0,2}\\s?(?:[ap]\\.?m\\.?)?${ZONE})?`
/** "June 5, 2013 11:03AM EDT", "Published: Friday, 21 July 2017", "May 2, 2024 Updated May 3, 2024", alone on a line. */
const ALONE = new RegExp(
  `^(?:(?:(?:first\\s)?published|posted|(?<changed>(?:last\\s)?(?:updated|modified))|date|issued)(?:\\son)?:?\\s)?${WEEKDAY}${TIME_BEFORE}(?<date>${STATED_DATE})${TIME}\\.?(?:\\s?[|•·,–—-]?\\s?\\(?(?:last )?(?:updated|modified)\\b.{0,60})?$`,
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
      const region = { start: line.start, end: line.start + match[0].length }
      // When an article was changed does not say when it was published.
      if (match.groups!.changed) yield region
      else
        yield {
          ...region,
          stated: { value, start: line.start + start, end: line.start + end },
        }
    }
  },
}
