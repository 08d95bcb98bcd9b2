import type { Severity } from '../../model/finding.js'
import type { Report, ReportedFinding } from './report.js'

/** GitHub shows so many annotations of a kind for a step and drops the rest without a word. */
const MAX_ANNOTATIONS = 10

const COMMANDS: Readonly<Record<Severity, string>> = { note: 'notice', warning: 'warning', error: 'error' }
const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'note']

/**
 * Workflow commands, by which GitHub shows findings beside the lines of a pull request: the gravest, ten at most, then a
 * line that says how many are left. All of them belong in the step summary, which the command line writes.
 */
export function writeGithub({ command, findings, gates }: Report): string {
  const open = findings.filter(({ accepted }) => !accepted)
  const failed = gates.filter(({ passed }) => !passed)
  const gravest = GRAVEST_FIRST.flatMap((severity) => open.filter((finding) => finding.severity === severity))
  const lines = [
    ...failed.map(({ document, message }) => annotation('error', document === null ? {} : { file: document }, message)),
    ...gravest.map(annotationOf),
  ]
  const left = lines.length - MAX_ANNOTATIONS
  if (left > 0)
    lines.splice(
      MAX_ANNOTATIONS - 1,
      Infinity,
      annotation('notice', {}, `claimtrace ${command}: ${left + 1} more findings are in the summary of this step`),
    )
  return lines.map((line) => line + '\n').join('')
}

const annotationOf = ({ document, passage, severity, rule, message }: ReportedFinding): string =>
  annotation(
    COMMANDS[severity],
    {
      file: document,
      line: String(passage.line),
      endLine: String(passage.endLine),
      // GitHub refuses columns of a passage that runs over several lines.
      ...(passage.line === passage.endLine && { col: String(passage.column), endColumn: String(passage.endColumn) }),
      title: rule,
    },
    message,
  )

const annotation = (kind: string, properties: Readonly<Record<string, string>>, message: string): string => {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${kind}${given.length ? ' ' + given.join(',') : ''}::${escapeData(message)}`
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
