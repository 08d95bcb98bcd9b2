import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inTemporaryFolder, run, start } from '../support/cli.js'

const TEXT = readFileSync('fixtures/articles/2024-03-14-paper-mill.txt', 'utf8')
const input = (count: number): string =>
  Array.from({ length: count }, (_, i) => JSON.stringify({ id: `article ${i}`, text: `${i}. ${TEXT}` }) + '\n').join('')

/** A folder with an input of so many articles and what it gives without interruption. */
const withInput = <Result>(
  count: number,
  work: (files: { folder: string; source: string; output: string; args: string[]; whole: string }) => Promise<Result>,
): Promise<Result> =>
  inTemporaryFolder(async (folder) => {
    const [source, output] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')]
    writeFileSync(source, input(count))
    const { stdout: whole } = await run(['extract', source, '--format', 'ndjson', '--jobs', '1'])
    expect(whole.split('\n')).toHaveLength(count + 1)
    return work({ folder, source, output, args: ['extract', source, '--resume', '-o', output], whole })
  })

describe('--resume', () => {
  it.each([['1'], ['2']])(
    'completes what kill -9 broke off at any moment, with --jobs %s',
    (jobs) =>
      withInput(40, async ({ output, args, whole }) => {
        const size = (): number => (existsSync(output) ? statSync(output).size : 0)
        let killed = 0
        for (let round = 0; round < 60 && size() < whole.length; round++) {
          const child = start([...args, '--jobs', jobs])
          const closed = once(child, 'close')
          const enough = size() + Math.random() * (whole.length / 6)
          while (child.exitCode === null && size() <= enough) await wait(1)
          if (child.kill('SIGKILL')) killed++
          await closed
          expect(whole.startsWith(readFileSync(output, 'utf8'))).toBe(true)
        }
        expect(killed).toBeGreaterThan(2)
        expect(await run(args)).toEqual({ code: 0, stdout: '', stderr: '' })
        expect(readFileSync(output, 'utf8')).toBe(whole)
      }),
    120_000,
  )

  it('goes on from a file cut at any place', () =>
    withInput(4, async ({ output, args, whole }) => {
      const bytes = Buffer.from(whole)
      const lineEnd = bytes.indexOf('\n')
      for (const at of [0, 1, lineEnd - 1, lineEnd, lineEnd + 1, lineEnd + 2, bytes.length - 1, bytes.length]) {
        writeFileSync(output, bytes)
        truncateSync(output, at)
        expect(await run(args)).toEqual({ code: 0, stdout: '', stderr: '' })
        expect(readFileSync(output, 'utf8')).toBe(whole)
      }
    }))

  it('adds what is new, and says what has changed without writing it twice', () =>
    withInput(3, async ({ source, output, args, whole }) => {
      await run(args)
      appendFileSync(source, JSON.stringify({ id: 'new', text: TEXT }) + '\n')
      writeFileSync(source, readFileSync(source, 'utf8').replace('1. ', 'One. '))
      const { code, stderr } = await run(args)
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^error: [^\n]*in\.ndjson, line 2: has changed since its record was written; [^\n]*\n$/),
      ])
      const now = readFileSync(output, 'utf8')
      expect(now.startsWith(whole)).toBe(true)
      expect(now.split('\n')).toHaveLength(5)
    }))

  it('knows files by name and bytes, and writes the same id as often as it comes', () =>
    inTemporaryFolder(async (folder) => {
      for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), `${name}. ${TEXT}`)
      writeFileSync(join(folder, 'twice.ndjson'), JSON.stringify({ id: 'x', text: TEXT }).concat('\n').repeat(2))
      const args = ['extract', 'a.txt', 'b.txt', 'c.txt', 'twice.ndjson', '-q', '--resume', '-o', 'out.ndjson']
      await run(args, { cwd: folder })
      const output = join(folder, 'out.ndjson')
      const whole = readFileSync(output, 'utf8')
      expect(whole.trim().split('\n')).toHaveLength(5)
      for (let lines = 0; lines < 5; lines++) {
        writeFileSync(
          output,
          whole
            .split('\n')
            .slice(0, lines)
            .map((line) => line + '\n')
            .join(''),
        )
        expect(await run(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
        expect(readFileSync(output, 'utf8')).toBe(whole)
      }
    }))

  it.each([
    ['{"id":"a"}\n', [], /line 1: is no record of this version; --resume goes on with what "--format ndjson" wrote/],
    ['nonsense\nmore\n', [], /line 1: is no record of this version/],
    [null, ['--offsets', 'byte'], /line 1: counts offsets by codepoint; go on with --offsets codepoint/],
    [null, ['--format', 'json'], /--resume goes on with a file of NDJSON; add --format ndjson and -o FILE/],
  ])('leaves a file that it cannot go on with as it is (%j %j)', (content, more, message) =>
    withInput(1, async ({ output, args, whole }) => {
      writeFileSync(output, content ?? whole)
      const { code, stderr } = await run([...args, ...more])
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)])
      expect(readFileSync(output, 'utf8')).toBe(content ?? whole)
    }),
  )
})
