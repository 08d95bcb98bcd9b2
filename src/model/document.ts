import type { Span } from './span.js'
import type { Origin } from './origin.js'
import type { Diagnostic, DocumentInfo, Region } from './record.js'

/** What stands on one page of a document. */
export interface NumberedPage extends Span {
  /** Counted from 1. */
  readonly page: number
}

/** An article as read: its text, decoded once and never changed again, and what is known of it beside the text. */
export interface SourceDocument {
  readonly info: DocumentInfo
  readonly text: string
  /** Covers the text without gaps or overlaps, in order. */
  readonly regions: readonly Region[]
  readonly diagnostics: readonly Diagnostic[]
  /** Where the text comes from, if it is not the decoded input as it stands. */
  readonly origin?: Origin
  /** Which part of the text stands on which page, in text order, if the document has pages. */
  readonly pages?: readonly NumberedPage[]
}

/** The text that the spans of the document's record refer to. */
export const textOfSpans = ({ text, origin }: SourceDocument): string =>
  origin?.spansOver === 'input' ? origin.text : text
