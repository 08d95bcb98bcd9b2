import type { Severity } from '../../model/finding.js'
import type { ClaimPassage } from '../../model/record.js'
import { differenceText } from './difference.js'
import type { Report } from './report.js'

const SEVERITIES: Readonly<Record<Severity, string>> = { note: 'INFO', warning: 'WARNING', error: 'ERROR' }

/** Reviewdog's diagnostic format; columns count bytes of the line in UTF-8, from 1. */
export function writeRdjson({ documents, findings, gates }: Report): string {
  const texts = new Map(documents.map(({ document, text }) => [document, text]))
  const location = (document: string, passage: ClaimPassage): object => ({
    path: document,
    range: {
      start: { line: passage.line, column: byteColumn(texts.get(document), passage.start, passage.column) },
      end: { line: passage.endLine, column: byteColumn(texts.get(document), passage.end, passage.endColumn) },
    },
  })
  const diagnostics = findings
    .filter(({ accepted }) => !accepted)
    .map((finding) => ({
      message: finding.message + differenceText(finding),
      location: location(finding.document, finding.passage),
      severity: SEVERITIES[finding.severity],
      code: { value: finding.rule },
      related_locations: finding.related.map((other) => ({
        message: other.message,
        location: location(other.document, other.passage),
      })),
    }))
  const failed = gates
    .filter(({ passed, document }) => !passed && document !== null)
    .map(({ name, document, message }) => ({
      message,
      location: { path: document },
      severity: SEVERITIES.error,
      code: { value: name },
    }))
  return JSON.stringify({ source: { name: 'claimtrace' }, diagnostics: [...diagnostics, ...failed] }, null, 2) + '\n'
}

/** A column in bytes; in UTF-16 units where the text of the document is not at hand. */
const byteColumn = (text: string | undefined, offset: number, column: number): number =>
  text === undefined ? column : Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1
