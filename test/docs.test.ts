import { readFileSync } from 'node:fs'
import { makeProgram } from '../src/cli/program.js'
import { READERS } from '../src/read/index.js'
import { REGION_RULES } from '../src/read/regions/index.js'
import { WRITERS } from '../src/write/index.js'
import { OFFSET_UNITS } from '../src/write/offset-unit.js'
import { ROWS } from '../src/write/tables/index.js'

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8')

describe('docs/cli.md', () => {
  const cli = page('cli')
  const { commands } = makeProgram(() => {})

  it.each(commands.map((command) => [command.name(), command.options] as const))(
    'names every flag of %s',
    (name, options) => {
      expect(cli).toContain(`claimtrace ${name}`)
      const missing = options.map(({ long }) => long!).filter((flag) => !cli.includes(`\`${flag}`))
      expect(missing).toEqual([])
    },
  )

  it('names every format, unit and table with its columns', () => {
    const names = [...READERS, ...WRITERS].map(({ name }) => name).concat(Object.keys(OFFSET_UNITS), Object.keys(ROWS))
    const extensions = READERS.flatMap((reader) => reader.extensions)
    const columns = Object.values(ROWS).map((table) => table.columns.join(', '))
    expect([...names, ...extensions, ...columns].filter((word) => !cli.includes(`\`${word}\``))).toEqual([])
  })
})

it('docs/reading.md names every rule of regions', () => {
  const reading = page('reading')
  expect(
    REGION_RULES.filter(({ name, kind }) => !new RegExp(`^\\| \`${name}\` +\\| ${kind} +\\|`, 'm').test(reading)).map(
      ({ name }) => name,
    ),
  ).toEqual([])
})
