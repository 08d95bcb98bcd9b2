import type { ChalkInstance } from 'chalk'
import type { Severity, WordDifference } from '../../model/finding.js'
import { differenceText } from '../../write/findings/difference.js'
import { byDocument, type Report, type ReportedFinding, type WriteReport } from '../../write/findings/report.js'
import { printable } from '../explain/printable.js'
import { codeFrame } from './code-frame.js'

/** For people: each finding with the line it stands in, the reason and the nearest candidate; then what was measured. */
export const writeText =
  (colours: ChalkInstance): WriteReport =>
  ({ documents, findings, gates, summary, advice }: Report) => {
    const findingsOf = byDocument(findings.filter(({ accepted }) => !accepted))
    const blocks = documents.flatMap(({ document, text }) =>
      findingsOf(document).map((finding) => frame(finding, text, colours)),
    )
    const failed = gates.filter(({ passed }) => !passed).map(({ message }) => colours.red(message))
    const footer = [
      ...documents.map(({ document, summary: line }) => `${colours.bold(document)}: ${line}`),
      ...failed,
      ...summary,
      ...(blocks.length ? advice.map((line) => colours.dim(line)) : []),
    ]
    return [...blocks, footer.join('\n') + '\n'].join('\n')
  }

function frame(finding: ReportedFinding, text: string, colours: ChalkInstance): string {
  const { document, passage, severity, rule, message, difference, related } = finding
  const label = { error: colours.red, warning: colours.yellow, note: colours.blueBright }[severity satisfies Severity]
  return [
    `${colours.bold(`${document}:${passage.line}:${passage.column}`)} ${label(severity)} ${colours.dim(rule)}`,
    printable(message),
    ...(difference ? [printable(shown(difference, colours)).replace(/\s*\n\s*/g, ' ')] : []),
    ...(passage.exact ? [codeFrame(text, passage, colours)] : []),
    ...related.map((other) => {
      const place =
        other.document === document ? `line ${other.passage.line}` : `${other.document}:${other.passage.line}`
      return colours.dim(`${other.message}, ${place}: `) + onOneLine(other.passage.exact)
    }),
    '',
  ].join('\n')
}

/** With colours they say what was removed and added, without them signs do: "[-up to-] {+about+} 600". */
const shown = (difference: readonly WordDifference[], colours: ChalkInstance): string =>
  colours.level > 0
    ? difference
        .map((part) =>
          'kept' in part
            ? part.kept
            : 'removed' in part
              ? colours.red.strikethrough(part.removed)
              : colours.green(part.added),
        )
        .join('')
    : differenceText({ difference }).trim()

const onOneLine = (text: string): string => {
  const line = printable(text).replace(/\s+/g, ' ')
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`
}
