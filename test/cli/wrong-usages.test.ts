import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder, run, shell } from '../support/cli.js'

const TEXT = 'The mill lost $3 million, Ann Lee said on 12 March 2024. About 70% of its staff left.\n'
const ONE_LINE = /^error: [^\n]+\n$/

/** Hands on a folder with an article, its claims, a source and a list of names. */
const inNewsroom = (work: (cwd: string) => Promise<void>): Promise<void> =>
  inTemporaryFolder(async (cwd) => {
    mkdirSync(join(cwd, 'news'))
    writeFileSync(join(cwd, 'news/mill.txt'), TEXT)
    writeFileSync(join(cwd, 'page.html'), `<p>${TEXT}</p>`)
    writeFileSync(join(cwd, 'source.txt'), 'The mill lost $2 million, Ann Lee said.\n')
    writeFileSync(join(cwd, 'names.txt'), 'Ann Lee | person\n')
    writeFileSync(join(cwd, 'articles.ndjson'), JSON.stringify({ id: 'news/mill.txt', text: TEXT }) + '\n')
    expect(await run(['extract', 'news', '-o', 'claims.json'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['check', 'news', '-q', '--baseline', 'known.json', '--write-baseline'], { cwd })).toMatchObject({
      code: 0,
    })
    writeFileSync(join(cwd, 'cut.json'), readFileSync(join(cwd, 'claims.json')).subarray(0, -20))
    await work(cwd)
  })

describe('an output that would take the place of what is read is refused, and nothing is touched', () => {
  it.each([
    ['an article', 'news/mill.txt', 'extract news -o ./news/../news/mill.txt'],
    ['an article, by a page', 'page.html', 'report page.html -o page.html'],
    ['a list of names', 'names.txt', 'extract news --aliases names.txt -o names.txt'],
    ['articles in NDJSON', 'articles.ndjson', 'extract articles.ndjson --format ndjson --resume -o articles.ndjson'],
    ['an article that is checked', 'news/mill.txt', 'check news -o news/mill.txt'],
    ['a source', 'source.txt', 'check news --against source.txt -o source.txt'],
    ['a baseline', 'known.json', 'check news --baseline known.json -o known.json'],
    ['claims', 'claims.json', 'verify claims.json -o claims.json'],
    ['an article that is looked up', 'news/mill.txt', 'verify claims.json -o news/mill.txt'],
    [
      'sources in NDJSON',
      'articles.ndjson',
      'verify claims.json --sources articles.ndjson --format json -o articles.ndjson',
    ],
  ])('%s', (_, file, command) =>
    inNewsroom(async (cwd) => {
      const [before, files] = [readFileSync(join(cwd, file), 'utf8'), readdirSync(cwd)]
      const { code, stdout, stderr } = await run(command.split(' '), { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^error: \S+: is read, and so cannot be written; name another file for the output\n$/)
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(before)
      expect(readdirSync(cwd)).toEqual(files)
    }),
  )

  it.each([
    ['the configuration', 'check news --config rules.json -o rules.json'],
    ['a baseline that is not there yet', 'check news --baseline new.json --write-baseline -o new.json'],
  ])('%s', (_, command) =>
    inNewsroom(async (cwd) => {
      writeFileSync(join(cwd, 'rules.json'), '{}')
      const files = readdirSync(cwd)
      const { code, stderr } = await run(command.split(' '), { cwd })
      expect([code, stderr]).toEqual([2, expect.stringContaining('is read, and so cannot be written')])
      expect(readFileSync(join(cwd, 'rules.json'), 'utf8')).toBe('{}')
      expect(readdirSync(cwd)).toEqual(files)
    }),
  )

  it('an article under the name of a link to it', () =>
    inNewsroom(async (cwd) => {
      const { code, stderr } = await shell(
        'ln -s news/mill.txt link.txt && claimtrace extract link.txt -o news/mill.txt',
        cwd,
      )
      expect([code, stderr]).toEqual([2, expect.stringContaining('is read, and so cannot be written')])
      expect(readFileSync(join(cwd, 'news/mill.txt'), 'utf8')).toBe(TEXT)
    }))
})

it(
  'what is asked for wrongly is answered in one line, with exit code 2 and no file',
  () =>
    inNewsroom(async (cwd) => {
      const files = readdirSync(cwd)
      const answers: Record<string, RegExp> = {
        'news/mill.txt': /unknown command 'news\/mill.txt'; there are extract, explain,/,
        'extrct news': /unknown command 'extrct'; did you mean extract\?/,
        'help extrct': /^error: unknown command 'extrct'; there are extract, explain,[^;]*, check\n$/,
        '--format csv extract news': /^error: --format stands behind a command: claimtrace extract --format …\n$/,
        'extract https://example.org/mill.html': /is an address, and claimtrace opens no connection; save the page/,
        'report news -o page.pdf': /page\.pdf: report writes a page; name a file that ends in \.html/,
        'explain news/mill.txt:0': /there is no text on that line; lines count from 1/,
        'verify --sources articles.ndjson claims.json': /name an output of claimtrace extract in front of --sources/,
        'verify known.json': /it has no schemaVersion; verify reads what claimtrace extract wrote/,
        'verify cut.json': /^error: cut\.json: is not JSON: .*; if it is cut off, extract it anew\n$/,
        'check news --baseline claims.json': /is not a baseline of claimtrace; name another file, or make it anew/,
        'extract news --format ndjson --resume -o nowhere/a.ndjson': /its folder does not exist; make it first/,
        'extract news --format ndjson --resume -o news': /news: is a folder; name a file for the output/,
        'extract news --cache names.txt/a': /names.txt\/a: cannot be written: a part of its path is a file; choose/,
        'extract news --write-text names.txt/a':
          /names.txt\/a: cannot be written: a part of its path is a file; choose/,
        'extract news --format csv --columns line,text,line':
          /^error: --columns: the column line is named twice; name it once\n$/,
        'extract news --fromat text': /unknown option '--fromat'; did you mean/,
        'extract news -x': /unknown option '-x'; --help lists what there is/,
        'extract news --format': /argument missing; --help/,
        'extract news --format xsl': /It is one of json, ndjson, csv/,
        'extract news -o': /argument missing/,
        'extract news -o claims.xls':
          /claims\.xls: no format has this extension; name one with --format, or end it in \.json,/,
        'extract news -o page.html': /page\.html: extract writes no pages; claimtrace report does/,
        'extract news -o book.xlsx --rows quotes': /--rows picks one table, and a workbook has them all/,
        'extract news --aliases news': /news: is a folder; name a file/,
        'report news -o page.json': /page\.json: report writes a page; name a file that ends in \.html/,
        explain: /missing required argument 'file\[:line\]'/,
        'explain news/mill.txt news/mill.txt': /too many arguments for 'explain': it takes 1, not 2; --help/,
        'verify news': /news: is a folder; name a file/,
        'verify news/mill.txt': /is not JSON; verify reads what claimtrace extract wrote/,
        'check news -o findings.html':
          /findings\.html: no format has this extension; name one with --format, or end it in .*\.txt/,
        'check news -o nowhere/findings.json': /nowhere\/findings\.json: its folder does not exist; make it first/,
        'check news --baseline nowhere/b.json --write-baseline': /its folder does not exist; make it first/,
        'extract news -o news/mill.txt/x.json': /its folder does not exist; make it first/,
        'verify claims.json -o news': /news: is a folder; name a file for the output/,
        'check news --config news': /news: is a folder; name a file/,
        'check news --baseline news': /news: is a folder; name a file/,
        'check news --encoding klingon': /there is no such encoding/,
      }
      for (const [command, answer] of Object.entries(answers)) {
        const { code, stdout, stderr } = await run(command.split(' '), { cwd })
        expect([command, code, stdout]).toEqual([command, 2, ''])
        expect(stderr).toMatch(ONE_LINE)
        expect(stderr).toMatch(answer)
      }
      for (const args of [
        ['extract', ''],
        ['extract', 'news', '-o', ''],
      ]) {
        const { code, stderr } = await run(args, { cwd })
        expect([code, stderr]).toEqual([2, expect.stringMatching(ONE_LINE)])
      }
      expect(readdirSync(cwd)).toEqual(files)
    }),
  60_000,
)

describe('names of files', () => {
  it('that hold line breaks and escapes are said on one line that steers no terminal', () =>
    inTemporaryFolder(async (cwd) => {
      mkdirSync(join(cwd, 'news'))
      for (const name of ['a\nb.txt', 'c\u001b[31md.txt', 'e\u202ef.txt']) writeFileSync(join(cwd, 'news', name), '')
      const { code, stderr } = await run(['extract', 'news', '-o', '/dev/null'], { cwd })
      expect(code).toBe(2)
      expect(stderr.split('\n')).toEqual([
        ...['a\ufffdb', 'c\ufffd[31md', 'e\ufffdf'].map(
          (name) => `error: news/${name}.txt: is empty; there is nothing to extract`,
        ),
        '',
      ])
    }))

  it('that are no UTF-8 are said to be that', () =>
    inTemporaryFolder(async (cwd) => {
      const { code, stderr } = await shell(
        `mkdir news && echo 'It rained.' > news/$'caf\\xe9.txt' && claimtrace extract news -o /dev/null`,
        cwd,
      )
      expect([code, stderr]).toEqual([
        2,
        'error: news/caf\ufffd.txt: cannot be read: its name is not UTF-8; rename it\n',
      ])
    }))
})

it('what a folder holds beside articles is said, unless the format is named', () =>
  inTemporaryFolder(async (cwd) => {
    cpSync('fixtures/articles', join(cwd, 'news'), { recursive: true })
    for (const name of ['a.JSON', 'b.json', 'c.csv', 'd']) writeFileSync(join(cwd, 'news', name), 'x')
    const args = ['extract', 'news', '-o', '/dev/null']
    expect(await run(args, { cwd })).toMatchObject({
      code: 0,
      stderr:
        'warning: news: passes over 4 files of other kinds (2 .json, 1 .csv, 1 without extension); name a file to have it read, or list it in .claimtraceignore\n',
    })
    for (const more of [['-q'], ['--from', 'text']])
      expect(await run([...args, ...more], { cwd })).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(cwd, 'news/.claimtraceignore'), '*.json\n*.JSON\n*.csv\nd\n')
    expect(await run(args, { cwd })).toMatchObject({ code: 0, stderr: '' })
  }))

it('a summary of the step that cannot be written is what the error names', () =>
  inNewsroom(async (cwd) => {
    const { code, stderr } = await run(['check', 'news', '-q', '--format', 'github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, 'nowhere/summary.md') },
    })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: \S+summary\.md: the summary of the step cannot be/),
    ])
  }))

it('verify reads a file from the encoding that extract was told, until it is saved as UTF-8', () =>
  inTemporaryFolder(async (cwd) => {
    const file = join(cwd, 'mill.txt')
    // in code page 437 "\x81" is "ü", in windows-1252 nothing
    writeFileSync(file, Buffer.from('J\x81rgen Lee said the mill lost 70% of its staff.\n', 'latin1'))
    expect(await run(['extract', 'mill.txt', '--encoding', 'cp437', '-o', 'claims.json'], { cwd })).toMatchObject({
      code: 0,
    })
    const verify = () => run(['verify', 'claims.json', '--format', 'json'], { cwd })
    expect(await verify()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('"unchanged"') })
    writeFileSync(file, 'Jürgen Lee said the mill lost 70% of its staff.\n')
    expect(await verify()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('"changed"') })
  }))
