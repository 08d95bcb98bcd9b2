import { spawnSync } from 'node:child_process'
import { Chalk } from 'chalk'
import { writeSummary } from '../../src/cli/summary.js'
import type { ArticleRecord } from '../../src/model/record.js'
import { shell, type Ended } from '../support/cli.js'
import { RECORD, TEXT } from '../support/record.js'

const summaryOf = (record: ArticleRecord, width: number, level: 0 | 1 = 0): string => {
  const pieces = writeSummary(new Chalk({ level }), width)
  return pieces.begin() + pieces.record(record, TEXT) + pieces.end()
}

it('a summary has the claims of an article with line and speaker, and counts them', () =>
  expect(summaryOf(RECORD, 80)).toBe(`fair.txt
Fair · 2024-05-05
    1  quote      Ann Lee         that “about 25,000 people” came
    3  figure                     It cost -3.5%.

1 article, 2 claims: 1 quote, 1 figure
for a program: --format json; for a spreadsheet: -o claims.xlsx; for why: claimtrace explain
`))

const claiming = (text: string): ArticleRecord => ({
  ...RECORD,
  claims: [Object.assign({}, RECORD.claims[0], { text })],
})

it.each([40, 50, 80, 132, 300])('claims are wrapped to %d columns, words whole', (width) => {
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`)
  const lines = summaryOf(claiming(words.join(' ')), width)
    .split('\n')
    .slice(2, -3)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(Math.max(width, 50), 140))
  expect(lines.join(' ').match(/word\d+/g)).toEqual(words)
  expect(lines.length).toBeGreaterThan(4)
})

it('wide characters count twice', () => {
  const lines = summaryOf(claiming('船 '.repeat(60)), 60)
    .split('\n')
    .slice(2, -4)
  expect(Math.max(...lines.map((line) => line.replaceAll('船', 'xx').length))).toBeLessThanOrEqual(60)
})

it('colours are those of kinds, and only where they are asked for', () => {
  expect(summaryOf(RECORD, 80)).not.toContain('\x1b')
  expect(summaryOf(RECORD, 80, 1)).toContain('\x1b[32mquote\x1b[39m')
})

it('what an article says cannot steer the terminal', () => {
  const hostile = 'a\x1b[2J\x1b]0;title\x07b\u202ec\u2066d\u009be\ng'
  const record: ArticleRecord = {
    ...claiming(hostile),
    document: { ...RECORD.document, id: hostile, title: hostile },
    attributions: [{ ...RECORD.attributions[0], speaker: { entity: 'e1', name: hostile } }],
  }
  expect(summaryOf(record, 140)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
})

it('an article without claims says so', () =>
  expect(summaryOf({ ...RECORD, claims: [] }, 80)).toContain('Fair · 2024-05-05\nno claims\n\n1 article, 0 claims\n'))

const hasScript = spawnSync('script', ['--version']).status === 0
if (!hasScript) console.warn('script (of util-linux) is not installed: what a terminal gets is not tested')

const onTerminal = (command: string, env = ''): Promise<Ended> =>
  shell(
    `export -f claimtrace; SHELL=$BASH script -qec "stty cols 100; ${env} bash -c '${command.replaceAll("'", "'\\''")}'" /dev/null < /dev/null`,
    'fixtures',
  )

const whenInstalled = hasScript ? describe : describe.skip
whenInstalled('on a terminal', () => {
  const ARTICLE = 'articles/op-ed-free-buses.txt'

  it('extract gives a summary, in colours if they are wanted', async () => {
    const plain = await onTerminal(`claimtrace extract ${ARTICLE}`)
    expect(plain.stdout).toMatch(/^articles\/op-ed-free-buses\.txt\r\nFree buses are a good idea/)
    expect(plain.stdout).toMatch(/1 article, \d+ claims: /)
    const coloured = await onTerminal(`claimtrace extract ${ARTICLE}`, 'NO_COLOR= TERM=xterm')
    expect(coloured.stdout).toContain('\x1b[1marticles/op-ed-free-buses.txt')
    const refused = await onTerminal(`claimtrace extract --no-color ${ARTICLE}`, 'NO_COLOR= TERM=xterm')
    expect(refused.stdout).toBe(plain.stdout)
  })

  it('extract gives the format that is asked for, and JSON into a pipe', async () => {
    expect((await onTerminal(`claimtrace extract ${ARTICLE} --format csv`)).stdout).toMatch(/^id,document,line,/)
    const piped = await onTerminal(`claimtrace extract ${ARTICLE} | cat`)
    expect(JSON.parse(piped.stdout).documents).toHaveLength(1)
  })

  it('a workbook is refused', async () => {
    const { stdout, code } = await onTerminal(`claimtrace extract ${ARTICLE} --format xlsx`)
    expect([stdout, code]).toEqual(['error: xlsx is not for a terminal; name a file, such as -o claims.xlsx\r\n', 2])
  })

  it('progress is shown with rate and time to go while a file is written, and taken away', async () => {
    const { stdout } = await onTerminal('claimtrace extract articles -o /dev/null')
    expect(stdout).toMatch(/4 of 4 articles, \d+\.\d a second, 0s to go/)
    expect(stdout.endsWith('\x1b[2K')).toBe(true)
    expect((await onTerminal('claimtrace extract --quiet articles -o /dev/null')).stdout).toBe('')
  })
})
