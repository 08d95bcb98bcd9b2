import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif'
import type { Severity } from '../../model/finding.js'
import type { ClaimPassage } from '../../model/record.js'
import { differenceText } from './difference.js'
import type { Gate, Report, ReportedFinding } from './report.js'
import { asUri } from './uri.js'

const LEVELS: Readonly<Record<Severity, Result.level>> = { note: 'note', warning: 'warning', error: 'error' }

/** SARIF 2.1.0, as code scanning reads it: relative URIs, columns in UTF-16 units, fingerprints without line numbers. */
export function writeSarif({ command, rules, findings, documents, gates }: Report): string {
  const ruleIndex = new Map(rules.map(({ name }, i) => [name, i]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'claimtrace', version: CLAIMTRACE_VERSION, rules: rules.map(descriptorOf) },
        },
        automationDetails: { id: `claimtrace/${command}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: gates.filter(({ passed }) => !passed).map(notificationOf),
          },
        ],
        artifacts: documents.map(({ document }) => ({ location: { uri: asUri(document) } })),
        results: findings.map((finding) => resultOf(finding, ruleIndex.get(finding.rule))),
      },
    ],
  }
  return JSON.stringify(log, null, 2) + '\n'
}

const descriptorOf = ({ name, severity, summary, description }: Report['rules'][number]): ReportingDescriptor => ({
  id: name,
  shortDescription: { text: summary },
  fullDescription: { text: description },
  help: { text: description, markdown: description },
  defaultConfiguration: { level: LEVELS[severity] },
})

const notificationOf = ({ name, message, document }: Gate): Notification => ({
  level: 'error',
  message: { text: message },
  descriptor: { id: name },
  ...(document !== null && { locations: [{ physicalLocation: { artifactLocation: { uri: asUri(document) } } }] }),
})

function resultOf(finding: ReportedFinding, ruleIndex: number | undefined): Result {
  const { rule, severity, document, passage, message, related, fingerprint, accepted } = finding
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message + differenceText(finding) },
    locations: [locationOf(document, passage)],
    ...(related.length && {
      relatedLocations: related.map((other, i) =>
        Object.assign(locationOf(other.document, other.passage), { id: i + 1, message: { text: other.message } }),
      ),
    }),
    partialFingerprints: { 'claimtrace/v1': fingerprint },
    ...(accepted && { baselineState: 'unchanged', suppressions: [{ kind: 'external', status: 'accepted' }] }),
  }
}

const locationOf = (
  document: string,
  { line, column, endLine, endColumn, start, end, exact }: ClaimPassage,
): Location => ({
  physicalLocation: {
    artifactLocation: { uri: asUri(document) },
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      charOffset: start,
      charLength: end - start,
      snippet: { text: exact },
    },
  },
})
