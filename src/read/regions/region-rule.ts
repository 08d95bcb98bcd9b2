import type { RegionKind } from '../../model/record.js'
import { contains, type Span } from '../../model/span.js'
import type { StatedDate } from '../published.js'

/** A text as the rules for its regions see it. */
export interface Page {
  readonly text: string
  /** Its lines without the white space around them; blank ones are left out. */
  readonly lines: readonly Span[]
  /** The title, where it is known beside the text. */
  readonly title: string | null
}

export interface FoundRegion extends Span {
  /** The title or the names of the authors, where the region holds more than that. */
  readonly content?: Span
  /** The date of publication that the region states. */
  readonly stated?: StatedDate
}

export interface NamedRegion extends FoundRegion {
  readonly kind: RegionKind
  readonly rule: string
}

/** What the rules before have found. */
export interface Earlier {
  readonly all: readonly NamedRegion[]
  /** The regions that overlap a span. */
  readonly at: (span: Span) => readonly NamedRegion[]
}

/** One way to recognise a region; of two that overlap the rule that comes first in the list wins. */
export interface RegionRule {
  readonly name: string
  readonly kind: RegionKind
  readonly find: (page: Page, earlier: Earlier) => Iterable<FoundRegion>
}

/** Headlines, bylines and the like stand within this many lines of the beginning ... */
const HEAD_LINES = 60
/** ... and not further behind the second line of prose: a notice may come first, and a headline may read like prose. */
const BEHIND_PROSE = 2

/** What was asked before of pages and their lines; many rules ask the same. */
const heads = new WeakMap<Page, readonly Span[]>()
const said = new WeakMap<Span, boolean>()

export function headOf(page: Page): readonly Span[] {
  const known = heads.get(page)
  if (known) return known
  const lines = page.lines.slice(0, HEAD_LINES)
  let prose = 0
  const second = lines.findIndex((line) => isProseLine(page, line) && ++prose === 2)
  const head = second < 0 ? lines : lines.slice(0, second + 1 + BEHIND_PROSE)
  heads.set(page, head)
  return head
}

/** {@link isProse} of a line of the page. */
export function isProseLine(page: Page, line: Span): boolean {
  let found = said.get(line)
  if (found === undefined) said.set(line, (found = isProse(textOf(page, line))))
  return found
}

/** Whether a line says something in sentences, rather than being a link, a button, a heading or a label. */
function isProse(text: string): boolean {
  const isSentence = /[.!?…]["”’')\]]{0,2}$/.test(text.slice(-3))
  if (text.length < 60 && (!isSentence || text.endsWith('?'))) return false
  if (!isSentence && (/ \d{4}$/.test(text.slice(-5)) || !/\p{Ll},? \p{Ll}/u.test(text))) return false
  const words = text.split(/\s+/, 20)
  return words.length >= (isSentence ? 4 : 9) && !isTitle(words)
}

/** Whether a line is part of a region as a whole. */
export const isTaken = (line: Span, { at }: Earlier): boolean => at(line).some((region) => contains(region, line))

export const textOf = ({ text }: Page, { start, end }: Span): string => text.slice(start, end)

/** The words of a text, to compare two: in small letters, without signs. */
export const foldWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Hardly any word of a title in capitals begins with a small letter: "He Lost His Dog in 2011. Guess Who Came Home." */
function isTitle(words: readonly string[]): boolean {
  let small = 0
  let other = 0
  for (const word of words) {
    const letter = caseOf(word)
    if (letter === 'small') small++
    else if (letter) other++
  }
  return small + other >= 6 && small / (small + other) < 0.2
}

/** Of the first letter of a word, which a sign may stand before; null without one. */
function caseOf(word: string): 'small' | 'other' | null {
  const unit = word.charCodeAt(0)
  if (unit >= 0x61 && unit <= 0x7a) return 'small'
  if (unit >= 0x41 && unit <= 0x5a) return 'other'
  if (!/^\P{L}?\p{L}/u.test(word)) return null
  return /^\P{L}?\p{Ll}/u.test(word) ? 'small' : 'other'
}
