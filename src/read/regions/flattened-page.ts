import type { Span } from '../../model/span.js'
import { STATED_DATE, statedDate } from '../published.js'
import { textOf, type FoundRegion, type Page, type RegionRule } from './region-rule.js'

/** Phrases of menus, forms and footers, as they stand in a page that lost its line breaks. */
const SITE_PHRASE =
  /Skip to (?:main )?content|Skip to cookie|cookie (?:privacy )?notice|Donate Now|Share this via|Share on (?:Facebook|Twitter)|Other ways to share|More languages|Available In|Sign Up|Sign up (?:for|to) our|Privacy Policy|Site ?Map|Contact Us|Footer menu|Most Viewed|More Reading|Read More|Terms of (?:Use|Service)|[Aa]ll rights reserved|©|Connect With Us|Follow us on|Enter an email|tax[ -]deductible|Your email address will not be published|Leave a Reply/g
const LONG_LINE = 1500
const PHRASES = 4
/** Running text: at least this long without a small letter running into a capital, with spaces and commas or periods. */
const PROSE = { length: 150, words: 20 }
/** "PrinterFor", "NowJune", "1000Other". */
const GLUE = /(?<=[\p{Ll}\d)])(?=\p{Lu})/u
/** What ends a sentence before one that is glued to it: the place between "help." and "Your". */
const GLUED_SENTENCE = /[.!?]["”’']?(?=\p{Lu}\p{Ll})/gu
const DATE_WITH_TIME = new RegExp(
  `(?<date>${STATED_DATE})(?=\\s\\d{1,2}[:.]\\d\\d\\s?[APap]\\.?[Mm]|\\s?\\p{Lu}|$)`,
  'ugd',
)

export interface FlattenedPage {
  readonly line: Span
  /** Where the running text stands. */
  readonly body: Span
}

/** A web page flattened to one line, with its menu before and its footer after the running text. */
export function flattened(page: Page): FlattenedPage | null {
  for (const line of page.lines) {
    if (line.end - line.start < LONG_LINE) continue
    const text = textOf(page, line)
    if ([...text.matchAll(SITE_PHRASE)].length < PHRASES) continue
    const start = firstProse(text)
    if (start === null) continue
    const end = endOfProse(text, start)
    if (end > start) return { line, body: { start: line.start + start, end: line.start + end } }
  }
  return null
}

function firstProse(text: string): number | null {
  let at = 0
  for (const piece of text.split(GLUE)) {
    if (piece.length >= PROSE.length && /[,.] /.test(piece) && piece.split(' ').length >= PROSE.words) return at
    at += piece.length
  }
  return null
}

/** Where the sentence begins that holds the first phrase of the footer. */
function endOfProse(text: string, start: number): number {
  SITE_PHRASE.lastIndex = start
  const phrase = SITE_PHRASE.exec(text)
  SITE_PHRASE.lastIndex = 0
  if (!phrase) return text.length
  let end = start
  for (const { 0: mark, index } of text.slice(start, phrase.index).matchAll(GLUED_SENTENCE))
    end = start + index + mark.length
  return end > start ? end : phrase.index
}

export const flattenedPage: RegionRule = {
  name: 'flattened-page',
  kind: 'boilerplate',
  *find(page, { at }): Iterable<FoundRegion> {
    const found = flattened(page)
    if (!found) return
    const { line, body } = found
    const [title] = at(line)
    const menu = { start: title?.end ?? line.start, end: body.start }
    const stated = dateIn(page, menu)
    if (menu.end > menu.start) yield stated ? { ...menu, stated } : menu
    if (line.end > body.end) yield { start: body.end, end: line.end }
  },
}

/** The first date in a menu that a time follows or another word is glued to. */
function dateIn({ text }: Page, { start, end }: Span): FoundRegion['stated'] | null {
  for (const match of text.slice(start, end).matchAll(DATE_WITH_TIME)) {
    const value = statedDate(match.groups!)
    const [from, to] = match.indices!.groups!.date
    if (value) return { value, start: start + from, end: start + to }
  }
  return null
}
