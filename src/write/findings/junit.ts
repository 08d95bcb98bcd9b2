import { differenceText } from './difference.js'
import { byDocument, type Report, type ReportedFinding } from './report.js'

/**
 * JUnit XML: a suite for each document; a case for each finding that is not accepted, which fails if it fails the command and
 * is skipped if it does not; a passing one where there is none.
 */
export function writeJunit({ command, documents, findings, fails, gates }: Report): string {
  const findingsOf = byDocument(findings.filter(({ accepted }) => !accepted))
  const gatesOf = byDocument(gates)
  const suites = documents.map(({ document, summary }) => {
    const cases = [
      ...findingsOf(document).map((finding) => caseOf(finding, fails(finding))),
      ...gatesOf(document).map(gateCase),
    ]
    return suite(document, cases.length ? cases : [passing(document, summary)])
  })
  const overall = gates.filter(({ document }) => document === null).map(gateCase)
  if (overall.length) suites.push(suite(command, overall))
  const all = suites.flatMap(({ cases }) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="claimtrace ${command}" tests="${all.length}" ${counts(all)}>`,
    ...suites.map(
      ({ name, cases }) =>
        `  <testsuite name="${escape(name)}" tests="${cases.length}" ${counts(cases)}>\n` +
        cases.map(({ xml }) => xml).join('') +
        '  </testsuite>',
    ),
    '</testsuites>\n',
  ].join('\n')
}

interface Case {
  readonly outcome: 'passed' | 'failure' | 'skipped'
  readonly xml: string
}

const suite = (name: string, cases: readonly Case[]): { name: string; cases: readonly Case[] } => ({ name, cases })
const counts = (cases: readonly Case[]): string => {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length
  return `failures="${count('failure')}" skipped="${count('skipped')}"`
}

const passing = (document: string, summary: string): Case => ({
  outcome: 'passed',
  xml: `    <testcase classname="${escape(document)}" name="${escape(summary)}"/>\n`,
})

const failure = (classname: string, name: string, type: string, message: string, body: string): Case => ({
  outcome: 'failure',
  xml:
    `    <testcase classname="${escape(classname)}" name="${escape(name)}">\n` +
    `      <failure type="${escape(type)}" message="${escape(message)}">${escape(body)}</failure>\n` +
    '    </testcase>\n',
})

const skipped = (classname: string, name: string, message: string): Case => ({
  outcome: 'skipped',
  xml:
    `    <testcase classname="${escape(classname)}" name="${escape(name)}">\n` +
    `      <skipped message="${escape(message)}"/>\n` +
    '    </testcase>\n',
})

function caseOf(finding: ReportedFinding, fails: boolean): Case {
  const { document, rule, severity, passage, message, related } = finding
  const name = `${rule}: ${passage.exact.slice(0, 80)}`
  const place = `${document}:${passage.line}:${passage.column}`
  if (!fails) return skipped(document, name, `${severity}, ${place}: ${message}`)
  const places = related.map(
    (other) => `\n${other.document}:${other.passage.line}: ${other.message}: ${other.passage.exact}`,
  )
  return failure(document, name, severity, message, `${place}: ${message}${differenceText(finding)}${places.join('')}`)
}

const gateCase = ({ name, document, passed, message }: Report['gates'][number]): Case =>
  passed ? passing(document ?? name, `${name}: ${message}`) : failure(document ?? name, name, 'error', message, message)

/** Text in an attribute or an element; characters that XML does not allow become U+FFFD. */
const escape = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\r\n\t]/g, (character: string) => `&#${character.charCodeAt(0)};`)
