import { STATED_DATE, statedDate } from '../published.js'
import type { Span } from '../../model/span.js'
import { flattened } from './flattened-page.js'
import { headOf, textOf, type Page, type RegionRule } from './region-rule.js'

const MONTH_DAY =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|\\d{1,2}\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?(?:\\s\\d{4})?'
/** "(AP)", and as the United Nations write it "(12 March 2024)". */
const AGENCY = `\\s\\((?:[\\p{Lu}][\\p{L}\\d .&/\\-]{1,40}|${MONTH_DAY})\\)`
const DASH = '\\s?(?:—|–)\\s?|\\s?--\\s|\\s-\\s'
/** Labels in capitals that are no places: "EXCLUSIVE – Mill to close". */
const NO_LABEL =
  '(?!(?:EXCLUSIVE|BREAKING|UPDATED?|ANALYSIS|OPINION|EDITORIAL|COMMENTARY|WATCH|VIDEO|INTERVIEW|CORRECTION)\\b)'
/** ", South Korea", ", Dec. 11". */
const MORE = `(?:,\\s(?:${MONTH_DAY}|\\p{Lu}[\\p{L}.]{0,20}(?:\\s\\p{L}[\\p{L}.]{0,20}){0,2})){0,3}`
/** In capitals: "SEOUL, South Korea (AP) —", "NEW YORK, Dec. 11 (UPI) —", "WASHINGTON —". */
const CAPITALS = `\\p{Lu}[\\p{Lu}.'’\\-]{1,20}(?:[\\s/]\\p{Lu}[\\p{Lu}.'’\\-]{0,20}){0,3}${MORE}(?:${AGENCY})?`
/** Otherwise an agency or the day must be named: "Washington (CNN) —", "Geneva/Beirut, 12 March 2024 –", "Jan 5 (Reuters) -". */
const PLACE = "\\p{Lu}[\\p{L}.'’\\-]{1,20}(?:[\\s/]\\p{Lu}[\\p{L}.'’\\-]{0,20}){0,3}"
const WITH_AGENCY = `(?:${PLACE}${MORE}|${MONTH_DAY})(?:${AGENCY}){1,2}`
const WITH_DAY = `${PLACE},\\s(?:${MONTH_DAY})`
/** "--(BUSINESS WIRE)--", " — (BUSINESS WIRE) – ", " /PRNewswire/ --": the sender of a press release. */
const SENDER = `(?:\\s?(?:--|—|–)\\s?\\([\\p{Lu}][\\p{L}\\d .&]{1,40}\\)|\\s/[\\p{Lu}][\\p{L}\\d .-]{1,40}/)\\s?(?:--|—|–|-)\\s?`
/** "(Nairobi) –", "(New York, June 5, 2013) –", "(Reuters) -". */
const IN_PARENTHESES = `\\(${PLACE}${MORE}\\)(?:${DASH})`
/** "PORT ELY, June 5. /Transmar/. ", "Port Ely, June 5 (CNB) ": the agency ends it where there is no dash. */
const WITHOUT_DASH = `${PLACE},\\s(?:${MONTH_DAY})(?:\\.\\s/[\\p{Lu}][\\p{L}\\d .-]{1,40}/[.:]\\s|\\s\\([\\p{Lu}][\\p{L}\\d .&/-]{1,40}\\):?\\s)`
const AHEAD = `(?=[\\p{Lu}\\p{Nd}“"‘'$£€])`
const PATTERNS = [
  `${CAPITALS}(?:${DASH})`,
  `(?:${WITH_AGENCY}|${WITH_DAY})(?:${DASH})`,
  `(?:${CAPITALS}|${WITH_AGENCY})${SENDER}`,
  IN_PARENTHESES,
  WITHOUT_DASH,
].map((pattern) => `${pattern}${AHEAD}`)
/** "SEOUL —" on a line of its own. */
const ALONE = `${CAPITALS}\\s?[—–]$`
const MANNERS = [...PATTERNS, ALONE].map((pattern) => new RegExp(`^${NO_LABEL}${pattern}`, 'u'))
/** "MULTAN: The bridge …", as papers of India and Pakistan write it. */
const WITH_COLON = /^(?=\p{Lu}{2})[\p{Lu}.'’-]{4,20}(?:[ /][\p{Lu}.'’-]{2,20}){0,2}:\s(?=["“‘'\p{Lu}\p{Nd}])/u
/** Other words in front of a colon: "WATCH: …", "NOTE: …". */
const NO_PLACE =
  /^(?:ALSO|ALERT|ANALYSIS|ANSWER|BACKGROUND|BREAKING|CAPTION|CORRECTION|EDITOR|EXCLUSIVE|EXPLAIN|FACT|HEADLINE|HOST|IMAGE|INTERVIEW|LIVE|MORE|NEWS|NOTE|OPINION|PHOTO|PICTURE|POLL|QUESTION|READ|REVIEW|SOURCE|SPOILER|SUMMARY|TRANSCRIPT|UPDATE|VIDEO|VIEW|WARNING|WATCH)/
/** Who speaks in a transcript stands so before many lines. */
const LABEL = /^\p{Lu}[\p{Lu} .'’-]{2,40}:(?:\s|$)/u
const SENTENCE_END = /[.!?…]["”’')\]]{0,2}$/

/** A cheap look before the patterns, which take longer to compile than most articles to read. */
const MAY_BE = /^\(?\p{Lu}.{0,100}?(?:[—–/]|--|\s-\s|\d \()/u
const DATE = new RegExp(`(?<date>${STATED_DATE})`, 'd')
const LONGEST = 120

/** Where, and sometimes when, an agency's article was written: the beginning of its first paragraph, with the dash. */
export const dateline: RegionRule = {
  name: 'dateline',
  kind: 'dateline',
  *find(page) {
    for (const line of beginnings(page)) {
      const text = page.text.slice(line.start, Math.min(line.end, line.start + LONGEST))
      const match = (MAY_BE.test(text) ? firstMatch(text) : null) ?? beforeColon(page, line)
      if (!match) continue
      const region = { start: line.start, end: line.start + match[0].trimEnd().length }
      const date = DATE.exec(match[0])
      const value = date && statedDate(date.groups!)
      if (!value) yield region
      else {
        const [start, end] = date.indices!.groups!.date
        yield { ...region, stated: { value, start: line.start + start, end: line.start + end } }
      }
      return
    }
  },
}

/** Where the first paragraph may begin: the lines of the head, and the running text of a page without line breaks. */
function beginnings(page: Page): readonly Span[] {
  const found = flattened(page)
  return found ? [found.body, ...headOf(page)] : headOf(page)
}

/** A place in front of a colon and a sentence, if no other line begins so. */
function beforeColon(page: Page, line: Span): RegExpExecArray | null {
  const text = textOf(page, line)
  const match = WITH_COLON.exec(text.slice(0, LONGEST))
  if (!match || NO_PLACE.test(text) || text.length < LONGEST / 2 || !SENTENCE_END.test(text.slice(-3))) return null
  if (isInTitleCase(text.slice(match[0].length, LONGEST))) return null
  return page.lines.filter((other) => LABEL.test(other.text)).length === 1 ? match : null
}

/** "BOOM: Mayor Just Gave A Speech You Have To Hear" */
function isInTitleCase(text: string): boolean {
  const words = text.split(/\s+/)
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 < words.length
}

function firstMatch(text: string): RegExpExecArray | null {
  for (const pattern of MANNERS) {
    const found = pattern.exec(text)
    if (found) return found
  }
  return null
}
