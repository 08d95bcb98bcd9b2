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

/** Headlines, bylines and the like stand within this many lines of the beginning. */
export const HEAD_LINES = 8

export const headOf = ({ lines }: Page): readonly Span[] => lines.slice(0, HEAD_LINES)

/** Whether a line is part of a region as a whole. */
export const isTaken = (line: Span, { at }: Earlier): boolean => at(line).some((region) => contains(region, line))

export const textOf = ({ text }: Page, { start, end }: Span): string => text.slice(start, end)

/** The words of a text, to compare two: in small letters, without signs. */
export const foldWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
