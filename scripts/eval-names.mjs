// Accuracy of names by type, strict (same span, same type), on the evaluation that lies beside the project, if it is there:
//   npm run build:bundle && npm run eval:names -- --split train
import { existsSync, readdirSync } from 'node:fs'

const EVAL = '../shared/eval/spans'
const TYPES = ['PERSON', 'ORG', 'PLACE']
const split = process.argv.includes('--split') ? process.argv[process.argv.indexOf('--split') + 1] : 'dev'
const folder = `${EVAL}/${split}`
if (!existsSync(folder)) {
  console.error(`SKIPPED: the evaluation data is not here (${folder})`)
  process.exit(0)
}

const { extract, inOffsetUnit } = await import('../dist/index.js')
const { readNdjson, score } = await import(new URL(`../${EVAL}/score.mjs`, import.meta.url))
const NAMED = new Set(['name', 'alias', 'acronym'])
const percent = (share) => (100 * share).toFixed(1).padStart(5)
const figures = ({ P, R, F1 }) => `F1 ${percent(F1)}  P ${percent(P)}  R ${percent(R)}`

for (const file of readdirSync(folder).filter((name) => /^entities-.*\.ndjson$/.test(name))) {
  const gold = readNdjson(`${folder}/${file}`)
  const found = gold.map(({ doc, text }) => ({
    doc,
    entities: inOffsetUnit(extract(text), text, 'codepoint').entities.flatMap(({ type, mentions }) =>
      mentions.filter(({ form }) => NAMED.has(form)).map(({ start, end }) => ({ start, end, type })),
    ),
  }))
  const { strict, types } = score('entities', gold, found, { types: new Set(TYPES) })
  const set = file.replace(/^entities-|\.ndjson$/g, '')
  console.log(`${set.padEnd(20)} all            ${figures(strict)}`)
  for (const type of TYPES)
    if (types[type])
      console.log(
        `${''.padEnd(20)} ${type.padEnd(7)}${`(${types[type].gold})`.padEnd(8)}${figures(types[type].strict)}`,
      )
}
