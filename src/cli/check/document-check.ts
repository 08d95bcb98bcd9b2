import type { SourceDocument } from '../../model/document.js'
import type { Finding, RuleDescription } from '../../model/finding.js'
import type { Gate, ReportedDocument } from '../../write/findings/report.js'

/** What came of the check of one document. */
export interface CheckedDocument extends Pick<ReportedDocument, 'summary' | 'measured'> {
  readonly findings: readonly Finding[]
  /** Those that the document itself accepts; a draft may, a source article may not. */
  readonly accepted?: ReadonlySet<Finding>
  readonly gates: readonly Gate[]
}

/** A check of documents, one after the other. */
export interface DocumentCheck {
  /** All that it applies. */
  readonly rules: readonly RuleDescription[]
  readonly check: (document: SourceDocument) => CheckedDocument
  /** What holds for all documents together, once they are checked. */
  readonly total: () => { readonly summary: readonly string[]; readonly gates: readonly Gate[] }
  /** Rules whose findings do not fail by themselves, because a limit decides. */
  readonly limited: ReadonlySet<string>
}
