import { inInput } from '../../claims/input-places.js'
import type { SourceDocument } from '../../model/document.js'
import type { Finding, RuleDescription } from '../../model/finding.js'
import type { Gate, ReportedDocument } from '../../write/findings/report.js'
import type { Workers } from '../job.js'

/** What came of the check of one document; plain data. Its passages, and its text, are those of the file. */
export interface CheckedDocument<Tally> extends ReportedDocument {
  readonly findings: readonly Finding[]
  /** Those that the document itself accepts; a draft may, a source article may not. */
  readonly accepted?: ReadonlySet<Finding>
  readonly gates: readonly Gate[]
  /** What is counted over all documents. */
  readonly tally: Tally
}

/** A check of documents. */
export interface DocumentCheck<Tally> {
  /** All that it applies. */
  readonly rules: readonly RuleDescription[]
  readonly workers: Workers<CheckedDocument<Tally>>
  /** What holds for all documents together, once they are checked. */
  readonly total: (tallies: readonly Tally[]) => {
    readonly summary: readonly string[]
    readonly gates: readonly Gate[]
  }
  /** Rules whose findings do not fail by themselves, because a limit decides. */
  readonly limited: ReadonlySet<string>
}

/** What a document was read from, as an editor shows it. */
export const fileTextOf = ({ text, origin }: SourceDocument): string => origin?.text ?? text

/** A function that gives whatever holds spans of a document's text with places in its file. */
export const inFileOf = ({ origin }: SourceDocument): (<Value>(value: Value) => Value) =>
  origin ? inInput(origin) : (value) => value
