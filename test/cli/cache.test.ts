import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import { inTemporaryFolder, run } from '../support/cli.js'

const ARGS = ['extract', 'fixtures/articles', '--format', 'ndjson']
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted()

/** Behind its digest; the bytes themselves may differ, since V8 holds the same text in one byte a character or in two. */
const readingIn = (bytes: Buffer): unknown => deserialize(bytes.subarray(32))

describe('--cache', () => {
  it('changes no byte, of no format, and does nothing twice', () =>
    inTemporaryFolder(async (folder) => {
      const cached = ['--cache', join(folder, 'cache')]
      const plain = await run(ARGS)
      expect(await run([...ARGS, ...cached])).toEqual(plain)
      const files = filesIn(folder)
      expect(files).toHaveLength(4)
      expect(await run([...ARGS, ...cached])).toEqual(plain)
      for (const format of ['json', 'csv']) {
        const args = ['extract', 'fixtures/articles', '--format', format, '--offsets', 'byte']
        expect(await run([...args, ...cached])).toEqual(await run(args))
      }
      expect(filesIn(folder)).toEqual(files)
      // what it answers is what was kept
      for (const file of files)
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"surname-of-person"', '"kept"'))
      expect((await run([...ARGS, ...cached])).stdout).toContain('"kept"')
    }))

  it('answers another date of publication, and damaged files, with new work', () =>
    inTemporaryFolder(async (folder) => {
      const cached = ['--cache', folder]
      await run([...ARGS, ...cached])
      const dated = [...ARGS, '--published', '2001-02-03']
      expect(await run([...dated, ...cached])).toEqual(await run(dated))
      const files = filesIn(folder)
      expect(files).toHaveLength(8)
      files.forEach((file, i) => writeFileSync(file, ['', 'null', '{"entities":[]}', 'x'][i % 4]))
      expect(await run([...ARGS, ...cached])).toEqual(await run(ARGS))
      expect(files.filter((file) => readFileSync(file, 'utf8').length > 100)).toHaveLength(4)
    }))

  it('may be used by several runs at once', () =>
    inTemporaryFolder(async (folder) => {
      const plain = await run(ARGS)
      const runs = await Promise.all([1, 2, 3].map(() => run([...ARGS, '--cache', folder])))
      for (const one of runs) expect(one).toEqual(plain)
      expect(filesIn(folder)).toHaveLength(4)
    }))

  it('keeps what was read of sources', () =>
    inTemporaryFolder(async (folder) => {
      const args = [
        'check',
        'fixtures/articles/op-ed-free-buses.txt',
        '--against',
        'fixtures/articles',
        '--format',
        'json',
      ]
      const cached = ['--cache', folder]
      const plain = await run(args)
      expect(await run([...args, ...cached])).toEqual(plain)
      const files = filesIn(folder)
      expect(files).toHaveLength(3)
      const kept = files.map((file) => readFileSync(file))
      expect(await run([...args, ...cached])).toEqual(plain)
      // a list of names is another reading
      await run([...args, ...cached, '--aliases', 'fixtures/aliases/paper-mill.txt'])
      expect(filesIn(folder)).toHaveLength(6)
      files.forEach((file, i) => writeFileSync(file, kept[i].subarray(0, i * 40)))
      expect(await run([...args, ...cached])).toEqual(plain)
      expect(files.map((file) => readingIn(readFileSync(file)))).toEqual(kept.map(readingIn))
    }))

  it('is for sources, where something is checked', async () => {
    const { code, stderr } = await run(['check', 'fixtures/articles', '--cache', 'x'])
    expect([code, stderr]).toEqual([2, 'error: --cache keeps what was read of sources; name them with --against\n'])
  })

  it('that cannot be made is said', async () => {
    const { code, stderr } = await run([...ARGS, '--cache', 'package.json'])
    expect([code, stderr]).toEqual([2, 'error: package.json: is a file; name a folder for the cache\n'])
  })
})
