import type { RegionKind } from '../../model/record.js'
import { contains, type Span } from '../../model/span.js'
import type { StatedDate } from '../published.js'

/** A text as the rules for its regions see it. */
export interface Page {
  readonly text: string
  /** Its lines without the white space around them; blank ones are left out. */
  readonly lines: readonly Line[]
  /** The title, where it is known beside the text. */
  readonly title: string | null
}

export interface Line extends Span {
  readonly text: string
  /** Whether it is prose, as far as that was asked; many rules ask it. */
  prose: boolean | null
  /** Whether one of the rules for whole lines may be for it, as far as that was asked. */
  boilerplate: boolean | null
}

export interface FoundRegion extends Span {
  /** The title or the names of the authors, where the region holds more than that. */
  readonly content?: Span
  /** The date of publication that the region states. */
  readonly stated?: StatedDate
  /** The day on which the article was changed. */
  readonly changed?: StatedDate
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

/** What was asked before of pages; many rules ask the same. */
const heads = new WeakMap<Page, readonly Line[]>()

export function headOf(page: Page): readonly Line[] {
  const known = heads.get(page)
  if (known) return known
  const lines = page.lines.slice(0, HEAD_LINES)
  let prose = 0
  const second = lines.findIndex((line, i) => isProseLine(line) && !(i === 0 && isLongTitle(line)) && ++prose === 2)
  const head = second < 0 ? lines : lines.slice(0, second + 1 + BEHIND_PROSE)
  heads.set(page, head)
  return head
}

/** Whether the first line of a text is a headline of the length of a sentence. */
const isLongTitle = ({ text }: Line): boolean => text.length <= 150 && !/[.!?…]["”’')\]]{0,2}$/.test(text.slice(-3))

/** {@link isProse} of a line of a page. */
export const isProseLine = (line: Line): boolean => (line.prose ??= isProse(line.text))

/** Whether a line says something in sentences, rather than being a link, a button, a heading or a label. */
function isProse(text: string): boolean {
  const isSentence = /[.!?…]["”’')\]]{0,2}$/.test(text.slice(-3))
  if (text.length < 60 && (!isSentence || text.endsWith('?'))) return false
  if (!isSentence && (/ \d{4}$/.test(text.slice(-5)) || !/\p{Ll},? \p{Ll}/u.test(text))) return false
  return hasWordsOfProse(text, isSentence ? 4 : 9)
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

const SPACE = /\s+/g
/** Of so many words at the beginning ... */
const FIRST_WORDS = 20
/** ... at least this share begins with a small letter, or it is a title: "He Lost His Dog in 2011. Guess Who Came Home." */
const SMALL_SHARE = 0.2

/** Whether a text has as many words and is no title. */
function hasWordsOfProse(text: string, least: number): boolean {
  let words = 0
  let small = 0
  let other = 0
  for (let at = 0; words < FIRST_WORDS;) {
    words++
    const letter = caseAt(text, at)
    if (letter === 'small') small++
    else if (letter) other++
    if (words >= least && small >= FIRST_WORDS * SMALL_SHARE) return true
    SPACE.lastIndex = at
    if (!SPACE.test(text)) break
    at = SPACE.lastIndex
  }
  return words >= least && (small + other < 6 || small / (small + other) >= SMALL_SHARE)
}

/** Of the first letter of the word at `at`, which a sign may stand before; null without one. */
function caseAt(text: string, at: number): 'small' | 'other' | null {
  const unit = text.charCodeAt(at)
  if (unit >= 0x61 && unit <= 0x7a) return 'small'
  if (unit >= 0x41 && unit <= 0x5a) return 'other'
  // two characters, each of which may take two units
  const word = text.slice(at, at + 4)
  if (!/^\P{L}?\p{L}/u.test(word)) return null
  return /^\P{L}?\p{Ll}/u.test(word) ? 'small' : 'other'
}
