import { readFileSync, writeFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { run, shell } from '../support/cli.js'

/**
 * Blocks of the documentation that show a command and all that it prints; a JSON block with "…" leaves something out.
 * UPDATE=1 writes what the commands print now, to be read before it is kept.
 */
const examples = globSync(['README.md', 'docs/*.md'])
  .toSorted()
  .flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/^```\n\$ (?<command>.+)\n(?<output>[^]*?)\n?```$/gm),
      ({ groups }) => ({
        file,
        command: groups!.command,
        output: groups!.output,
      }),
    ),
  )
const whole = examples.filter(({ output }) => !/^\{[^]*…/.test(output))

it('the documentation shows commands with what they print', () => expect(whole.length).toBeGreaterThan(1))

it.each(whole)('$file: $command', async ({ file, command, output }) => {
  const { stdout, stderr } = await shell(`(${command}) 2>&1`, '.')
  const printed = (stdout + stderr).trimEnd()
  if (process.env.UPDATE) {
    const page = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      page.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${printed}`),
    )
    return
  }
  expect(printed).toBe(output.trimEnd())
})

it('the claim on the first screen of the README is one that the tool finds', async () => {
  const shown = readFileSync('README.md', 'utf8')
  const { stdout } = await run(['extract', 'fixtures/articles/2024-03-14-paper-mill.txt'])
  const { claims } = JSON.parse(stdout).documents[0]
  const claim = claims[Number(/\.claims\[(?<index>\d+)\]/.exec(shown)?.groups?.index)]
  expect(claim).toBeDefined()
  for (const part of [
    claim.id,
    claim.text,
    `"start": ${claim.passage.start}, "end": ${claim.passage.end}`,
    claim.attribution,
    ...claim.figures,
  ])
    expect(shown).toContain(part)
})
