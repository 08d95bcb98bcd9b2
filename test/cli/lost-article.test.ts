import { jest } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceDocument } from '../../src/model/document.js'
import { READERS } from '../../src/read/index.js'
import { WRITERS } from '../../src/write/index.js'
import { inTemporaryFolder } from '../support/cli.js'

const engine = await import('../../src/extract.js')
jest.unstable_mockModule('../../src/extract.js', () => ({
  ...engine,
  extractDocument: (document: SourceDocument) => {
    if (document.info.id.endsWith('b.txt')) throw new Error('the engine stumbled')
    const record = engine.extractDocument(document)
    const wrong = { start: 0, end: 1, exact: 'not there', form: 'name' } as const
    const entity = {
      id: 'e1',
      type: 'person',
      name: 'x',
      aliases: [],
      role: null,
      mentions: [wrong],
      rule: 'x',
    } as const
    return document.info.id.endsWith('c.txt') ? { ...record, entities: [entity] } : record
  },
}))
const { runExtract } = await import('../../src/cli/run-extract.js')
const { readingsOf } = await import('../../src/cli/readings.js')
const { noteProblems } = await import('../../src/cli/problems.js')

it('an article at which the engine fails, or that quotes what does not stand there, is lost alone', () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(folder, name), 'The mill closed.')
    const said: string[] = []
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(said.push(String(text))))
    const output = join(folder, 'out.ndjson')
    const code = await runExtract([folder], {
      output,
      format: WRITERS.find(({ name }) => name === 'ndjson')!,
      offsets: 'codepoint',
      maxBytes: 1000,
      bom: false,
      escapeFormulas: true,
      quiet: false,
      color: false,
    })
    stderr.mockRestore()
    expect(code).toBe(2)
    const written = readFileSync(output, 'utf8').trim().split('\n')
    expect(written.map((text) => (JSON.parse(text) as { document: { id: string } }).document.id.at(-5))).toEqual([
      'a',
      'd',
    ])
    // Node warns of what the tests are run with
    expect(said.filter((line) => !line.includes('ExperimentalWarning'))).toEqual([
      expect.stringMatching(/^error: .*b\.txt: was lost .*the engine stumbled\n +at /),
      expect.stringMatching(/^error: .*c\.txt: was lost .*"not there" does not stand at 0-1/),
    ])
  }))

it('an input at which a reader fails is lost alone', async () => {
  const reader = {
    ...READERS[0],
    load: async () => () => {
      throw new RangeError('the reader stumbled')
    },
  }
  const problems = noteProblems()
  const input = { id: 'a.txt', path: 'a.txt', reader, bytes: async function* () {} }
  const readings = readingsOf(input, { maxBytes: 1000 }, problems)[Symbol.asyncIterator]()
  expect(await readings.next()).toEqual({ done: true, value: undefined })
  expect(problems.noted).toEqual([
    {
      severity: 'error',
      place: 'a.txt',
      message: expect.stringMatching(/^was lost to a fault of claimtrace; .*RangeError: the reader stumbled\n +at /),
    },
  ])
})
