import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder, run, type Ended } from '../support/cli.js'

const ARTICLE = 'fixtures/articles/2024-03-14-paper-mill.txt'

/** Runs with a folder for caches of its own. */
const inCache = (
  folder: string,
  args = ['extract', ARTICLE],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => run(args, { env: { NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: folder, ...env } })

const fileIn = (folder: string): string => join(folder, 'claimtrace', 'extract.code')

it('compiled code is kept after the first run of a command, and changes no byte', () =>
  inTemporaryFolder(async (folder) => {
    const first = await inCache(folder)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(join(folder, 'claimtrace'))).toEqual(['extract.code'])
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600)
    const { ino, mtimeMs } = statSync(fileIn(folder))
    expect(await inCache(folder)).toEqual(first)
    expect(statSync(fileIn(folder))).toMatchObject({ ino, mtimeMs })
  }))

it('a damaged file is not run, and made anew', () =>
  inTemporaryFolder(async (folder) => {
    const first = await inCache(folder)
    const code = readFileSync(fileIn(folder))
    for (const at of [0, 300, code.length >> 1, code.length - 1]) {
      const damaged = Buffer.from(code)
      damaged[at] ^= 0xff
      for (const content of [damaged, code.subarray(0, at)]) {
        writeFileSync(fileIn(folder), content)
        expect(await inCache(folder)).toEqual(first)
        expect(readFileSync(fileIn(folder)).equals(content)).toBe(false)
      }
    }
  }))

it('runs side by side leave one whole file', () =>
  inTemporaryFolder(async (folder) => {
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => inCache(folder)))
    for (const other of others) expect(other).toEqual(first)
    expect(readdirSync(join(folder, 'claimtrace'))).toEqual(['extract.code'])
    expect(await inCache(folder)).toEqual(first)
  }))

it('nothing is kept of a run that calls little, or where Node keeps nothing', () =>
  inTemporaryFolder(async (folder) => {
    await inCache(folder, ['extract', '--help'])
    await inCache(folder, ['--version'])
    await inCache(folder, ['extract', 'no-such-article.txt'])
    await inCache(folder, ['extract', ARTICLE], { NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(readdirSync(folder)).toEqual([])
  }))

it('a folder that cannot be written is no fault', () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'cache')
    writeFileSync(file, '')
    expect(await inCache(file)).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(fileIn(file))).toBe(false)
  }))
