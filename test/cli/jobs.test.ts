import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SourceDocument } from '../../src/model/document.js'
import { WorkerPool } from '../../src/cli/worker-pool.js'
import type { WorkOptions } from '../../src/cli/work.js'
import { WRITERS } from '../../src/write/index.js'
import { inTemporaryFolder, run } from '../support/cli.js'

const ARTICLES = ['paper-mill', 'glaciologist', 'free-buses', 'detained-crew'].map((name) => {
  const file = { 'paper-mill': '2024-03-14-paper-mill', glaciologist: 'interview-with-a-glaciologist' }[name]
  const path = file ?? { 'free-buses': 'op-ed-free-buses', 'detained-crew': 'statement-on-detained-crew' }[name]
  return readFileSync(`fixtures/articles/${path!}.txt`, 'utf8')
})

/** Articles of all lengths, with lines between them that cannot be read and an id that comes twice. */
const input = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    if (i % 17 === 5) return `{"id": "broken ${i}"`
    const text = ARTICLES[i % ARTICLES.length].slice(0, 200 + ((i * 397) % 3000))
    return JSON.stringify({ id: i % 23 === 7 ? 'twice' : `article ${i}`, text })
  }).join('\n')

describe('the number of jobs', () => {
  it.each(WRITERS.map(({ name }) => name))('changes no byte and no message: %s', (format) =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'in.ndjson')
      writeFileSync(file, input(70))
      const args = ['extract', file, '--format', format, '--offsets', 'byte']
      const one = await run([...args, '--jobs', '1'])
      expect(one.stdout.length).toBeGreaterThan(10_000)
      expect(one.stderr.match(/^error: /gm)).toHaveLength(4)
      for (const more of [['--jobs', '2'], ['--jobs', '3'], []]) expect(await run([...args, ...more])).toEqual(one)
    }),
  )

  it('changes nothing for files, of which some cannot be read', () =>
    inTemporaryFolder(async (folder) => {
      ARTICLES.forEach((text, i) => writeFileSync(join(folder, `${i}.txt`), text))
      writeFileSync(join(folder, '2a.txt'), '')
      const args = ['extract', '.', '--format', 'ndjson']
      const one = await run([...args, '--jobs', '1'], { cwd: folder })
      expect(one).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: 2a.txt: is empty/) })
      expect(one.stdout.trim().split('\n')).toHaveLength(4)
      expect(await run([...args, '--jobs', '2'], { cwd: folder })).toEqual(one)
    }))

  it('is a number', async () =>
    expect(await run(['extract', '--jobs', '0', 'fixtures/articles'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('It is a number from 1 to 999.'),
    }))
})

it('what an article gives does not depend on those before it', () =>
  inTemporaryFolder(async (folder) => {
    // in the headline "Rosa" and "Lipno" are in capitals, which says less than in running text
    const texts = ['ROSA LIPNO WINS SEAT IN HARLOW BAY COUNCIL\n\nThe vote was close.', ...ARTICLES].map((text, i) => ({
      id: `${i}`,
      text: `${text}\n\nRosa Lipno of Harlow Bay spoke. Lipno won. The Council met in Harlow Bay.`,
    }))
    const linesOf = async (articles: typeof texts): Promise<string[]> => {
      const file = join(folder, 'in.ndjson')
      writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'))
      return (await run(['extract', file, '--format', 'ndjson', '--jobs', '1'])).stdout.trim().split('\n')
    }
    expect((await linesOf(texts.toReversed())).toReversed()).toEqual(await linesOf(texts))
  }))

describe('a thread that dies', () => {
  const SCRIPT = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ document }) => {
      if (document === 'fatal') throw new Error('out of luck')
      parentPort.postMessage({ articles: [{ part: document }], problems: [] })
    })`

  it.each([1, 2, 5])('loses the article that it was at, by name, and no other (%i threads)', (size) =>
    inTemporaryFolder(async (folder) => {
      const script = join(folder, 'worker.mjs')
      writeFileSync(script, SCRIPT)
      const pool = new WorkerPool(size, {} as WorkOptions, pathToFileURL(script))
      const names = Array.from({ length: 30 }, (_, i) => (i % 8 === 3 ? 'fatal' : `article ${i}`))
      const outcomes = await Promise.all(
        names.map((name, i) =>
          pool.run({ document: name as unknown as SourceDocument, place: `in.ndjson, line ${i + 1}` }),
        ),
      )
      await pool.close()
      names.forEach((name, i) => {
        if (name !== 'fatal') expect(outcomes[i]).toEqual({ articles: [{ part: name }], problems: [] })
        else
          expect(outcomes[i].problems).toEqual([
            {
              severity: 'error',
              place: `in.ndjson, line ${i + 1}`,
              message: expect.stringMatching(/^was lost to a fault of claimtrace; [^]*out of luck/),
            },
          ])
      })
    }),
  )
})
