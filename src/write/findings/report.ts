import type { Finding, RuleDescription } from '../../model/finding.js'

/** A finding with what tells it from others, whatever happens around it. */
export interface ReportedFinding extends Finding {
  /** 16 hexadecimal digits over rule, document and words of the passage: the same after lines have moved. */
  readonly fingerprint: string
  /** Whether it was accepted before, in a baseline or in the draft itself, and so fails nothing. */
  readonly accepted: boolean
}

/** One document that was looked at, with or without findings. */
export interface ReportedDocument {
  readonly document: string
  readonly text: string
  /** What was measured, with its denominator, on one line. */
  readonly summary: string
  /** The same for machines; becomes part of the JSON output. */
  readonly measured: Readonly<Record<string, unknown>>
}

/** A demand on numbers rather than on passages: "at most 3 figures and quotations without a source in a file". */
export interface Gate {
  readonly name: string
  /** Null where it is about all documents together. */
  readonly document: string | null
  readonly passed: boolean
  readonly message: string
}

/** What a command that looks for something has found. */
export interface Report {
  readonly command: string
  /** All that were applied. */
  readonly rules: readonly RuleDescription[]
  readonly documents: readonly ReportedDocument[]
  readonly findings: readonly ReportedFinding[]
  /** Whether a finding that is not accepted fails the command by itself. */
  readonly fails: (finding: Finding) => boolean
  readonly gates: readonly Gate[]
  /** What holds for all documents together, a line each, with the denominator. */
  readonly summary: readonly string[]
  /** How findings are accepted or mended, a line each, for people. */
  readonly advice: readonly string[]
}

/** Writes a report whole. */
export type WriteReport = (report: Report) => string

/** An output format for findings. */
export interface ReportWriter {
  readonly name: string
  /** For `--help`. */
  readonly summary: string
  /** In lower case, with the dot; what the name of an output file must end in. */
  readonly extensions: readonly string[]
  readonly load: () => Promise<WriteReport>
}

/** Prepares items for being found by their document. */
export function byDocument<Item extends { readonly document: string | null }>(
  items: readonly Item[],
): (document: string) => readonly Item[] {
  const found = new Map<string | null, Item[]>()
  for (const item of items) {
    const known = found.get(item.document)
    if (known) known.push(item)
    else found.set(item.document, [item])
  }
  return (document) => found.get(document) ?? []
}
