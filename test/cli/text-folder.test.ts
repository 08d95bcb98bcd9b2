import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileNameFor } from '../../src/cli/text-folder.js'
import { inTemporaryFolder, run } from '../support/cli.js'
import { growth } from '../support/timing.js'

const namingMany = (count: number) => () => {
  const taken = new Map<string, number>()
  for (let i = 0; i < count; i++) fileNameFor('a', taken)
}
const namingLong = (length: number) => () => fileNameFor(`a${'.'.repeat(length)}x`, new Map())

describe('the name of a text', () => {
  it.each([
    ['news/2024/ferry.html', 'news_2024_ferry.html.txt'],
    ['a.txt', 'a.txt'],
    ['../../etc/passwd', 'etc_passwd.txt'],
    ['/etc/passwd', 'etc_passwd.txt'],
    ['..', '_.txt'],
    ['-', '-.txt'],
    ['.hidden', '_hidden.txt'],
    ['https://post.example/?a=1&b', 'https___post.example__a_1_b.txt'],
    ['a\0b\nc\\d:e', 'a_b_c_d_e.txt'],
    ['Düsseldorf 中', 'Düsseldorf 中.txt'],
  ])('%j is %s', (id, name) => expect(fileNameFor(id, new Map())).toBe(name))

  it('is another one for each document', () => {
    const taken = new Map<string, number>()
    expect(['a/b', 'a_b', 'A_B', 'a?b'].map((id) => fileNameFor(id, taken))).toEqual([
      'a_b.txt',
      'a_b-2.txt',
      'A_B-3.txt',
      'a_b-4.txt',
    ])
  })

  it('is soon found, however many documents have one id and however long it is', () => {
    expect(growth(namingMany, 2000, 2)).toBeLessThan(3)
    expect(growth(namingLong, 10_000, 2)).toBeLessThan(3)
  })

  it('is not longer than file systems take', () => {
    const [one, other] = ['a', 'b'].map((end) => fileNameFor('中'.repeat(400) + end, new Map()))
    expect(Buffer.byteLength(one)).toBeLessThan(200)
    expect(one).not.toBe(other)
  })
})

it('--write-text writes the texts that the offsets count, and nothing outside of its folder', () =>
  inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'page.html'), '<p>“Caf&eacute; 🚢 owners said no,” said <b>Ann</b> Lee.</p>')
    writeFileSync(join(folder, 'all.ndjson'), JSON.stringify({ id: '../../x', text: '\ufeffAnn Lee said no.' }))
    const { stdout, code } = await run(
      ['extract', 'page.html', 'all.ndjson', '--offsets', 'utf16', '--format', 'ndjson', '--write-text', 'texts'],
      { cwd: folder },
    )
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'texts')).toSorted()).toEqual(['page.html.txt', 'x.txt'])
    expect(readdirSync(folder)).toHaveLength(3)
    expect(existsSync(join(folder, '../../x.txt'))).toBe(false)
    expect(readFileSync(join(folder, 'texts/x.txt'), 'utf8')).toBe('\ufeffAnn Lee said no.')
    const text = readFileSync(join(folder, 'texts/page.html.txt'), 'utf8')
    const { passage } = JSON.parse(stdout.split('\n')[0]).claims[0]
    expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
  }))

it('--write-text writes the same with any number of jobs', () =>
  inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, 'in'))
    for (let i = 0; i < 12; i++)
      writeFileSync(
        join(folder, 'in', `${i}.html`),
        `<p>“We counted ${i} ships,” said Ann Lee &amp; Co.</p>`.repeat(1 + (i % 4) * 9),
      )
    // Two that come to the same name are told apart by their order.
    mkdirSync(join(folder, 'in/0'))
    writeFileSync(join(folder, 'in/0/a.txt'), 'Ann Lee said no.')
    writeFileSync(join(folder, 'in/0_a.txt'), 'Bob Ray said yes.')
    const textsOf = async (jobs: string): Promise<Record<string, string>> => {
      const { code } = await run(['extract', 'in', '-o', `${jobs}.json`, '--write-text', jobs, '--jobs', jobs], {
        cwd: folder,
      })
      expect(code).toBe(0)
      return Object.fromEntries(
        readdirSync(join(folder, jobs)).map((name) => [name, readFileSync(join(folder, jobs, name), 'utf8')]),
      )
    }
    const one = await textsOf('1')
    expect(Object.keys(one)).toHaveLength(14)
    expect(await textsOf('3')).toEqual(one)
  }))
