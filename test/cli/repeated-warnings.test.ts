import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder, run } from '../support/cli.js'

const lineOf = (_: unknown, i: number): string => `${JSON.stringify({ id: `a${i}`, text: 'CafÃ© Noir is shut.' })}\n`

const warningsOf = (articles: number): Promise<string[]> =>
  inTemporaryFolder(async (cwd) => {
    writeFileSync(join(cwd, 'news.ndjson'), Array.from({ length: articles }, lineOf).join(''))
    const { stdout, stderr } = await run(['extract', 'news.ndjson', '--format', 'ndjson'], { cwd })
    expect(stdout.match(/"code":"mojibake"/g)).toHaveLength(articles)
    return stderr.split('\n').filter(Boolean)
  })

it('a fault of every line of an input is said of the first, and how many more have it', async () =>
  expect(await warningsOf(6)).toEqual([
    ...[1, 2, 3].map((line) => expect.stringContaining(`warning: news.ndjson, line ${line}: holds "Ã©"`)),
    'warning: news.ndjson: 3 more articles with the warning “mojibake”; “diagnostics” in JSON has them all',
  ]))

it('a few are said one by one', async () => expect(await warningsOf(3)).toHaveLength(3))
