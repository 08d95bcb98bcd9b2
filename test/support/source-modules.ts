import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { globSync } from 'tinyglobby'

export interface SourceModule {
  /** Path below src/, such as "text/tokens.ts". */
  readonly path: string
  readonly source: string
}

/** All modules of the project, in order of their paths. */
export const sourceModules = (): SourceModule[] =>
  globSync('**/*.ts', { cwd: 'src', ignore: '**/*.d.ts' })
    .toSorted()
    .map((path) => ({ path, source: readFileSync(`src/${path}`, 'utf8') }))

const IMPORT =
  /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"](?<target>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]/gm

/** What a module imports: paths below src/ for modules of the project, else the name as written. */
export const importsOf = ({ path, source }: SourceModule): string[] =>
  [...source.matchAll(IMPORT)].map(({ groups }) => {
    const target = groups!.target ?? groups!.lazy
    return target.startsWith('.') ? posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts') : target
  })

/** The code without comments, strings kept. */
export const codeOf = ({ source }: SourceModule): string =>
  source.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
