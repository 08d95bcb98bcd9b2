import type { ReportWriter } from './report.js'

/** The formats in which findings go to other programs. */
export const REPORT_WRITERS: readonly ReportWriter[] = [
  {
    name: 'json',
    summary: 'everything, with what was measured and excluded',
    extensions: ['.json'],
    load: async () => (await import('./json.js')).writeJsonReport,
  },
  {
    name: 'markdown',
    summary: 'a report to be read',
    extensions: ['.md'],
    load: async () => (await import('./markdown.js')).writeMarkdown,
  },
  {
    name: 'sarif',
    summary: 'SARIF 2.1.0, for code scanning',
    extensions: ['.sarif', '.sarif.json'],
    load: async () => (await import('./sarif.js')).writeSarif,
  },
  {
    name: 'junit',
    summary: 'JUnit XML, for test reports',
    extensions: ['.xml'],
    load: async () => (await import('./junit.js')).writeJunit,
  },
  {
    name: 'github',
    summary: 'annotations of GitHub Actions, ten at most; the rest goes to the summary of the step',
    extensions: [],
    load: async () => (await import('./github.js')).writeGithub,
  },
  {
    name: 'gitlab',
    summary: 'GitLab code quality report',
    extensions: [],
    load: async () => (await import('./gitlab.js')).writeGitlab,
  },
  {
    name: 'rdjson',
    summary: 'reviewdog diagnostics',
    extensions: ['.rdjson'],
    load: async () => (await import('./rdjson.js')).writeRdjson,
  },
]
