import type { Diagnostic, DocumentInfo, Region } from './record.js'

/** An article as read: its text, decoded once and never changed again, and what is known of it beside the text. */
export interface SourceDocument {
  readonly info: DocumentInfo
  readonly text: string
  /** Covers the text without gaps or overlaps, in order. */
  readonly regions: readonly Region[]
  readonly diagnostics: readonly Diagnostic[]
}
