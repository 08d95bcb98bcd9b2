import { once } from 'node:events'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WRITERS } from '../../src/write/index.js'
import { inTemporaryFolder, run, shell, start } from '../support/cli.js'

const line = (id: string, text = 'The mill closed on Monday, Ann Lee said.'): string =>
  JSON.stringify({ id, text }) + '\n'
const lines = (count: number): string => Array.from({ length: count }, (_, i) => line(`article-${i}`)).join('')
const NDJSON = ['extract', '--from', 'ndjson', '--format', 'ndjson', '-']

describe('a pipe', () => {
  it(
    'takes 5 MB whole, however slow its reader',
    () =>
      inTemporaryFolder(async (folder) => {
        const count = 12_000
        writeFileSync(join(folder, 'in.ndjson'), lines(count))
        const { stdout, code } = await shell(
          'claimtrace extract in.ndjson --format ndjson | (sleep 1; cat) > out.ndjson; wc -l < out.ndjson',
          folder,
        )
        expect([Number(stdout), code]).toEqual([count, 0])
        expect(statSync(join(folder, 'out.ndjson')).size).toBeGreaterThan(5e6)
      }),
    60_000,
  )

  it(
    'closed early ends the program quietly',
    () =>
      inTemporaryFolder(async (folder) => {
        writeFileSync(join(folder, 'in.ndjson'), lines(5000))
        const { stdout, stderr, code } = await shell(
          'claimtrace extract in.ndjson --format ndjson | head -1 | wc -l',
          folder,
        )
        expect([stdout.trim(), stderr, code]).toEqual(['1', '', 0])
      }),
    60_000,
  )

  it('gives each line as soon as it is ready', async () => {
    const child = start(NDJSON)
    child.stdin.write(line('a'))
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(first.toString()).document.id).toBe('a')
    child.stdin.end(line('b'))
    const [second] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(second.toString()).document.id).toBe('b')
    expect(await once(child, 'close')).toEqual([0, null])
  })
})

describe('the same bytes in', () => {
  it.each(WRITERS.filter(({ suitsTerminal }) => suitsTerminal).map(({ name }) => name))(
    'are the same bytes out: %s',
    async (format) => {
      const args = ['extract', 'fixtures/articles', '--format', format]
      const [first, second] = [await run(args), await run(args)]
      expect(first.stdout).toBe(second.stdout)
      expect(first.stdout).not.toContain(process.cwd())
      expect(first).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it('are the same wherever the folder is called from', async () => {
    const path = join(process.cwd(), 'fixtures/articles')
    const [asFolder, asAbsolute] = [await run(['extract', 'fixtures/articles/']), await run(['extract', path])]
    expect(asAbsolute.stdout).toBe(asFolder.stdout)
  })
})

const temporaryIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('an output file', () => {
  it('takes its format from its name and replaces the old one whole', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'claims.csv')
      writeFileSync(file, 'old', { mode: 0o640 })
      expect(await run(['extract', 'fixtures/articles', '-o', file])).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(readFileSync(file, 'utf8')).toMatch(/^id,document,line,/)
      expect(statSync(file).mode & 0o777).toBe(0o640)
      expect(temporaryIn(folder)).toEqual([])
    }))

  it('holds the others where an input fails', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'claims.json')
      const ended = await run(['extract', 'fixtures/articles', 'missing.txt', '-o', file])
      expect(ended).toEqual({ code: 2, stdout: '', stderr: 'error: missing.txt: does not exist; check the path\n' })
      expect(JSON.parse(readFileSync(file, 'utf8')).documents).toHaveLength(readdirSync('fixtures/articles').length)
    }))

  it('stays as it was where nothing could be read', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'claims.json')
      writeFileSync(file, 'old')
      expect((await run(['extract', '-', '-o', file], { input: '%PDF-1.7' })).code).toBe(2)
      expect([readFileSync(file, 'utf8'), temporaryIn(folder)]).toEqual(['old', []])
    }))

  it.each([
    ['claims.ndjson', 'SIGTERM'],
    ['claims.ndjson', 'SIGINT'],
    ['claims.xlsx', 'SIGINT'],
  ] as const)('stays as it was where the program is stopped: %s, %s', (name, signal) =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, name)
      writeFileSync(file, 'old')
      const child = start(['extract', '--from', 'ndjson', '-', '-o', file])
      child.stdin.write(line('a'))
      while (!temporaryIn(folder).length) await new Promise((again) => setTimeout(again, 20))
      child.kill(signal)
      expect(await once(child, 'close')).toEqual([null, signal])
      expect([readFileSync(file, 'utf8'), temporaryIn(folder)]).toEqual(['old', []])
    }),
  )

  // an administrator may write everything
  const isAdministrator = process.getuid?.() === 0
  it('stays as it was where it is write-protected', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'claims.csv')
      writeFileSync(file, 'old', { mode: 0o444 })
      const ended = await run(['extract', 'fixtures/articles', '-o', file])
      const stderr = `error: ${file}: is write-protected; name another file, or allow writing\n`
      expect(ended).toEqual(isAdministrator ? { code: 0, stdout: '', stderr: '' } : { code: 2, stdout: '', stderr })
    }))

  it('may be a device', async () => {
    expect(await run(['extract', 'fixtures/articles', '-o', '/dev/null'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

it('a file that vanishes before its turn is said, and the others are done', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'a.txt')
    writeFileSync(file, 'The mill closed.')
    const child = start([...NDJSON, file])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdin.write(line('a'))
    await once(child.stdout, 'data')
    rmSync(file)
    child.stdin.end(line('b'))
    expect(await once(child, 'close')).toEqual([2, null])
    expect(stderr).toMatch(/^error: .*a\.txt: vanished before it could be read; run the command again\n$/)
  }))

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly { readonly count: number }[]
    }[]
  }[]
}

/** The files that are loaded, and what is called; modules of the bundle are evaluated by functions named after their paths. */
const loadedBy = (args: readonly string[]): Promise<string[]> =>
  inTemporaryFolder(async (folder) => {
    await run(args, { env: { NODE_V8_COVERAGE: folder, NODE_DISABLE_COMPILE_CACHE: '1' } })
    const reports = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const names = reports.flatMap((report) =>
      (JSON.parse(report) as Coverage).result.flatMap(({ url, functions }) => [
        [url],
        functions.filter(({ ranges }) => ranges[0].count > 0).map(({ functionName }) => functionName),
      ]),
    )
    return names.flat()
  })

describe('what is loaded', () => {
  const ENGINE =
    /run-(?:extract|explain)|src\/(?:extract|lexicon|text)\b|iconv-lite|csv-stringify|fflate|cli-(?:progress|table3)|tinyglobby/

  it('by extract is the engine', async () =>
    expect((await loadedBy(['extract', 'fixtures/articles'])).filter((name) => ENGINE.test(name))).toEqual(
      expect.arrayContaining(['src/cli/run-extract.ts', 'src/extract.ts']),
    ))

  it.each([[['--version']], [['--help']], [['extract', '--help']], [['extract', '--fromat']]])(
    'by %j is the command line only',
    async (args) => expect((await loadedBy(args)).filter((name) => ENGINE.test(name))).toEqual([]),
  )
})
