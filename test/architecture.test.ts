import { codeOf, importsOf, sourceModules, type SourceModule } from './support/source-modules.js'

/**
 * Who may import whom: of the first row that a module's path begins with, the beginnings of what it may import. Its own
 * folder and packages named here are all; src/README.md says the same in words.
 */
const MAY_IMPORT: readonly (readonly [module: string, imports: readonly string[]])[] = [
  ['model/', ['model/']],
  ['lexicon/', ['lexicon/', 'model/', 'natural/lib/natural/stemmers/']],
  ['text/', ['text/', 'model/', 'lexicon/', 'diff']],
  ['annotate/resolve-overlaps.ts', ['model/']],
  ...['quotes', 'dates', 'figures', 'names', 'cues'].map(
    (kind) =>
      [
        `annotate/${kind}/`,
        [`annotate/${kind}/`, 'annotate/resolve-overlaps.ts', 'model/', 'lexicon/', 'text/'],
      ] as const,
  ),
  ['resolve/', ['resolve/', 'model/', 'lexicon/', 'text/', 'natural/lib/natural/distance/']],
  ['attribute/', ['attribute/', 'model/', 'lexicon/', 'text/', 'resolve/']],
  ['claims/', ['claims/', 'model/', 'text/', 'node:crypto']],
  // Not text/: the rules are read for the help, which is to come without the word data.
  ['check/', ['check/', 'model/', 'claims/counted.ts', 'claims/passage.ts']],
  ['verify/', ['verify/', 'model/', 'text/', 'claims/passage.ts', 'write/offset-unit.ts']],
  ['compare/', ['compare/', 'model/', 'lexicon/', 'text/', 'claims/']],
  ['findings/', ['findings/', 'model/', 'text/fold.ts', 'write/findings/report.ts', 'node:crypto']],
  [
    'read/',
    [
      'read/',
      'model/',
      'node:buffer',
      'node:crypto',
      'node:module',
      'node:stream',
      'node:zlib',
      'unpdf',
      'csv-parse',
      'fflate',
      'iconv-lite',
      'htmlparser2',
      'linkedom',
      '@mozilla/readability',
      'yaml',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
    ],
  ],
  ['write/findings/', ['write/findings/', 'model/', 'sarif']],
  ['write/', ['write/', 'model/', 'csv-stringify', 'fflate']],
  ['extract.ts', ['annotate/', 'attribute/', 'claims/', 'lexicon/aliases.ts', 'model/', 'resolve/', 'text/']],
  ['report/page/', ['report/page/', 'report/page-data.ts']],
  ['report/', ['report/', 'write/', 'model/', 'node:crypto']],
  ['checking.ts', ['check/', 'compare/', 'verify/', 'extract.ts', 'model/', 'read/']],
  ['index.ts', ['extract.ts', 'checking.ts', 'model/', 'read/', 'write/', 'node:crypto', 'compare/']],
  ['cli/', ['']],
]

/** What only the command line may touch. */
const OUTSIDE = /\b(?:process|console)\s*\.|\bfrom 'node:(?:fs|process|child_process|worker_threads|os|net|https?)\b/

/** Everything that breaks the rules above, a line each. */
function violations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) => {
    const allowed = MAY_IMPORT.find(([beginning]) => module.path.startsWith(beginning))?.[1]
    if (!allowed) return [`${module.path} stands in no row of the table`]
    const forbidden = importsOf(module).filter((target) => !allowed.some((beginning) => target.startsWith(beginning)))
    const outside = module.path.startsWith('cli/') ? null : OUTSIDE.exec(codeOf(module))
    return [
      ...forbidden.map((target) => `${module.path} must not import ${target}`),
      ...(outside ? [`${module.path} must not touch the outside: ${outside[0]}`] : []),
    ]
  })
}

/** The first circle of imports found, as a path of modules, or null. */
function cycleIn(modules: readonly SourceModule[]): string[] | null {
  const targets = new Map(modules.map((module) => [module.path, importsOf(module)]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const target of targets.get(path) ?? []) {
      const cycle = visit(target, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const { path } of modules) {
    const cycle = visit(path, [])
    if (cycle) return cycle
  }
  return null
}

const modules = sourceModules()

it('modules and imports are found', () => {
  expect(modules.length).toBeGreaterThan(25)
  expect(modules.flatMap(importsOf).length).toBeGreaterThan(60)
})

it('every import stays within its layer, and only the command line touches the outside', () =>
  expect(violations(modules)).toEqual([]))

it('no imports run in a circle', () => expect(cycleIn(modules)).toBeNull())

it('every imported module of the project exists', () => {
  const paths = new Set(modules.map(({ path }) => path))
  const missing = modules.flatMap(importsOf).filter((target) => target.endsWith('.ts') && !paths.has(target))
  expect(missing).toEqual([])
})

describe('the check itself', () => {
  it.each([
    ['model/span.ts', "import { classOf } from '../lexicon/classes.js'", 'must not import lexicon/classes.ts'],
    [
      'annotate/dates/year.ts',
      "import type {\n  A,\n} from '../figures/index.js'",
      'must not import annotate/figures/index.ts',
    ],
    ['text/lines.ts', "const { a } = await import('../claims/index.js')", 'must not import claims/index.ts'],
    ['text/lines.ts', "export * from '../extract.js'", 'must not import extract.ts'],
    ['lexicon/table.ts', "import 'chalk'", 'must not import chalk'],
    ['read/text.ts', "import { readFileSync } from 'node:fs'", 'must not import node:fs'],
    ['write/json.ts', 'console.log(1)', 'must not touch the outside: console.'],
    ['claims/index.ts', 'const where = process.cwd()', 'must not touch the outside: process.'],
    ['helpers.ts', '', 'stands in no row of the table'],
  ])('finds fault with %s: %s', (path, source, fault) =>
    expect(violations([{ path, source }]).join('\n')).toContain(`${path} ${fault}`),
  )

  it('finds no fault with what is allowed or only spoken of', () =>
    expect(
      violations([
        { path: 'text/a.ts', source: "import type { Span } from '../model/span.js'\n// console.log: from 'node:fs'" },
        { path: 'cli/main.ts', source: "import { readFile } from 'node:fs'\nprocess.exit()" },
      ]),
    ).toEqual([]))

  it('finds a circle', () =>
    expect(
      cycleIn([
        { path: 'text/a.ts', source: "import './b.js'" },
        { path: 'text/b.ts', source: "import { c } from './c.js'" },
        { path: 'text/c.ts', source: "import './b.js'" },
      ]),
    ).toEqual(['text/b.ts', 'text/c.ts', 'text/b.ts']))
})
