import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inTemporaryFolder, requireBuild } from './support/cli.js'

const ENV = { ...process.env, NODE_OPTIONS: '' }

/** What a module prints, run from the project, where the package finds itself by its name. */
async function printed(code: string): Promise<string[]> {
  requireBuild()
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { env: ENV })
  return stdout.trim().split('\n')
}

describe('the examples of docs/library.md', () => {
  const examples = Array.from(
    readFileSync('docs/library.md', 'utf8').matchAll(/^```js\n([^]*?)^```$/gm),
    ([, code]) => code,
  )
  const exampleWith = (word: string): string => examples.find((code) => code.includes(word))!

  it('are as many as the tests run', () => expect(examples).toHaveLength(5))

  it('extract finds claims where it says', async () =>
    expect((await printed(exampleWith("id: 'ferry'"))).at(-1)).toBe('true'))

  it('articles are checked, verified and compared', async () => {
    const lines = await printed(exampleWith('indexSources'))
    expect(lines[0]).toMatch(/^1 warning figure-without-source /)
    expect(lines.slice(1)).toEqual([
      '{ named: 1, collective: 0, none: 1 }',
      '{ exact: 1, moved: 0, changed: 1, lost: 0 }',
      'conflicting 20 25',
    ])
  })

  it('a web page is read, with the place of each passage', async () => {
    const [title, ...claims] = await printed(exampleWith('readHtml'))
    expect(title).toMatch(/^\S.* [1-9]\d*$/)
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) expect(claim).toMatch(/^true \{ start: \d+, end: \d+ \}$/)
  })

  it('lines of NDJSON become lines of NDJSON', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'articles.ndjson')
      writeFileSync(file, '{"id": "a", "text": "Ann Hall said no."}\n{"id": "b", "text": "It rained."}\n')
      const lines = await printed(exampleWith('readNdjsonLine').replace("'articles.ndjson'", JSON.stringify(file)))
      expect(lines.map((line) => JSON.parse(line).document.id)).toEqual(['a', 'b'])
    }))

  it('the schema can be imported', async () =>
    expect(await printed(`${exampleWith('claimtrace/schema')}; console.log(schema.title)`)).toEqual([
      'one line of claimtrace NDJSON output, version 1',
    ]))
})

it('the library loads what reads other formats when that is first asked for', async () => {
  const entry = readFileSync('dist/index.js', 'utf8')
  const loaded = new Set<string>()
  const visit = (file: string, text: string): void => {
    for (const [, target] of text.matchAll(/(?:^|[;\n])\s*(?:import|export)\b[^;'"]*?(?:from\s*)?["']([^"']+)["']/g)) {
      if (loaded.has(target)) continue
      loaded.add(target)
      if (target.startsWith('.')) visit(target, readFileSync(join('dist', file === '' ? '' : 'chunks', target), 'utf8'))
    }
  }
  visit('', entry)
  expect(loaded.size).toBeGreaterThan(2)
  expect([...loaded].filter((target) => /linkedom|htmlparser2|readability|mdast|unpdf|yaml/.test(target))).toEqual([])
})

it('what is no article is told by its type', async () => {
  const lines = await printed(`
    import { check, extract, readHtml } from 'claimtrace'
    for (const call of [
      () => extract(undefined), () => extract({ text: 'x' }), () => extract(new ArrayBuffer(1)), () => check(null),
      () => extract('x', { published: null }), () => extract('x', { published: new Date(0) }),
    ])
      try { console.log(call()) } catch (error) { console.log(String(error)) }
    await readHtml('<p>', { id: 'x', path: null, published: null }).catch((error) => console.log(String(error)))`)
  const article = 'TypeError: an article is its text, a string, or the bytes of its file, a Uint8Array, not '
  const date = 'RangeError: published is an ISO date such as "2024-03-14", not '
  expect(lines).toEqual([
    `${article}undefined`,
    `${article}a value of type object`,
    `${article}a value of type object`,
    `${article}null`,
    `${date}null`,
    `${date}"1970-01-01T00:00:00.000Z"`,
    'TypeError: the bytes of a file are a Uint8Array, not a value of type string',
  ])
})
