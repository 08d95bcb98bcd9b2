import { NUMERIC_DATE, STATED_DATE, statedDate, type StatedDate } from '../published.js'
import type { FoundRegion, Line } from './region-rule.js'

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?'
const ZONE = '(?:\\s(?:[(\\[]?[A-Z]{2,5}[)\\]]?|[A-Z][a-z]{3,10} (?:Standard|Daylight|Summer|Mean) Time))?'
const CLOCK = `\\d{1,2}(?:[:.]\\d\\d){0,2}\\s?(?:[ap]\\.?m\\.?)?${ZONE}`
const TIME_BEFORE = `(?:\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?${ZONE},?\\s)?`
/** Also glued to the year: "March 6, 20245:04 AM ET". */
const TIME = `(?:(?:,?\\s(?:at\\s)?|(?=\\d{1,2}:\\d\\d))${CLOCK})?`
const PUBLISHED = '(?:first\\s)?(?:published|posted)'
const CHANGED = '(?:last\\s)?(?:updated?|modified)'
const LABEL = `(?:(?:${PUBLISHED}|created|date|issued|(?<changed>${CHANGED}))(?:\\son)?(?:\\s?:\\s?|\\s))?`
/** What may come before the date: "11/02/2022November 2, 2022", ... */
const NUMBERS = '(?:\\d{1,2}/\\d{1,2}/\\d{4})?'
/** Latin ones: the class of all letters takes long to compile where capitals are as good as small letters. */
const LETTERS = 'a-zÀ-ÖØ-öø-ɏ'
/** ... and after it: its day, the same again ("9 Feb 20219 Feb 2021"), how long ago that is. */
const DAY_AFTER = '(?:\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)?'
const REST = `(?:\\d{1,2}\\s[${LETTERS}]{3,9}\\.?\\s\\d{4})?\\.?(?:\\s\\([^()]{3,20}\\sago\\))?`
/** "Published: Friday, 21 July 2017", "June 5, 2013 11:03AM EDT", "(Updated: 23 Nov 2026 07:12AM)". */
const DATE = new RegExp(
  `^\\(?${LABEL}${WEEKDAY}${TIME_BEFORE}${NUMBERS}(?<date>${STATED_DATE}|${NUMERIC_DATE})${DAY_AFTER}${TIME}${REST}\\)?$`,
  'id',
)
/** "12:00am", "Last updated: 16.40", "Updated about 5 hours ago". */
const TIME_ALONE = new RegExp(
  `^\\(?${LABEL}(?:(?:today\\sat\\s)?${CLOCK}|(?:about\\s|over\\s)?(?:\\d{1,2}|an?)\\s?(?:min|hour|day|week)[a-z]{0,6}\\sago)\\)?$`,
  'i',
)
const TOLD = /updated|modified|published|posted|ago/i
/** A cheap look before the patterns. */
const MAY_HOLD = /\d{4}|\b(?:updated|published|posted)\b/i

/** What stands between cells: "|", "·", spaces; nothing before "Updated" or "by Ann Lee". */
const BETWEEN = new RegExp(
  `\\s{0,4}[|•·]\\s{0,4}|\\s//?\\s|\\s{2,}|[\\s,–—-]{0,3}(?=\\(?(?:${PUBLISHED}|${CHANGED})\\b)|\\s(?=by\\s\\S)|(?<=\\d[ap]m)(?=[a-z]{6,9}\\s\\d)|(?=today\\sat\\s\\d)`,
  'gi',
)
const DAY =
  '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{Ll}{0,6}\\.?,?\\s)?(?:\\p{Lu}\\p{Ll}{2,8}\\.?\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s\\p{Lu}\\p{Ll}{2,8}\\.?\\s\\d{4})'
/** Within a cell: "Ann Lee - June 5, 2013", "Denby, 5 June 2013", "By Ann Lee June 5, 2013", "5 June 2013, The Harbour Post". */
const WITHIN = new RegExp(`\\s[–—-]\\s|(?:,|(?<=^[Bb]y\\s.{3,60}))\\s(?=${DAY})|,\\s(?=The\\s\\p{Lu})`, 'gu')
/** "Ann Lee", "By Ann Lee", "Denby", "The Harbour Post" */
const NAMED = /^(?:[Bb]y\s)?\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,3}$/u
const LONGEST = 140
const CELLS = 7
const LABEL_WORDS = 6

/** What a line of the head says of the day of publication. */
export interface DateCells {
  /** Null where it tells the time alone. */
  readonly date: StatedDate | null
  /** Whether that is when the article was changed. */
  readonly isChange: boolean
  /** The cells beside it, with the places where they begin in the text: "CBC News", "By Ann Lee". */
  readonly others: readonly Cell[]
}

export interface Cell {
  readonly start: number
  readonly text: string
}

const known = new WeakMap<Line, DateCells | null>()

/**
 * The cells of a line, if one of them is a date or tells when the article was changed and none says anything:
 * "Ann Lee · Harbour News · Posted: Nov 17, 2026 4:00 AM EST | Last Updated: 5 hours ago".
 */
export function dateCells(line: Line): DateCells | null {
  if (line.end - line.start > LONGEST || !MAY_HOLD.test(line.text)) return null
  const before = known.get(line)
  if (before !== undefined) return before
  const found = findCells(line)
  known.set(line, found)
  return found
}

function findCells({ start, text }: Line): DateCells | null {
  const whole = { start, text }
  const cells = DATE.test(text) ? [whole] : [...split(whole, BETWEEN)].flatMap((cell) => partsOf(cell))
  if (cells.length > CELLS) return null
  const dates = cells.map(dateOf)
  const others = cells.filter((cell, i) => !dates[i] && !TIME_ALONE.test(cell.text))
  if (!others.every((cell) => isLabel(cell.text))) return null
  // Where an article was published stands before where it was changed.
  const date = dates.find((found) => found && !found.isChange) ?? dates.find((found) => found !== null)
  if (date) return { ...date, others }
  return cells.some((cell) => TOLD.test(cell.text) && TIME_ALONE.test(cell.text))
    ? { date: null, isChange: true, others }
    : null
}

/** What a cell is made of, if that is a date with a name before or behind it. */
function partsOf(cell: Cell): Cell[] {
  const parts = isDate(cell) ? [] : [...split(cell, WITHIN)]
  const isPart = (part: Cell): boolean => isDate(part) || TIME_ALONE.test(part.text) || NAMED.test(part.text)
  return parts.some(isDate) && parts.every(isPart) ? parts : [cell]
}

function* split({ start, text }: Cell, between: RegExp): Iterable<Cell> {
  let from = 0
  for (const { 0: sign, index } of text.matchAll(between)) {
    if (index > from) yield { start: start + from, text: text.slice(from, index) }
    from = index + sign.length
  }
  if (from < text.length) yield { start: start + from, text: text.slice(from) }
}

/** What a region of such a line says of the date. */
export const saidBy = ({ date, isChange }: DateCells): Pick<FoundRegion, 'stated' | 'changed'> =>
  date ? (isChange ? { changed: date } : { stated: date }) : {}

const isDate = (cell: Cell): boolean => dateOf(cell) !== null

function dateOf({ start, text }: Cell): (Pick<DateCells, 'isChange'> & { readonly date: StatedDate }) | null {
  const match = DATE.exec(text)
  const value = match && statedDate(match.groups!)
  if (!value) return null
  const [from, to] = match.indices!.groups!.date
  return { date: { value, start: start + from, end: start + to }, isChange: match.groups!.changed !== undefined }
}

/** Whether a cell names somebody or something, and says nothing: "City Desk", "Editor: Ann Lee", "3 min read", "Last updated: June 5". */
function isLabel(text: string): boolean {
  if (/^(?:est\. )?\d{1,2}[ -]?min(?:ute)?s?\b.{0,10}$|^\(?(?:last )?updated?\b[^.!?]{0,30}$/i.test(text)) return true
  const words = text.split(/\s+/)
  return (
    words.length <= LABEL_WORDS &&
    !/[“”"?!…©]|[.;,]$|\d|^copyright/i.test(text) &&
    words.filter((word) => /^\p{Ll}/u.test(word)).length <= 1
  )
}
