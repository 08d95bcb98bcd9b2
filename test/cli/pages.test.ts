import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { column, makePdf } from '../support/pdf.js'
import { makeDocx } from '../support/docx.js'
import { inTemporaryFolder, run } from '../support/cli.js'

const LINES = ['Mayor Ann Hall said on 12 March 2024 that 300 people', 'had crossed the bridge.']
const NEXT = ['Tom Lee said that 40 of them had come back.']

/** A folder with files that have pages, some of which cannot be read. */
const withPages = <Result>(work: (folder: string) => Promise<Result>): Promise<Result> =>
  inTemporaryFolder((folder) => {
    const put = (name: string, bytes: string | Uint8Array): void => writeFileSync(join(folder, name), bytes)
    put('a.pdf', makePdf([column(700, LINES), column(700, NEXT)]))
    put('b.docx', makeDocx([LINES.join(' '), ...NEXT]))
    put('broken.docx', 'PK')
    put('scanned.pdf', makePdf([[]]))
    put('~$b.docx', 'a lock of Word')
    put('c.txt', LINES.join('\n'))
    return work(folder)
  })

describe('files with pages', () => {
  it('are read in a folder, also by several threads; those that cannot be are said in a line', () =>
    withPages(async (cwd) => {
      const args = ['extract', '.', '--format', 'ndjson']
      const one = await run([...args, '--jobs', '1'], { cwd })
      expect(one.code).toBe(2)
      expect(one.stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^error: broken.docx: is damaged/),
        expect.stringMatching(/^error: scanned.pdf: holds no text/),
      ])
      const records = one.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const claims = records.map(({ document, claims: made }) => [
        document.id,
        made.map(({ passage }: { passage: { page?: number } }) => passage.page),
      ])
      expect(claims).toEqual([
        ['a.pdf', [1, 2]],
        ['b.docx', [undefined, undefined]],
        ['c.txt', [undefined]],
      ])
      expect(await run([...args, '--jobs', '2'], { cwd })).toEqual(one)
      expect(await run([...args, '--cache', '.kept'], { cwd })).toEqual(one)
      expect(await run([...args, '--cache', '.kept'], { cwd })).toEqual(one)
      const resumed = ['extract', 'a.pdf', 'b.docx', '--format', 'ndjson', '-q', '--resume', '-o', 'out.ndjson']
      expect(await run(resumed, { cwd })).toMatchObject({ code: 0 })
      const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8')
      writeFileSync(join(cwd, 'out.ndjson'), whole.slice(0, whole.indexOf('\n') + 20))
      expect(await run(resumed, { cwd })).toMatchObject({ code: 0 })
      expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole)
    }))

  it('have their page in tables, and their text written beside them', () =>
    withPages(async (cwd) => {
      const { stdout } = await run(['extract', 'a.pdf', '--format', 'csv', '--columns', 'document,page,text'], { cwd })
      expect(stdout.split('\r\n').map((row) => row.split(',').slice(0, 2).join(','))).toEqual([
        'document,page',
        'a.pdf,1',
        'a.pdf,2',
        '',
      ])
      await run(['extract', 'a.pdf', '-o', 'a.json', '--write-text', 'texts'], { cwd })
      const text = readFileSync(join(cwd, 'texts/a.pdf.txt'), 'utf8')
      for (const { passage } of JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).documents[0].claims)
        expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
    }))

  it('can be verified, checked, explained, reported and read from standard input', () =>
    withPages(async (cwd) => {
      writeFileSync(join(cwd, 'odd.bin'), readFileSync(join(cwd, 'a.pdf')))
      await run(['extract', 'a.pdf', 'b.docx', '-o', 'claims.json'], { cwd })
      expect(await run(['verify', 'claims.json'], { cwd })).toMatchObject({ code: 0, stderr: '' })
      await run(['extract', 'odd.bin', '--from', 'pdf', '-o', 'odd.json'], { cwd })
      expect(await run(['verify', 'odd.json'], { cwd })).toMatchObject({ code: 0, stderr: '' })
      expect((await run(['check', 'a.pdf'], { cwd })).code).toBe(0)
      expect((await run(['explain', 'a.pdf'], { cwd })).stdout).toContain('Ann Hall')
      expect((await run(['report', 'a.pdf', '-o', 'a.html'], { cwd })).code).toBe(0)
      const input = readFileSync(join(cwd, 'a.pdf'))
      const piped = await run(['extract', '--from', 'pdf', '-', '--format', 'ndjson'], { cwd, input })
      expect(JSON.parse(piped.stdout).claims).toHaveLength(2)
    }))
})
