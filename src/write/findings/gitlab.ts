import type { Severity } from '../../model/finding.js'
import type { Report } from './report.js'

const SEVERITIES: Readonly<Record<Severity, string>> = { note: 'info', warning: 'minor', error: 'major' }

/** GitLab's code quality report. */
export const writeGitlab = ({ findings, gates }: Report): string =>
  JSON.stringify(
    [
      ...findings
        .filter(({ accepted }) => !accepted)
        .map(({ rule, severity, document, passage, message, fingerprint }) => ({
          description: message,
          check_name: rule,
          fingerprint,
          severity: SEVERITIES[severity],
          location: { path: document, lines: { begin: passage.line, end: passage.endLine } },
        })),
      ...gates
        .filter(({ passed, document }) => !passed && document !== null)
        .map(({ name, document, message }) => ({
          description: message,
          check_name: name,
          fingerprint: `${name} ${document}`,
          severity: SEVERITIES.error,
          location: { path: document, lines: { begin: 1 } },
        })),
    ],
    null,
    2,
  ) + '\n'
