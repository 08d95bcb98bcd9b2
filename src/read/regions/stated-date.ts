import { STATED_DATE, statedDate } from '../published.js'
import { headOf, textOf, type FoundRegion, type Page, type RegionRule } from './region-rule.js'

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?'
const ZONE = '(?:\\s(?:\\(?[A-Z]{2,5}\\)?|[A-Z][a-z]{3,10} (?:Standard|Daylight|Summer|Mean) Time))?'
const TIME_BEFORE = `(?:\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?${ZONE},?\\s)?`
/** Also glued to the year: "March 6, 20245:04 AM ET". */
const TIME = `(?:(?:,?\\s(?:at\\s)?|(?=\\d{1,2}:\\d\\d))\\d{1,2}(?:[:.]\\d\\d){0,2}\\s?(?:[ap]\\.?m\\.?)?${ZONE})?`
const LABEL =
  '(?:(?:(?:first\\s)?published|posted|(?<changed>(?:last\\s)?(?:updated|modified))|date|issued)(?:\\son)?:?\\s)?'
/** What may come before the date: "11/02/2022November 2, 2022", ... */
const NUMBERS = '(?:\\d{1,2}/\\d{1,2}/\\d{4})?'
/** Latin ones: the class of all letters takes long to compile where capitals are as good as small letters. */
const LETTERS = 'a-zÀ-ÖØ-öø-ɏ'
/** ... and after it: the same again ("9 Feb 20219 Feb 2021"), its day, who posted it, the kind of the page ("| News Release"), when it was changed. */
const REST = `(?:\\d{1,2}\\s[${LETTERS}]{3,9}\\.?\\s\\d{4})?\\.?(?:\\sby\\s[^\\s.]{2,30}(?:\\s[^\\s.]{2,30})?)?(?:\\s?\\|\\s?[${LETTERS}][${LETTERS} ]{1,30})?(?:\\s?[|•·,–—-]?\\s?\\(?(?:last )?(?:updated|modified)\\b.{0,60})?`
const DAY_AFTER = '(?:\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)?'
/** "June 5, 2013 11:03AM EDT", "Published: Friday, 21 July 2017", "May 2, 2024 Updated May 3, 2024", alone on a line. */
const ALONE = new RegExp(
  `^${LABEL}${WEEKDAY}${TIME_BEFORE}${NUMBERS}(?<date>${STATED_DATE})${DAY_AFTER}${TIME}${REST}$`,
  'id',
)
/** "Date:" on the line before. */
const LABEL_ALONE = /^(?:date|published|posted):?$/i
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
      const before = page.lines[page.lines.indexOf(line) - 1]
      if (before && LABEL_ALONE.test(textOf(page, before))) yield before
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
