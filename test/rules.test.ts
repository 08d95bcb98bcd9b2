import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { globSync } from 'tinyglobby'
import { COMPARE_RULES } from '../src/compare/rules.js'
import { readList, readTable } from '../src/lexicon/table.js'
import { readFixture } from './support/fixture.js'
import { importsOf, sourceModules, type SourceModule } from './support/source-modules.js'

/** A rule is an exported object that begins with its name: `export const fooBar: Rule<…> = { name: 'foo-bar', …`; or made by `aroundCue('foo-bar', …`. */
const RULE =
  /^export const (?<variable>\w+)(?:(?!^export |^const )[^]){0,300}?=\s*(?:aroundCue\(|(?:\w+(?:<[^>\n]*>)?\()?\{\s*name: )'(?<name>[^']+)'/gm
/** Folders in which every rule stands in a file of its own, or in a folder below. */
const HOMES = /^(?:annotate|attribute|resolve|check|read\/regions)\//

interface RuleFile extends SourceModule {
  readonly variable: string
  readonly name: string
}

const rulesAmong = (modules: readonly SourceModule[]): RuleFile[] =>
  modules
    .filter(({ path }) => HOMES.test(path))
    .flatMap(({ path, source }) =>
      Array.from(source.matchAll(RULE), ({ groups }) => ({
        path,
        source,
        variable: groups!.variable,
        name: groups!.name,
      })),
    )

/** The entries that stand there more than once. */
function repeated(entries: readonly string[]): string[] {
  const seen = new Set<string>()
  return entries.filter((entry) => seen.has(entry) || !seen.add(entry))
}

const isListedIn = (rule: RuleFile, list: SourceModule): boolean =>
  importsOf(list).includes(rule.path) && list.source.split(new RegExp(`\\b${rule.variable}\\b`)).length > 2

/** Whether the nearest index.ts, beside the rule or above it, imports and names the rule. */
function isListed(rule: RuleFile, modules: readonly SourceModule[]): boolean {
  for (let folder = posix.dirname(rule.path); folder !== '.'; folder = posix.dirname(folder)) {
    const list = modules.find(({ path }) => path === `${folder}/index.ts`)
    if (list) return isListedIn(rule, list)
  }
  return false
}

/** What is wrong with a rule, a line each. */
function faultsOf(
  rule: RuleFile,
  modules: readonly SourceModule[],
  fixtureExists: (path: string) => boolean,
): string[] {
  const fixture = `fixtures/${rule.path.replace(/\.ts$/, '.txt')}`
  return [
    ...(rule.name === posix.basename(rule.path, '.ts') ? [] : [`src/${rule.path}: its rule is named "${rule.name}"`]),
    ...(isListed(rule, modules) ? [] : [`src/${rule.path}: "${rule.name}" stands in no list of an index.ts`]),
    ...(fixtureExists(fixture) ? [] : [`src/${rule.path}: has no fixture ${fixture}`]),
  ]
}

const modules = sourceModules()
const rules = rulesAmong(modules)

describe('rules', () => {
  it('are found wherever an index lists some', () => {
    const lists = modules.filter(({ path, source }) => HOMES.test(path) && /\w*RULES\b.*=\s*\[/.test(source))
    const without = lists.filter(({ path }) => !rules.some((rule) => rule.path.startsWith(posix.dirname(path) + '/')))
    expect(without.map(({ path }) => path)).toEqual([])
  })

  it('bear the names of their files, are listed and have a fixture', () =>
    expect(rules.flatMap((rule) => faultsOf(rule, modules, existsSync))).toEqual([]))

  it('of comparing have a fixture with a match and a near miss', () => {
    const faults = COMPARE_RULES.map(({ name }) => ({ name, file: `fixtures/compare/${name}.txt` })).filter(
      ({ name, file }) =>
        !existsSync(file) ||
        !readFileSync(file, 'utf8').includes(`rule=${name}`) ||
        readFixture(readFileSync(file, 'utf8'), file).length < 2,
    )
    expect(faults).toEqual([])
  })

  it('have names of their own', () => {
    expect(repeated(rules.map(({ path, name }) => `${posix.dirname(path)}: ${name}`))).toEqual([])
  })

  it('are found at fault by this test', () => {
    const made: SourceModule[] = [
      { path: 'attribute/index.ts', source: "import { one } from './one.js'\nconst RULES = [one]" },
      { path: 'attribute/one.ts', source: "export const one: Rule<A, B> = { name: 'one', find }" },
      { path: 'attribute/other.ts', source: "export const other: Rule<\n  A\n> = {\n  name: 'another',\n}" },
      { path: 'attribute/nouns.ts', source: 'export const nouns = new Set()' },
    ]
    const found = rulesAmong(made)
    expect(found.map(({ name }) => name)).toEqual(['one', 'another'])
    expect(found.flatMap((rule) => faultsOf(rule, made, (path) => path === 'fixtures/attribute/one.txt'))).toEqual([
      'src/attribute/other.ts: its rule is named "another"',
      'src/attribute/other.ts: "another" stands in no list of an index.ts',
      'src/attribute/other.ts: has no fixture fixtures/attribute/other.txt',
    ])
  })
})

describe('word data', () => {
  const files = globSync('src/lexicon/en/*.txt').toSorted()

  it('exists', () => expect(files.length).toBeGreaterThan(2))

  it.each(files)('%s is well-formed, repeats nothing and is used', (file) => {
    const content = readFileSync(file, 'utf8')
    const name = posix.basename(file)
    const entries = content.includes('|')
      ? readTable(content, name).map((row) => JSON.stringify(row))
      : readList(content)
    expect(entries.length).toBeGreaterThan(0)
    expect(repeated(entries)).toEqual([])
    const users = modules.filter((module) => importsOf(module).some((target) => target === `lexicon/en/${name}`))
    expect(users.length).toBeGreaterThan(0)
  })

  it.each(['function-words.txt', 'irregular-words.txt'])('%s has every word in one row only', (name) => {
    const words = readTable<'words'>(readFileSync(`src/lexicon/en/${name}`, 'utf8'), name).flatMap((row) =>
      row.words.split(' '),
    )
    expect(repeated(words)).toEqual([])
  })
})
