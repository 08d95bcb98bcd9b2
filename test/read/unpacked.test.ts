import { gzipSync } from 'node:zlib'
import { ReadProblem } from '../../src/read/read-problem.js'
import { unpacked } from '../../src/read/unpacked.js'
import { inTemporaryFolder, run } from '../support/cli.js'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TEXT = 'The dam broke on 12 March 2024, Ann Hall said. About 300 people fled.\n'

/** An input of these chunks, which notes how many were taken and whether it was closed. */
function inputOf(chunks: readonly Uint8Array[]) {
  const seen = { taken: 0, closed: false }
  const bytes = (async function* () {
    try {
      for (const chunk of chunks) {
        seen.taken++
        yield chunk
      }
    } finally {
      seen.closed = true
    }
  })()
  return { seen, bytes }
}

async function textOf(chunks: readonly Uint8Array[]): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of unpacked(inputOf(chunks).bytes)) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

const packed = gzipSync(TEXT)

it.each([
  ['plain', [Buffer.from(TEXT)], TEXT],
  ['nothing', [], ''],
  ['packed', [packed], TEXT],
  ['plain, a byte long', [Buffer.from('a')], 'a'],
  ['packed, a byte first', [packed.subarray(0, 1), packed.subarray(1)], TEXT],
  ['packed, in small chunks', [packed.subarray(0, 2), packed.subarray(2, 9), packed.subarray(9)], TEXT],
  ['two packed files behind one another', [Buffer.concat([packed, packed])], TEXT + TEXT],
])('%s', async (_, chunks, text) => expect(await textOf(chunks)).toBe(text))

it.each([
  ['broken off', packed.subarray(0, -12)],
  ['changed', Buffer.from(packed.map((byte, i) => (i === 30 ? byte ^ 0xff : byte)))],
])('what is %s is refused', async (_, bytes) => {
  const problem = await textOf([bytes]).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(ReadProblem)
  expect(problem).toMatchObject({ code: 'damaged', message: expect.stringMatching(/^is damaged: .*; fetch it anew$/) })
})

it('a fault in reading what is packed comes out as it is', async () => {
  const fault = new ReadProblem('vanished', 'vanished')
  const broken = (async function* () {
    yield packed.subarray(0, 20)
    throw fault
  })()
  await expect(unpacked(broken)[Symbol.asyncIterator]().next()).rejects.toBe(fault)
})

it('who has enough stops the unpacking, and the input is closed', async () => {
  const million = gzipSync(Buffer.alloc(1_000_000))
  const { bytes, seen } = inputOf(Array.from({ length: 1000 }, () => million))
  let size = 0
  for await (const chunk of unpacked(bytes)) if ((size += chunk.length) > 2_000_000) break
  await new Promise(setImmediate)
  expect(seen.closed).toBe(true)
  expect(seen.taken).toBeLessThan(100)
})

it('the input is closed also by who takes nothing but its first bytes', async () => {
  const { bytes, seen } = inputOf([Buffer.from('id,body\n'), Buffer.from('a,b\n')])
  for await (const _ of unpacked(bytes)) break
  expect(seen).toEqual({ taken: 1, closed: true })
})

describe('on the command line', () => {
  it('a packed file is read by what is in it, in a folder, by name and from standard input', () =>
    inTemporaryFolder(async (cwd) => {
      writeFileSync(join(cwd, '2024-03-15-dam.txt.gz'), packed)
      writeFileSync(join(cwd, 'page.html.gz'), gzipSync('<p>Ann&nbsp;Hall said 300 people fled.</p>'))
      writeFileSync(join(cwd, 'lines.ndjson.gz'), gzipSync(JSON.stringify({ id: 'n', text: TEXT })))
      const table = (args: string[], input: Uint8Array = Buffer.of()) =>
        run(['extract', ...args, '--format', 'csv', '--columns', 'document,text'], { cwd, input })
      const { stdout, stderr } = await table(['.'])
      expect(stdout).toContain('2024-03-15-dam.txt.gz,About 300 people fled.')
      expect(stdout).toContain('page.html.gz,300 people fled')
      expect(stderr).toMatch(/^warning: \.: passes over 1 file of other kinds \(1 \.gz\)/)
      expect((await table(['lines.ndjson.gz'])).stdout).toContain('\nn,About 300 people fled.')
      expect((await table(['-'], packed)).stdout).toContain('About 300 people fled.')
    }))

  it('what swells beyond the limit is refused, and the others are read', () =>
    inTemporaryFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt.gz'), gzipSync(Buffer.alloc(60_000_000, 'a ')))
      writeFileSync(join(cwd, 'b.txt.gz'), packed)
      const { code, stdout, stderr } = await run(['extract', '.', '--format', 'ndjson'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toBe(
        'error: a.txt.gz: is larger than 50,000,000 bytes; split it or raise the limit with --max-bytes\n',
      )
      expect(JSON.parse(stdout)).toMatchObject({ document: { id: 'b.txt.gz', byteLength: TEXT.length } })
    }))

  it('what was made from it is verified against it, and gone on with', () =>
    inTemporaryFolder(async (cwd) => {
      writeFileSync(join(cwd, 'b.txt.gz'), packed)
      const resume = ['extract', 'b.txt.gz', '--resume', '-o', 'claims.ndjson', '--format', 'ndjson']
      for (let i = 0; i < 2; i++) expect(await run(resume, { cwd })).toMatchObject({ code: 0, stderr: '' })
      const { code, stdout } = await run(['verify', 'claims.ndjson'], { cwd })
      expect([code, stdout]).toEqual([0, expect.stringContaining('b.txt.gz: source unchanged; claims: 2 (2 exact')])
    }))
})
