// Bundles the script and the style of the report's page into src/report/generated/, from where the program takes them as text.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const OUT = 'src/report/generated'

const { outputFiles } = await build({
  entryPoints: { script: 'src/report/page/main.ts', style: 'src/report/page/style.css' },
  outdir: OUT,
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
})
mkdirSync(OUT, { recursive: true })
for (const { path, text } of outputFiles) {
  // The end tag would end the element that holds it.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${path} cannot stand inside HTML`)
  writeFileSync(`${OUT}/page-${path.endsWith('.css') ? 'style' : 'script'}.txt`, text.trim())
}
