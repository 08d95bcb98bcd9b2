import type { Log } from 'sarif'
import { extract } from '../../src/index.js'
import type { Finding } from '../../src/model/finding.js'
import { REPORT_WRITERS } from '../../src/write/findings/index.js'
import type { Report, ReportedFinding } from '../../src/write/findings/report.js'
import { faultsOfSarif } from '../support/sarif.js'
import { CHECK_RULES } from '../../src/check/index.js'

const TEXT = '🚢 Zürich\r\n\r\nIt cost <b>40 “ships”</b> & more, 50% of which sank.\r\n'
const passage = {
  ...extract(TEXT, { id: 'a' }).claims[0].passage,
  ...at('40 “ships”'),
  line: 3,
  column: 12,
  endLine: 3,
  endColumn: 22,
}

function at(exact: string): { start: number; end: number; exact: string } {
  const start = TEXT.indexOf(exact)
  return { start, end: start + exact.length, exact }
}

const FINDING: ReportedFinding = {
  rule: 'figure-without-source',
  severity: 'warning',
  document: 'news/Zürich, 50%.txt',
  passage,
  message: 'No source was found for “40 \u0007ships”, 100%:\nnone & <nothing>.',
  difference: [{ kept: 'It ' }, { removed: 'cost ' }, { added: 'costs ' }, { kept: '40' }],
  related: [{ document: 'news/Zürich, 50%.txt', passage, message: 'the nearest source' }],
  fingerprint: '0123456789abcdef',
  accepted: false,
}

const report = (findings: readonly ReportedFinding[]): Report => ({
  command: 'check',
  rules: CHECK_RULES,
  documents: [
    { document: FINDING.document, text: TEXT, summary: '50.0% attributed', measured: { eligible: 2 } },
    { document: 'clean.txt', text: '', summary: 'n/a (0 eligible)', measured: { eligible: 0 } },
  ],
  findings,
  fails: ({ severity }) => severity !== 'note',
  gates: [
    {
      name: 'max-unattributed',
      document: FINDING.document,
      passed: false,
      message: '1 figure without a source; the limit is 0',
    },
    { name: 'min-coverage', document: null, passed: true, message: '50.0%; the least is 40%' },
  ],
  summary: ['all together: 50.0%'],
  advice: [],
})

const written = async (name: string, findings: readonly ReportedFinding[] = [FINDING]): Promise<string> =>
  (await REPORT_WRITERS.find((writer) => writer.name === name)!.load())(report(findings))

describe('sarif', () => {
  it('is valid by the schema of SARIF 2.1.0', async () => {
    expect(faultsOfSarif(JSON.parse(await written('sarif', [FINDING, { ...FINDING, accepted: true }])))).toBe(null)
    expect(faultsOfSarif({ version: '2.1.0', runs: [{}] })).not.toBe(null)
  })

  it('has relative URIs, columns, related places and fingerprints without line numbers', async () => {
    const [run] = (JSON.parse(await written('sarif')) as Log).runs
    const [result] = run.results!
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver.rules!.map(({ id }) => id)).toEqual(CHECK_RULES.map(({ name }) => name))
    expect(run.tool.driver.rules![result.ruleIndex!].id).toBe(FINDING.rule)
    const { artifactLocation, region } = result.locations![0].physicalLocation!
    expect(artifactLocation!.uri).toBe('news/Z%C3%BCrich%2C%2050%25.txt')
    expect(region).toMatchObject({
      startLine: 3,
      startColumn: 12,
      endLine: 3,
      endColumn: 22,
      charOffset: passage.start,
    })
    expect(result.partialFingerprints).toEqual({ 'claimtrace/v1': FINDING.fingerprint })
    expect(result.relatedLocations).toHaveLength(1)
  })

  it('says of accepted findings that they are', async () => {
    const [result] = (JSON.parse(await written('sarif', [{ ...FINDING, accepted: true }])) as Log).runs[0].results!
    expect(result).toMatchObject({ baselineState: 'unchanged', suppressions: [{ kind: 'external' }] })
  })
})

it('junit escapes what XML does not allow, and has a passing case where nothing was found', async () => {
  const xml = await written('junit')
  expect(xml).toContain('message="No source was found for “40 \ufffdships”, 100%:&#10;none &amp; &lt;nothing&gt;."')
  expect(xml).toContain('<testcase classname="clean.txt" name="n/a (0 eligible)"/>')
  expect(xml).toContain('<testsuites name="claimtrace check" tests="4" failures="2" skipped="0">')
  expect(
    xml.replace(
      /<\?xml.*\?>|<(?:\/?(?:testsuites?|testcase|failure))(?: [\w]+="[^"<>&]*(?:&[#\w]+;[^"<>&]*)*")*\/?>/g,
      '',
    ),
  ).not.toMatch(/[<>]/)
})

it('junit skips what does not fail the command', async () => {
  const xml = await written('junit', [{ ...FINDING, severity: 'note' }])
  expect(xml).toContain('tests="4" failures="1" skipped="1"')
  expect(xml).toMatch(/<skipped message="note, news\/Zürich, 50%.txt:3:12: No source/)
})

it('github escapes its commands and shows ten at most, the gravest first, and says how many are left', async () => {
  const [gate, line] = (await written('github')).split('\n')
  expect(gate).toBe('::error file=news/Zürich%2C 50%25.txt::1 figure without a source; the limit is 0')
  expect(line).toBe(
    '::warning file=news/Zürich%2C 50%25.txt,line=3,endLine=3,col=12,endColumn=22,title=figure-without-source::No source was found for “40 \u0007ships”, 100%25:%0Anone & <nothing>.',
  )
  const many = Array.from({ length: 30 }, (_, i): ReportedFinding => ({
    ...FINDING,
    severity: i === 29 ? 'error' : 'note',
  }))
  const lines = (await written('github', many)).trimEnd().split('\n')
  expect(lines).toHaveLength(10)
  expect(lines[1]).toMatch(/^::error .*line=3/)
  expect(lines[9]).toBe('::notice::claimtrace check: 22 more findings are in the summary of this step')
  expect((await written('github', [{ ...FINDING, accepted: true }])).split('\n')).toHaveLength(2)
})

it('rdjson counts columns in bytes', async () => {
  const { diagnostics } = JSON.parse(await written('rdjson')) as { diagnostics: { location: { range: unknown } }[] }
  const start = Buffer.byteLength('It cost <b>') + 1
  expect(diagnostics[0].location.range).toEqual({
    start: { line: 3, column: start },
    end: { line: 3, column: start + Buffer.byteLength('40 “ships”') },
  })
})

it('gitlab has a fingerprint of its own for each finding', async () => {
  const issues = JSON.parse(await written('gitlab')) as { fingerprint: string; severity: string }[]
  expect(issues).toHaveLength(2)
  expect(issues[0]).toMatchObject({
    fingerprint: FINDING.fingerprint,
    severity: 'minor',
    location: { lines: { begin: 3 } },
  })
})

it('markdown shows what the text says as text', async () => {
  const page = await written('markdown')
  expect(page).toContain('\\<nothing\\>')
  expect(page).toContain('It \\[-cost-\\] {+costs+} 40')
  expect(page).not.toContain('clean.txt')
})

it('json has everything', async () => {
  const { findings, documents, summary } = JSON.parse(await written('json')) as {
    findings: Finding[]
    documents: unknown[]
    summary: string[]
  }
  expect(findings[0]).toEqual(FINDING)
  expect(documents).toHaveLength(2)
  expect(summary).toEqual(['all together: 50.0%'])
})
