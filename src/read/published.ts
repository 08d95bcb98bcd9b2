import type { Published } from '../model/record.js'
import type { Span } from '../model/span.js'

const ISO_DATE = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ]\d\d:\d\d[\d:.,]*(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/
const IN_FILE_NAME = /(?<!\d)(?<year>(?:19|20)\d\d)(?<separator>[-_.]?)(?<month>\d\d)\k<separator>(?<day>\d\d)(?!\d)/

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
/** "June", "JUNE", "Jun.", "Sept"; what forms share is written once, for a tenth of an article's time goes into compiling it. */
const MONTH_NAME = `(?:${MONTHS.flatMap((month) => [month, month.toUpperCase()])
  .map((month) => `${month.slice(0, 3)}${optional(month.slice(3, 4) + optional(month.slice(4)))}`)
  .join('|')})\\.?`

/** The source of a regular expression for a text that may be missing. */
function optional(text: string): string {
  return text && `(?:${text})?`
}

/** Between the parts of a date: a space, and in "22-Nov-2026", "Nov - 22 - 2026" a hyphen. */
const GAP = '(?:\\s|\\s?-\\s?)'

/**
 * A full date as articles state it ("June 5, 2013", "5 June 2013", "2013-06-05"); the source of a regular expression with
 * the groups that {@link statedDate} reads.
 */
export const STATED_DATE = `(?:(?<monthFirst>${MONTH_NAME})${GAP}(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?,?${GAP}(?<yearAfter>\\d{4})|(?<dayBefore>\\d{1,2})(?:st|nd|rd|th)?${GAP}(?<monthLast>${MONTH_NAME}),?${GAP}(?<yearLast>\\d{4})|(?<iso>\\d{4}-\\d\\d-\\d\\d))(?!\\d(?!\\d?:\\d\\d|\\d?\\s[A-Z]))`

/** "23/11/2026", "13-11-2026", "23.11.2026", "2026. 11. 23.": one in numbers alone, for {@link statedDate} as well. */
export const NUMERIC_DATE = `(?<first>\\d{1,2})(?<sign>[/.-])(?<second>\\d{1,2})\\k<sign>(?<yearBehind>\\d{4})(?!\\d)|(?<yearAhead>\\d{4})(?:[/.]|\\.\\s)(?<monthBehind>\\d{1,2})(?:[/.]|\\.\\s)(?<dayBehind>\\d{1,2})(?!\\d)\\.?`

const ANY_STATED_DATE = new RegExp(`(?<![\\p{L}\\d])${STATED_DATE}`, 'u')

/** The ISO day of a match of {@link STATED_DATE} or {@link NUMERIC_DATE}, or null if the calendar has no such day. */
export function statedDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups.iso) return parseIsoDate(groups.iso)?.value ?? null
  if (groups.yearAhead) return isoDay(groups.yearAhead, Number(groups.monthBehind), Number(groups.dayBehind))
  if (groups.yearBehind) return certainDay(groups.yearBehind, Number(groups.first), Number(groups.second))
  const name = groups.monthFirst ?? groups.monthLast
  if (!name) return null
  const month = MONTHS.findIndex((full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
  return isoDay(groups.yearAfter ?? groups.yearLast!, month, Number(groups.dayAfter ?? groups.dayBefore))
}

/**
 * Reads a date of publication: a year, a month, a day, or a day with a time, of which the day is kept as it stands.
 * @param text ISO 8601: "2013", "2013-06", "2013-06-05", "2013-06-05T11:03:00-04:00"
 * @returns null if it is none or the calendar has no such day
 */
export function parseIsoDate(text: string): Pick<Published, 'value' | 'precision'> | null {
  const { year, month, day } = ISO_DATE.exec(text.trim())?.groups ?? {}
  if (!year) return null
  if (!isoDay(year, Number(month ?? 1), Number(day ?? 1))) return null
  if (day) return { value: `${year}-${month}-${day}`, precision: 'day' }
  return month ? { value: `${year}-${month}`, precision: 'month' } : { value: year, precision: 'year' }
}

/**
 * The date that a text for machines or people holds: "2013-06-05T11:03:00Z", "20130605", "Wed, 5 June 2013 11:03 GMT".
 * @returns null if there is none
 */
export function dateInText(text: string): Pick<Published, 'value' | 'precision'> | null {
  const short = text.trim().slice(0, 100)
  const { year, month, day } = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/.exec(short)?.groups ?? {}
  const compact = year && isoDay(year, Number(month), Number(day))
  const stated = ANY_STATED_DATE.exec(short)
  const value = compact || (stated && statedDate(stated.groups!))
  return parseIsoDate(short) ?? (value ? { value, precision: 'day' } : null)
}

/** The date in a file name: "2013-06-05-laos.txt", "20130605.txt". */
export function publishedInFileName(path: string): Published | null {
  const { year, month, day } = IN_FILE_NAME.exec(path.slice(path.lastIndexOf('/') + 1))?.groups ?? {}
  const value = year && isoDay(year, Number(month), Number(day))
  return value ? { value, precision: 'day', basis: 'file-name' } : null
}

/** A date that the text itself states, with its place. */
export interface StatedDate extends Span {
  readonly value: string
}

function isoDay(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  if (Number(year) < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Of "23/11/2026" or "11/23/2026"; null for "3/11/2026", which is a day of March or of November. */
function certainDay(year: string, first: number, second: number): string | null {
  if (first === second || second > MONTHS.length) return isoDay(year, first, second)
  return first > MONTHS.length ? isoDay(year, second, first) : null
}

/**
 * The date of publication that a program gives.
 * @throws {RangeError} if it is no ISO date
 */
export function publishedByOption(published: string | undefined): Published | null {
  if (published === undefined) return null
  const date = typeof published === 'string' ? parseIsoDate(published) : null
  if (!date) throw new RangeError(`published is an ISO date such as "2024-03-14", not ${JSON.stringify(published)}`)
  return { ...date, basis: 'option' }
}
