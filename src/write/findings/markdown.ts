import { differenceText } from './difference.js'
import { byDocument, type Report, type ReportedFinding } from './report.js'

/** A report to be read, for a comment or the summary of a step. */
export function writeMarkdown({ command, documents, findings, gates, summary }: Report): string {
  const findingsOf = byDocument(findings.filter(({ accepted }) => !accepted))
  const failed = gates.filter(({ passed }) => !passed)
  const sections = documents.flatMap(({ document, summary: line }) => {
    const here = findingsOf(document)
    return here.length ? [`## ${escape(document)}\n\n${escape(line)}\n\n${here.map(itemOf).join('\n')}\n`] : []
  })
  return [
    `# claimtrace ${command}\n\n${summary.map((line) => `- ${escape(line)}\n`).join('')}`,
    ...(failed.length ? [failed.map(({ message }) => `- **${escape(message)}**\n`).join('')] : []),
    ...sections,
  ].join('\n')
}

function itemOf(finding: ReportedFinding): string {
  const { rule, severity, passage, message, related } = finding
  const notes = [
    ...(finding.difference ? [escape(differenceText(finding).trim())] : []),
    ...related.map((other) => `${escape(other.message)}, line ${other.passage.line}: “${escape(other.passage.exact)}”`),
  ]
  return [
    `- line ${passage.line}, **${severity}** \`${rule}\`: ${escape(message)}`,
    ...notes.map((note) => `  - ${note}`),
  ].join('\n')
}

/** Text on one line in which nothing is a sign of Markdown or HTML. */
const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
