import type { Report } from './report.js'

/** Everything, with passages in UTF-16 units. */
export const writeJsonReport = ({ command, rules, documents, findings, gates, summary }: Report): string =>
  JSON.stringify(
    {
      generator: { name: 'claimtrace', version: CLAIMTRACE_VERSION },
      command,
      offsetUnit: 'utf16',
      summary,
      gates,
      rules: rules.map(({ name, severity, summary: what }) => ({ name, severity, summary: what })),
      documents: documents.map(({ document, summary: line, measured }) => ({ document, summary: line, ...measured })),
      findings,
    },
    null,
    2,
  ) + '\n'
