import { Ajv } from 'ajv'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EXCLUSIONS } from '../src/check/eligible.js'
import { CHECK_RULES } from '../src/check/index.js'
import { FAIL_LEVELS } from '../src/cli/findings/fail-level.js'
import { makeProgram } from '../src/cli/program.js'
import { COMPARE_RULES } from '../src/compare/rules.js'
import { ACCEPTANCE_RULES } from '../src/findings/acceptance.js'
import type { RuleDescription } from '../src/model/finding.js'
import { READERS } from '../src/read/index.js'
import { REGION_RULES } from '../src/read/regions/index.js'
import { VERIFY_RULES } from '../src/verify/rules.js'
import { REPORT_WRITERS } from '../src/write/findings/index.js'
import { WRITERS } from '../src/write/index.js'
import { OFFSET_UNITS } from '../src/write/offset-unit.js'
import { ROWS } from '../src/write/tables/index.js'

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8')

describe('docs/cli.md', () => {
  const cli = page('cli')
  const commands = makeProgram(() => {}).commands.filter((command) => command.name() !== 'help')

  it.each(commands.map((command) => [command.name(), command.options] as const))(
    'names every flag of %s',
    (name, options) => {
      expect(cli).toContain(`claimtrace ${name}`)
      const missing = options.map(({ long }) => long!).filter((flag) => !cli.includes(`\`${flag}`))
      expect(missing).toEqual([])
    },
  )

  it.each(commands.map((command) => [command.name(), command] as const))(
    'examples in the help of %s have flags that there are',
    (_, command) => {
      let help = ''
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
      const examples = help.slice(help.indexOf('Examples:')).match(/\$ claimtrace .*/g)!
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) {
        expect(example).toContain(`$ claimtrace ${command.name()} `)
        for (const [flag] of example.matchAll(/(?<= )--?[a-z][\w-]*/g))
          expect(command.options.some(({ long, short }) => long === flag || short === flag)).toBe(true)
      }
    },
  )

  it('names every format of findings and every fail level', () => {
    const names = ['text', ...REPORT_WRITERS.map(({ name }) => name), ...Object.keys(FAIL_LEVELS)]
    expect(names.filter((word) => !cli.includes(`\`${word}\``))).toEqual([])
  })

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

const sectionOf = ({ name, severity, summary, description }: RuleDescription): string[] => [
  `### ${name}`,
  `**${severity}**: ${summary}.`,
  description,
]

/** The page of rules is made of the rules: UPDATE=1 writes it. */
describe('docs/rules.md', () => {
  const expected = [
    '# Rules',
    'What `claimtrace check` and `claimtrace verify` can find. A severity can be changed, and a rule left out, under `rules` in the configuration ([checking.md](checking.md)). Examples of what each rule of `check` finds, and of what it leaves alone, are in `fixtures/check/`, of `check --against` in `fixtures/compare/`.',
    ...[
      ['check: an article by itself', CHECK_RULES] as const,
      ['verify: recorded passages', VERIFY_RULES] as const,
      ['check --against: a draft and its sources', COMPARE_RULES] as const,
      ['Comments in drafts', ACCEPTANCE_RULES] as const,
    ].map(([title, rules]) => [`## ${title}`].concat(rules.flatMap(sectionOf)).join('\n\n')),
  ]
    .join('\n\n')
    .concat('\n')

  it('says of every rule what its description says', () => {
    if (process.env.UPDATE) writeFileSync('docs/rules.md', expected)
    expect(page('rules')).toBe(expected)
  })
})

describe('docs/checking.md', () => {
  const checking = page('checking')

  it('gives every reason for which something is not eligible', () => {
    const missing = Object.entries(EXCLUSIONS).filter(
      ([reason, what]) => !new RegExp(`^\\| \`${reason}\` +\\| ${what} +\\|`, 'm').test(checking),
    )
    expect(missing).toEqual([])
  })

  it('shows a configuration that fits its schema, and names its keys', () => {
    const ajv = new Ajv()
    const schema = JSON.parse(readFileSync('dist/claimtrace-config.schema.json', 'utf8')) as object
    const isConfig = ajv.compile(schema)
    const [, example] = /^```json\n([^]*?)^```/m.exec(checking)!
    isConfig(JSON.parse(example))
    expect(isConfig.errors).toBe(null)
    isConfig({ check: { failLevel: 'never' } })
    expect(isConfig.errors).not.toBe(null)
    const keys = ['check', 'verify'].flatMap((command) =>
      Object.keys(
        (schema as { definitions: { Config: { properties: Record<string, { properties: object }> } } }).definitions
          .Config.properties[command].properties,
      ).map((key) => `${command}.${key}`),
    )
    expect(keys.filter((key) => !checking.includes(`\`${key}\``))).toEqual([])
  })
})

const anchorsOf = (text: string): string[] =>
  Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe.each(
  ['README.md', 'CONTRIBUTING.md', 'src/README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith('.md'),
  ),
)('%s', (name) => {
  const text = readFileSync(name, 'utf8')

  it('closes its code', () => {
    const fences = text.match(/^`{3,}/gm) ?? []
    expect([fences.length % 2, fences.filter((fence) => fence !== '```')]).toEqual([0, []])
  })

  it('has links that lead somewhere', () => {
    const astray = Array.from(text.matchAll(/\]\((?!https?:)([^)\s#]*)#?([^)\s]*)\)/g)).filter(([, path, anchor]) => {
      const target = path ? join(dirname(name), path) : name
      return !existsSync(target) || (anchor !== '' && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
    })
    expect(astray.map(([link]) => link)).toEqual([])
  })
})
