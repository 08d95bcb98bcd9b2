import { readFileSync, writeFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { shell } from '../support/cli.js'

/**
 * What stands in fixtures/cli: a title after "== ", a command after "$ ", then what it writes, "! " before each line of
 * standard error, and "[exit N]" where N is not 0. UPDATE=1 writes what the commands say now, to be read before it is kept.
 */
interface Transcript {
  readonly title: string
  readonly command: string
  readonly expected: string
}

const files = globSync('fixtures/cli/*.txt').toSorted()

it('there are transcripts', () => expect(files.length).toBeGreaterThan(0))

describe.each(files)('%s', (file) => {
  const content = readFileSync(file, 'utf8')
  const transcripts: Transcript[] = Array.from(
    content.matchAll(/^== (?<title>.+)\n\$ (?<command>.+)\n(?<expected>[^]*?)(?=\n== |$(?![^]))/gm),
    ({ groups }) => ({ title: groups!.title, command: groups!.command, expected: groups!.expected.trimEnd() }),
  )
  let ran = 0
  let updated = content.slice(0, content.indexOf('\n== ') + 1)

  it.each(transcripts)('$title', async ({ title, command, expected }) => {
    const { code, stdout, stderr } = await shell(command, 'fixtures')
    const errors = stderr.trimEnd()
      ? stderr
          .trimEnd()
          .split('\n')
          .map((line) => `! ${line}`)
      : []
    const said = [...errors, stdout.trimEnd(), code ? `[exit ${code}]` : ''].filter(Boolean).join('\n')
    updated += `== ${title}\n$ ${command}\n${said}\n\n`
    ran++
    if (!process.env.UPDATE) expect(said).toBe(expected)
  })

  afterAll(() => {
    if (process.env.UPDATE && ran === transcripts.length) writeFileSync(file, updated.trimEnd() + '\n')
  })
})
