// Bundles src/ into dist/: one entry for the library, one for the command line, shared code and lazily loaded commands in
// chunks of their own. `natural` and `compromise` are compiled in, so that users do not install what those bring along.
import { readFileSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'))
for (const stale of ['dist/index.js', 'dist/cli.js', 'dist/chunks']) rmSync(stale, { recursive: true, force: true })

await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys(dependencies),
  loader: { '.txt': 'text' },
  define: { CLAIMTRACE_VERSION: JSON.stringify(version) },
  legalComments: 'linked',
  logLevel: 'warning',
})
