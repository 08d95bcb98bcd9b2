import { contains, type Span } from '../../model/span.js'
import { STATED_DATE, statedDate, type StatedDate } from '../published.js'
import { textOf, type FoundRegion, type Page, type RegionRule } from './region-rule.js'

/** What they begin with: few places of a text. */
const MAY_BEGIN_PHRASE = '(?=[A-Z$£€©]|all|cookie|log|tax)'
/** Phrases of menus, forms and footers, as they stand in a page that lost its line breaks. */
const SITE_PHRASE = new RegExp(
  `${MAY_BEGIN_PHRASE}(?:${[
    'Skip to (?:main )?(?:content|navigation)|Skip to cookie|Toggle navigation|cookie (?:privacy )?notice|Cookies on this site|View cookies',
    'Donate ?(?:Now|now|today|(?=[$£€]))|(?:[$£€]\\d{1,4}){2}|tax[ -]deductible|Support our work(?=[$£€])',
    'Share (?:this|on|via)\\b|Share this:|Other ways to share|Facebook ?Twitter|Twitter ?Email|Email ?Print|Print ?(?:Save|PDF)|Like this:',
    'More languages|Available In|English(?:Deutsch|Fran|Russ|Espa)|E-Edition|ADVERTISEMENT|Home(?:About|News|/)',
    'Sign [Uu]p(?= for our| to our|[A-Z]| [A-Z])|Sign [Ii]n\\b|Log [Ii]n\\b|Enter an email|E-?mail address(?=Sub|Sign| Sub)|Get emails about|Stay informed|Follow us(?= on|[A-Z])|Connect With Us',
    'Privacy [Pp]olicy|Site ?Map|Contact ?Us|Footer menu|Terms of (?:Use|Service)|[Aa]ll rights reserved|©|Powered by|Is this page useful',
    'Most (?:Viewed|Read|Popular)|More Reading|Read More|Related(?: ?(?:news|posts|articles)|(?=[A-Z]))|Filed under|Post navigation|Posted on(?=[A-Z])',
    '(?:Reported|Translated|Written in English) by (?=[A-Z])|Comments(?=Your|Name)',
    'Your email address will not be published|Leave a (?:Reply|comment(?=[A-Z]))|Load comments|No comments on this|log in to comment',
  ].join('|')})`,
  'g',
)
const LONG_LINE = 700
const PHRASES = 3
/** Running text: at least this long without a small letter running into a capital, with spaces and commas or periods. */
const PROSE = { length: 150, words: 20 }
/** Of its words at least this share begins with a small letter; in menus hardly any does. */
const SMALL_LETTERS = 0.55
/** "PrinterFor", "NowJune", "1000Other", "Reddit(Nairobi)", "EDTMill". */
export const GLUE = /(?<=[\p{Ll}\d)])(?=\(?\p{Lu})|(?<=\p{Lu}{3})(?=\p{Lu}\p{Ll}{3})/u
/** What ends a sentence, before one that may be glued to it: the place between "help." and "Your". */
const SENTENCE_END = /(?<=[\p{Ll}\d)”"’]{2})[.!?]["”’']?(?=\s?["“‘]?\p{Lu})/gu
const DATE_WITH_TIME = new RegExp(
  `(?<date>${STATED_DATE})(?=\\s\\d{1,2}[:.]\\d\\d\\s?[APap]\\.?[Mm]|\\s?\\p{Lu}|$)`,
  'ugd',
)

export interface FlattenedPage {
  readonly line: Span
  /** Where the running text stands. */
  readonly body: Span
  /** Phrases of its menus, forms and footers. */
  readonly phrases: readonly Span[]
}

const known = new WeakMap<Page, FlattenedPage | null>()

/** A web page flattened to one line, with its menu before and its footer after the running text; looked for once a page. */
export function flattened(page: Page): FlattenedPage | null {
  if (!known.has(page)) known.set(page, findFlattened(page))
  return known.get(page)!
}

function findFlattened(page: Page): FlattenedPage | null {
  for (const line of page.lines) {
    if (line.end - line.start < LONG_LINE) continue
    const text = textOf(page, line)
    const phrases = phrasesIn(text, line.start)
    if (phrases.length < PHRASES) continue
    const start = firstProse(text)
    if (start === null) continue
    const end = endOfProse(text, start)
    if (end > start) return { line, body: { start: line.start + start, end: line.start + end }, phrases }
  }
  return null
}

const phrasesIn = (text: string, base = 0): Span[] =>
  Array.from(text.matchAll(SITE_PHRASE), ({ 0: phrase, index }) => ({
    start: base + index,
    end: base + index + phrase.length,
  }))

function firstProse(text: string): number | null {
  let at = 0
  for (const piece of text.split(GLUE)) {
    if (piece.length >= PROSE.length && /[,.] /.test(piece) && piece.split(' ').length >= PROSE.words) {
      const start = afterMenu(piece)
      if (start !== null) return at + start
    }
    at += piece.length
  }
  return null
}

/** Where running text begins in a piece whose menus, if it has some, are not glued to it. */
function afterMenu(piece: string): number | null {
  const phrases = phrasesIn(piece)
  for (const start of [0, ...phrases.map(({ end }) => end)]) {
    const window = piece.slice(start, start + PROSE.length)
    if (phrases.some((phrase) => phrase.start >= start && phrase.start < start + window.length)) continue
    const words = window.trim().split(/\s+/)
    if (words.filter((word) => /^\p{Ll}/u.test(word)).length < SMALL_LETTERS * words.length) continue
    return start + (/^\s*/.exec(window)?.[0].length ?? 0)
  }
  return null
}

/** Where the sentence begins that holds the first phrase of the footer. */
function endOfProse(text: string, start: number): number {
  const phrase = SITE_PHRASE.exec(text.slice(start))
  SITE_PHRASE.lastIndex = 0
  if (!phrase) return text.length
  let end = start
  for (const { 0: mark, index } of text.slice(start, start + phrase.index + 1).matchAll(SENTENCE_END))
    end = start + index + mark.length
  return end > start ? end : start + phrase.index
}

export const flattenedPage: RegionRule = {
  name: 'flattened-page',
  kind: 'boilerplate',
  *find(page, { at }): Iterable<FoundRegion> {
    const found = flattened(page)
    if (!found) return
    const { line, body } = found
    const menu = { start: line.start, end: body.start }
    const stated = dateIn(page, menu)
    const [title] = at(menu)
    const parts = title
      ? [
          { start: menu.start, end: title.start },
          { start: title.end, end: menu.end },
        ]
      : [menu]
    for (const part of parts)
      if (part.end > part.start) yield stated && contains(part, stated) ? { ...part, stated } : part
    if (line.end > body.end) yield { start: body.end, end: line.end }
  },
}

/** The first date in a menu that a time follows or another word is glued to. */
function dateIn({ text }: Page, { start, end }: Span): StatedDate | null {
  for (const match of text.slice(start, end).matchAll(DATE_WITH_TIME)) {
    const value = statedDate(match.groups!)
    const [from, to] = match.indices!.groups!.date
    if (value) return { value, start: start + from, end: start + to }
  }
  return null
}
