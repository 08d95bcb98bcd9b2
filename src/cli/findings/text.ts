import type { ChalkInstance } from 'chalk'
import type { Severity, WordDifference } from '../../model/finding.js'
import { differenceText } from '../../write/findings/difference.js'
import { byDocument, type Report, type ReportedFinding, type WriteReport } from '../../write/findings/report.js'
import { printable } from '../../write/printable.js'
import { codeFrame } from './code-frame.js'

/** Characters of the same words that are shown beside a difference. */
const KEPT = 40

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
    ...(passage.exact ? [difference ? shown(difference, colours) : codeFrame(text, passage, colours)] : []),
    ...related.map((other) => {
      const place =
        other.document === document ? `line ${other.passage.line}` : `${other.document}:${other.passage.line}`
      return colours.dim(`${other.message}, ${place}: `) + onOneLine(other.passage.exact)
    }),
    '',
  ].join('\n')
}

/** With colours they say what was removed and added, without them signs do: "[-up to-] {+about+} 600". */
function shown(difference: readonly WordDifference[], colours: ChalkInstance): string {
  const parts = difference.map((part, i): WordDifference =>
    'kept' in part ? { kept: abbreviated(part.kept, i === 0, i === difference.length - 1) } : part,
  )
  if (colours.level === 0) return onOneLine(differenceText({ difference: parts }), Infinity).trim()
  const coloured = parts.map((part) =>
    'kept' in part
      ? onOneLine(part.kept, Infinity)
      : 'removed' in part
        ? colours.red.strikethrough(onOneLine(part.removed, Infinity))
        : colours.green(onOneLine(part.added, Infinity)),
  )
  return coloured.join('')
}

/** Words that are the same on both sides, cut to those next to a difference. */
function abbreviated(kept: string, isFirst: boolean, isLast: boolean): string {
  if (kept.length <= 2 * KEPT) return kept
  const before = isFirst ? '' : kept.slice(0, KEPT).replace(/\S*$/, '')
  const after = isLast ? '' : kept.slice(-KEPT).replace(/^\S*/, '')
  return `${before}…${after}`
}

const onOneLine = (text: string, width = 120): string => {
  const line = printable(text).replace(/\s+/g, ' ')
  return line.length <= width ? line : `${line.slice(0, width - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
