import type { AttributionLevel, ClaimKind } from '../model/record.js'

/** What the report's page is given of an article, as JSON in the page; offsets count UTF-16 units of the article's text. */
export interface PageArticle {
  readonly id: string
  readonly title: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly claims: readonly PageClaim[]
  readonly figures: readonly PageFigure[]
  readonly coverage: PageCoverage
}

export interface PageClaim {
  readonly id: string
  readonly kind: ClaimKind
  readonly level: AttributionLevel
  readonly text: string
  /** What stands there, of which `text` is a part. */
  readonly passage: string
  readonly start: number
  readonly end: number
  readonly line: number
  /** Who says so: by name, else as the article puts it. */
  readonly speaker: string | null
  readonly role: string | null
  readonly via: string | null
  readonly cue: string | null
  /** Words between quotation marks. */
  readonly quotedWords: number
  readonly entities: readonly string[]
  readonly dates: readonly PageDate[]
}

export interface PageDate {
  /** ISO 8601 or EDTF. */
  readonly value: string
  readonly text: string
}

export interface PageFigure {
  readonly text: string
  readonly kind: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly modifier: string | null
  readonly measure: string | null
  readonly line: number
  /** The place of its claim in the article's list; null where it belongs to none. */
  readonly claim: number | null
}

export interface PageCoverage {
  /** Of running text. */
  readonly words: number
  /** Of those, how many stand in a claim. */
  readonly wordsInClaims: number
  readonly warnings: number
}

/** The text to show: lines with their numbers, or only the passages of claims. */
export interface PageBody {
  readonly blocks: readonly PageBlock[]
  readonly marks: readonly PageMark[]
}

export interface PageBlock {
  readonly line: number
  readonly start: number
  readonly text: string
  /** Whether it is running text, rather than a headline, a byline or a part of the page. */
  readonly isProse: boolean
}

export type MarkKind = 'source' | 'cue' | 'name' | 'date' | 'figure'
export type PageMark = readonly [start: number, end: number, kind: MarkKind]
