// Measures how well drafts are compared with their sources, on drafts made by known edits.
//   node scripts/eval-drafts.mjs [--part 'tuned|held-out|reworded[ together]'] [--errors] [--json]
// Needs a build. Rules are tuned on the first part; errors of the others are not looked at.
import { analyseDocument, compare, indexSources, readString } from '../dist/index.js'
import { evaluate, printable } from './draft-figures.mjs'
import { PARTS } from './draft-suite.mjs'

const analyse = (text, id = 'draft.txt') =>
  analyseDocument(readString(text, { id, path: null, published: null, title: null, url: null }))

const { argv } = process
const chosen = argv.includes('--part') ? [argv[argv.indexOf('--part') + 1]] : PARTS
for (const part of chosen) {
  const result = evaluate(part, { analyse, compare, indexSources })
  if (argv.includes('--json')) {
    const { drafts, counts, unedited } = result
    console.log(JSON.stringify({ part, drafts, counts, unedited }))
    continue
  }
  console.log(printable(part, result))
  if (argv.includes('--errors')) for (const error of result.errors) console.log(`  ${error}`)
}
