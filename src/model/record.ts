/**
 * What claimtrace writes: the output contract, version 1. The JSON Schema is generated from these types. Every span is
 * half-open `[start, end)` over the decoded text of the input as it stands, in the unit that `offsetUnit` names (always
 * `utf16` in the library), and slicing that text gives `exact`.
 */
import type { Span } from './span.js'

export const SCHEMA_VERSION = '1'

/** What offsets count: Unicode code points, UTF-16 code units, or bytes of the text in UTF-8. */
export type OffsetUnit = 'codepoint' | 'utf16' | 'byte'

/** A span with the text that stands there. */
export interface Passage extends Span {
  readonly exact: string
  /** Where it stands in the decoded HTML file that the text was read out of; for HTML only. */
  readonly origin?: Span
}

export interface Output {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly generator: { readonly name: 'claimtrace'; readonly version: string }
  readonly offsetUnit: OffsetUnit
  readonly documents: readonly ArticleRecord[]
}

/** One line of NDJSON output. */
export interface OutputLine extends ArticleRecord {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly offsetUnit: OffsetUnit
}

export interface ArticleRecord {
  readonly document: DocumentInfo
  readonly regions: readonly Region[]
  readonly entities: readonly Entity[]
  readonly dates: readonly DateItem[]
  readonly figures: readonly FigureItem[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface DocumentInfo {
  /** The path as given, "/"-separated; the name of standard input; or the `id` of an NDJSON line. */
  readonly id: string
  readonly path: string | null
  /** SHA-256 of the input's bytes (of the text's UTF-8 bytes for an NDJSON line), in hexadecimal. */
  readonly sha256: string
  readonly byteLength: number
  /** The encoding the bytes were decoded from, such as `utf-8` or `windows-1252`. */
  readonly encoding: string
  readonly mediaType: string
  readonly title: string | null
  readonly byline: string | null
  readonly url: string | null
  /** BCP 47 tag of the language that the page states, or of the one that the rules are written for. */
  readonly language: string | null
  readonly published: Published | null
}

/** When the article was published and where that is known from; spans only for basis `stated`. */
export interface Published {
  /** ISO 8601, as precise as `precision` says. */
  readonly value: string
  readonly precision: DatePrecision
  readonly basis: 'stated' | 'metadata' | 'option' | 'file-name'
  readonly start?: number
  readonly end?: number
}

export type RegionKind = 'headline' | 'byline' | 'dateline' | 'body' | 'block-quote' | 'caption' | 'boilerplate'

export interface Region extends Span {
  readonly kind: RegionKind
  readonly rule: string
}

export type EntityType = 'person' | 'organization' | 'place' | 'other'
export type MentionForm = 'name' | 'alias' | 'acronym' | 'pronoun' | 'description'

export interface Entity {
  readonly id: string
  readonly type: EntityType
  /** The fullest form seen in the text, without titles and roles. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly role: string | null
  readonly mentions: readonly Mention[]
  readonly rule: string
}

export interface Mention extends Passage {
  readonly form: MentionForm
}

export type DateType = 'date' | 'time' | 'duration' | 'set' | 'range'
export type DatePrecision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague'
export type DateModifier = 'early' | 'mid' | 'late' | 'about' | 'before' | 'after' | 'more-than' | 'less-than'
/** What the value was resolved against. */
export type DateAnchor = 'explicit' | 'published' | 'context' | 'unknown'

export interface DateItem extends Passage {
  readonly id: string
  readonly type: DateType
  /** ISO 8601 or EDTF; null where the text is too vague. */
  readonly value: string | null
  /** The same in TIMEX3 notation. */
  readonly timex: string | null
  readonly precision: DatePrecision
  readonly modifier: DateModifier | null
  readonly anchor: DateAnchor
  readonly rule: string
}

export type FigureKind = 'number' | 'ordinal' | 'percent' | 'money' | 'quantity' | 'range'
export type FigureModifierValue =
  'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'almost' | 'exactly' | 'estimated'

export interface FigureItem extends Passage {
  readonly id: string
  readonly kind: FigureKind
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  /** ISO 4217 code for money, UCUM-like name for measures, "percent", or null. */
  readonly unit: string | null
  readonly modifier: FigureModifier | null
  /** What is counted, with its head noun. */
  readonly measure: Measure | null
  readonly rule: string
}

export interface FigureModifier extends Passage {
  readonly value: FigureModifierValue
}

export interface Measure extends Passage {
  readonly head: string
}

export type AttributionForm = 'direct' | 'mixed' | 'indirect' | 'block'
export type AttributionLevel = 'named' | 'collective' | 'none'
export type SourceForm = 'name' | 'pronoun' | 'description'

export interface Attribution {
  readonly id: string
  readonly form: AttributionForm
  readonly content: readonly Passage[]
  /** The mention in the text that the statement is ascribed to ("he", "the officer"); "the bank, which" where a clause says it of nobody by name. */
  readonly source: SourceMention | null
  /** Who that is, resolved through the article. */
  readonly speaker: Speaker | null
  /** The attribution by which this one is relayed. */
  readonly via: string | null
  readonly cue: CueMention | null
  readonly level: AttributionLevel
  readonly rule: string
  /** Share of attributions made by this rule that are right, 0 to 1. */
  readonly confidence: number
}

export interface SourceMention extends Passage {
  readonly form: SourceForm
}

export interface Speaker {
  readonly entity: string
  readonly name: string
}

export interface CueMention extends Passage {
  readonly lemma: string
}

export type ClaimKind = 'quote' | 'statement' | 'figure' | 'event'

export interface Claim {
  /** 12 hexadecimal digits over document id, kind, folded passage text and occurrence number. */
  readonly id: string
  readonly kind: ClaimKind
  /** The assertion as it stands, readable alone. */
  readonly text: string
  readonly passage: ClaimPassage
  readonly attribution: string | null
  readonly level: AttributionLevel
  readonly entities: readonly string[]
  readonly dates: readonly string[]
  readonly figures: readonly string[]
}

/** Where a claim stands. Lines, columns, paragraphs and sentences (of the paragraph) are counted from 1. */
export interface ClaimPassage extends Passage {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly paragraph: number
  readonly sentence: number
  /** The page on which it begins, counted from 1; of documents with pages only. */
  readonly page?: number
  /** Up to 32 characters before and after, as in the W3C TextQuoteSelector. */
  readonly prefix: string
  readonly suffix: string
}

export interface Diagnostic {
  readonly severity: 'note' | 'warning' | 'error'
  readonly code: string
  readonly message: string
  readonly start?: number
  readonly end?: number
}
