import type { ClaimPassage, Diagnostic } from './record.js'

export type Severity = Diagnostic['severity']

/** What a check looks for: the one place from which `--help`, the documentation and the rule data of SARIF are made. */
export interface RuleDescription {
  /** Reads as a fact: "figure-without-source". */
  readonly name: string
  /** Unless the configuration sets another. */
  readonly severity: Severity
  /** One phrase, without a period. */
  readonly summary: string
  /** What it means, what it does not cover, and what to do about it. */
  readonly description: string
}

/** A stretch of words that two texts share, or that stands in one of them only. */
export type WordDifference =
  | { readonly kept: string }
  /** Stood in what was expected (the record, the source), not in what is there. */
  | { readonly removed: string }
  /** Stands there, not in what was expected. */
  | { readonly added: string }

/** A passage that a finding points to as well: the nearest candidate, the other side of a conflict. */
export interface RelatedPassage {
  /** `document.id` of where it stands. */
  readonly document: string
  readonly passage: ClaimPassage
  /** What it is to the finding, as a phrase: "the nearest passage that names a source". */
  readonly message: string
}

/** Something a check has to say about a passage. */
export interface Finding {
  /** Name of the rule, as in its file and in the documentation: "figure-without-source". */
  readonly rule: string
  readonly severity: Severity
  /** `document.id` of where the passage stands: a "/"-separated relative path. */
  readonly document: string
  /** In UTF-16 code units, columns too. */
  readonly passage: ClaimPassage
  /** One sentence; it says that no support was found, never that something is false. */
  readonly message: string
  /** Word by word, where the words of a passage differ from those expected; joined without the removed, it is the passage. */
  readonly difference: readonly WordDifference[] | null
  readonly related: readonly RelatedPassage[]
}
