import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { walk } from '../../src/cli/walk.js'
import { inTemporaryFolder, run } from '../support/cli.js'

/** Writes files, given as path and content. */
function make(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const filesIn = (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  inTemporaryFolder(async (folder) => {
    make(folder, files)
    return (await walk(folder)).files
  })

describe('.claimtraceignore', () => {
  it('passes over what its patterns name, as in git', async () =>
    expect(
      await filesIn({
        '.claimtraceignore': '\ufeff# drafts\n*.md\n!keep.md\n/old/\ndrafts/**/b.txt\r\n',
        'a.txt': '',
        'a.md': '',
        'keep.md': '',
        'old/a.txt': '',
        'new/old/a.txt': '',
        'drafts/x/b.txt': '',
        'drafts/x/c.txt': '',
        '.hidden/a.txt': '',
      }),
    ).toEqual(['a.txt', 'drafts/x/c.txt', 'keep.md', 'new/old/a.txt']))

  it('of an inner folder counts from there and wins', async () =>
    expect(
      await filesIn({
        '.claimtraceignore': '*.md',
        'in/.claimtraceignore': '!*.md\n/a.txt',
        'in/a.txt': '',
        'in/b.md': '',
        'in/deep/a.txt': '',
        'out.md': '',
      }),
    ).toEqual(['in/b.md', 'in/deep/a.txt']))
})

it('links that run in a circle are passed over, and a file that two arguments reach is read once', () =>
  inTemporaryFolder(async (folder) => {
    make(folder, { 'news/a.txt': 'Ann Lee said no.', 'news/in/b.txt': 'Bob Ray said yes.' })
    symlinkSync(join(folder, 'news'), join(folder, 'news/in/again'))
    symlinkSync('loop', join(folder, 'news/loop'))
    symlinkSync(join(folder, 'news/a.txt'), join(folder, 'same.txt'))
    const { code, stdout } = await run(['extract', 'news', './news/a.txt', 'same.txt', '--format', 'ndjson'], {
      cwd: folder,
    })
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.id)
    expect([code, ids]).toEqual([0, ['news/a.txt', 'news/in/b.txt']])
  }))

it('links to files are read, but not those that lead elsewhere; links that lead nowhere are said', () =>
  inTemporaryFolder(async (folder) => {
    make(folder, { 'work/store/1': 'Ann Lee said no.', 'secret.txt': 'Bob Ray said yes.' })
    mkdirSync(join(folder, 'work/news'))
    const links = {
      'a.txt': '../store/1',
      'again.txt': '../store/1',
      'b.txt': '../../secret.txt',
      'c.txt': 'gone',
      d: 'gone',
    }
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, 'work/news', name))
    const { code, stdout, stderr } = await run(['extract', 'news', '--format', 'ndjson'], { cwd: join(folder, 'work') })
    expect(code).toBe(2)
    expect(JSON.parse(stdout).document.id).toBe('news/a.txt')
    expect(stderr.trim().split('\n')).toEqual([
      'error: news/c.txt: does not exist; check the path',
      'error: news/b.txt: is a link to a file outside of the folder; name the file itself to have it read',
    ])
  }))

const unlessRoot = process.getuid?.() === 0 ? describe.skip : describe
unlessRoot('a folder that may not be read', () => {
  it('is said, and the others are read', () =>
    inTemporaryFolder(async (folder) => {
      make(folder, { 'news/a.txt': 'Ann Lee said no.', 'news/locked/b.txt': 'Bob Ray said yes.' })
      chmodSync(join(folder, 'news/locked'), 0)
      const { code, stdout, stderr } = await run(['extract', 'news', '--format', 'ndjson'], { cwd: folder })
      chmodSync(join(folder, 'news/locked'), 0o700)
      expect(code).toBe(2)
      expect(stderr).toBe('error: news/locked: may not be read; check its permissions\n')
      expect(stdout.trim().split('\n')).toHaveLength(1)
    }))
})

it('what says what is passed over and cannot be read is said, so that nothing is read against the will of its owner', () =>
  inTemporaryFolder(async (folder) => {
    make(folder, {
      'news/a.txt': 'Ann Lee said no.',
      'news/in/.claimtraceignore/x': '',
      'news/in/b.txt': 'Bob Ray said yes.',
    })
    const { code, stderr } = await run(['extract', 'news', '--format', 'ndjson', '-o', '/dev/null'], { cwd: folder })
    expect([code, stderr]).toEqual([2, 'error: news/in/.claimtraceignore: is a folder; name a file\n'])
  }))

it(
  'many files are found in the order of their code units',
  () =>
    inTemporaryFolder(async (folder) => {
      for (let i = 0; i < 20; i++) {
        mkdirSync(join(folder, `${i}`))
        for (let n = 0; n < 300; n++) writeFileSync(join(folder, `${i}`, `${n}.txt`), '')
      }
      const { files } = await walk(folder)
      expect(files).toHaveLength(6000)
      expect(files.slice(0, 3)).toEqual(['0/0.txt', '0/1.txt', '0/10.txt'])
    }),
  60_000,
)
