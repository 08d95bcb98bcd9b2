import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Log } from 'sarif'
import { makeProgram } from '../../src/cli/program.js'
import { inTemporaryFolder, run, shell } from '../support/cli.js'
import { faultsOfSarif } from '../support/sarif.js'

const ARTICLE = 'The flood destroyed 2,000 homes.\n\n“The water came in the night,” Ann Hall said.\n'

const inNews = <Result>(work: (folder: string) => Promise<Result>): Promise<Result> =>
  inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, 'news'))
    writeFileSync(join(folder, 'news', 'flood.txt'), ARTICLE)
    return work(folder)
  })

it('what check writes of the articles is valid SARIF', async () => {
  const { stdout, code } = await run(['check', 'fixtures/articles', '--format', 'sarif'])
  expect(code).toBe(1)
  const log = JSON.parse(stdout) as Log
  expect(faultsOfSarif(log)).toBe(null)
  expect(log.runs[0].results!.length).toBeGreaterThan(5)
  const prints = log.runs[0].results!.map(({ partialFingerprints }) => partialFingerprints!['claimtrace/v1'])
  expect(new Set(prints).size).toBe(prints.length)
})

it.each(['json', 'markdown', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'text'])(
  '%s is the same on every run, in a file and on standard output',
  (format) =>
    inNews(async (cwd) => {
      const args = ['check', 'news', '--format', format]
      const first = await run(args, { cwd })
      expect(first.stdout).toContain(format === 'github' ? 'file=news/flood.txt' : 'news/flood.txt')
      expect(await run(args, { cwd })).toEqual(first)
      expect((await run([...args, '-o', 'report'], { cwd })).code).toBe(first.code)
      expect(readFileSync(join(cwd, 'report'), 'utf8')).toBe(first.stdout)
    }),
)

it('the number of jobs changes no byte', () =>
  inNews(async (cwd) => {
    for (let i = 0; i < 5; i++) writeFileSync(join(cwd, 'news', `${i}.txt`), `${ARTICLE}\nIt sank ${i + 3} ships.\n`)
    writeFileSync(join(cwd, 'news', '3a.txt'), '')
    writeFileSync(join(cwd, 'draft.txt'), 'The flood destroyed 3,000 homes.\n')
    for (const args of [
      ['check', 'news', '--format', 'json'],
      ['check', 'draft.txt', '--against', 'news', '--format', 'json'],
    ]) {
      const one = await run([...args, '--jobs', '1'], { cwd })
      expect(one.stderr).toContain('3a.txt: is empty')
      expect(one.stdout.length).toBeGreaterThan(500)
      expect(await run([...args, '--jobs', '2'], { cwd })).toEqual(one)
    }
  }))

it('of Markdown the prose is checked, and findings stand where the file has them', () =>
  inNews(async (cwd) => {
    const draft = [
      '---\ntitle: About 500 homes\n---',
      '[The report](https://example.org/900-homes) says so.',
      'The flood destroyed **3,000 homes**.',
      '<!-- claimtrace-accept figure-conflicting: counted by ourselves -->\nThe flood destroyed 4,000 homes.',
      '    const homes = 70 // 70 homes were destroyed',
      '| town | homes |\n| --- | --- |\n| Brevik | 80 homes |',
    ].join('\n\n')
    writeFileSync(join(cwd, 'draft.md'), draft)
    const { stdout } = await run(['check', 'draft.md', '--against', 'news', '--format', 'json'], { cwd })
    const findings = (
      JSON.parse(stdout) as { findings: { passage: { line: number; exact: string }; accepted: boolean }[] }
    ).findings
    expect(findings.map(({ passage: { line, exact }, accepted }) => [line, exact, accepted])).toEqual([
      [7, '3,000', false],
      [10, '4,000', true],
    ])
    const alone = await run(['check', 'draft.md', '--format', 'json'], { cwd })
    expect(
      (JSON.parse(alone.stdout) as { findings: { passage: { exact: string } }[] }).findings.map(
        ({ passage }) => passage.exact,
      ),
    ).toEqual(['3,000 homes', '4,000 homes'])
  }))

it('annotations go with a summary of the step', () =>
  inNews(async (cwd) => {
    const summary = join(cwd, 'summary.md')
    await run(['check', 'news', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } })
    expect(readFileSync(summary, 'utf8')).toContain('`figure-without-source`: No source was found for “2,000 homes”')
  }))

it('a report takes the place of an old one only when it is whole', () =>
  inNews(async (cwd) => {
    writeFileSync(join(cwd, 'report.json'), 'old')
    expect((await run(['check', 'nothing', '-o', 'report.json'], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('old')
  }))

it('one unreadable file is 2, though the others are checked', () =>
  inNews(async (cwd) => {
    writeFileSync(join(cwd, 'news', 'empty.txt'), '')
    const { code, stdout, stderr } = await run(['check', 'news', '--fail-level', 'none'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('news/empty.txt: is empty')
    expect(stdout).toContain('2,000 homes')
    const { code: written } = await run(['check', 'news', '--baseline', 'b.json', '--write-baseline'], { cwd })
    expect([written, existsSync(join(cwd, 'b.json'))]).toEqual([2, false])
  }))

const action = (cwd: string, env: Record<string, string>) =>
  shell(
    Object.entries(env)
      .map(([key, value]) => `export ${key}='${value}'`)
      .concat(`bash ${resolve('scripts/action.sh')}`)
      .join('\n'),
    cwd,
  )

describe('the action', () => {
  it('annotates, writes SARIF and ends with the exit code of the command', () =>
    inNews(async (cwd) => {
      const ended = await action(cwd, {
        COMMAND: 'check',
        ARGUMENTS: 'news\n\n--fail-level\nwarning\n',
        SARIF: 'out.sarif',
      })
      expect(ended.code).toBe(1)
      expect(ended.stdout).toMatch(/^::warning file=news\/flood.txt,line=1,.*\n$/)
      expect(faultsOfSarif(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')))).toBe(null)
    }))

  it('says where SARIF cannot be written, and does not pass', () =>
    inNews(async (cwd) => {
      const ended = await action(cwd, {
        COMMAND: 'check',
        ARGUMENTS: 'news\n--fail-level\nnone\n',
        SARIF: 'nowhere/out.sarif',
      })
      expect([ended.code, ended.stdout]).toEqual([2, expect.stringContaining('::error::nowhere/out.sarif could not')])
    }))

  it('takes its arguments from the configuration where none are given, and runs no shell on them', () =>
    inNews(async (cwd) => {
      writeFileSync(join(cwd, 'claimtrace.config.json'), '{"check": {"paths": ["news"], "failLevel": "none"}}')
      expect(await action(cwd, { COMMAND: 'check', ARGUMENTS: '' })).toMatchObject({ code: 0, stderr: '' })
      expect(await action(cwd, { COMMAND: 'check', ARGUMENTS: '$(touch harm)' })).toMatchObject({ code: 2 })
      expect(existsSync(join(cwd, 'harm'))).toBe(false)
    }))

  it('is what action.yml runs, with the inputs it declares', () => {
    const definition = readFileSync('action.yml', 'utf8')
    expect(definition).toContain('run: bash "$GITHUB_ACTION_PATH/scripts/action.sh"')
    for (const input of ['command', 'arguments', 'sarif']) {
      expect(definition).toMatch(new RegExp(`^  ${input}:$`, 'm'))
      expect(definition).toContain(`${input.toUpperCase()}: \${{ inputs.${input} }}`)
    }
  })
})

it('the hooks for pre-commit run commands that there are, once', () => {
  const hooks = readFileSync('.pre-commit-hooks.yaml', 'utf8').split(/^- /m).slice(1)
  const commands = makeProgram(() => {}).commands.map((command) => `claimtrace ${command.name()}`)
  expect(hooks).toHaveLength(2)
  for (const hook of hooks) {
    expect(commands).toContain(/^ {2}entry: (.+)$/m.exec(hook)![1])
    expect(hook).toMatch(/^ {2}pass_filenames: false$/m)
    expect(hook).toMatch(/^ {2}require_serial: true$/m)
  }
})
