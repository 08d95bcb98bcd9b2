// Measures how often attributions of each rule and form are right on the evaluation's dev split (content matches, source right,
// as the scorer's "match+src" counts them, over all gold) and writes src/attribute/confidence.txt. Prints the reliability
// table of the confidences as they stood before: npm run build && npm run calibrate
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'

const EVAL = '../shared/eval/attribution'
if (!existsSync(EVAL)) {
  console.error(`SKIPPED: the evaluation data is not here (${EVAL})`)
  process.exit(0)
}
const { load } = await import(`../${EVAL}/load.mjs`)
const { scoreDoc } = await import(`../${EVAL}/score.mjs`)

/** Rules seen rarely are drawn towards the mean of all, as if seen this often at that mean. */
const PRIOR_COUNT = 10

const documents = load('dev')
const { stdout } = spawnSync('node', ['bin/claimtrace.js', 'extract', '--from', 'ndjson', '--format', 'ndjson', '-'], {
  input: documents.map(({ doc, text, published }) => JSON.stringify({ id: doc, text, published })).join('\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 30,
})
const records = new Map(
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((record) => [record.document.id, record]),
)

const pairs = (spans) => [spans].flat().flatMap((span) => (span ? [[span.start, span.end]] : []))
const results = documents.flatMap((document) => {
  const { attributions } = records.get(document.doc)
  const { G, P, gOf } = scoreDoc(
    document,
    attributions.map(({ form, content, source, cue }) => ({
      form,
      content: pairs(content),
      source: pairs(source),
      cue: pairs(cue),
    })),
  )
  return P.map((predicted, i) => {
    const gold = gOf.has(i) ? G[gOf.get(i)] : null
    const right =
      gold !== null &&
      (gold.sourceTok.length
        ? gold.heads.some((head) => head.some((token) => predicted.sourceTok.includes(token)))
        : predicted.sourceTok.length === 0)
    return { key: `${attributions[i].rule} | ${attributions[i].form}`, confidence: attributions[i].confidence, right }
  })
})

const share = (items) => items.filter(({ right }) => right).length / items.length
const mean = share(results)
const byKey = groupBy(results)
const rows = [...byKey]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, items]) => {
    const right = share(items) * items.length
    return `${key} | ${((right + PRIOR_COUNT * mean) / (items.length + PRIOR_COUNT)).toFixed(2)} | ${items.length}`
  })
writeFileSync(
  'src/attribute/confidence.txt',
  `# Share of attributions that are right on the evaluation's dev split; written by scripts/calibrate.mjs.
# A rule or form seen rarely (n) is drawn towards the mean of all, in the last row.
rule | form | confidence | n
${rows.join('\n')}
any | any | ${mean.toFixed(2)} | ${results.length}
`,
)

console.log('| confidence | attributions | right |\n|---|---|---|')
for (let low = 0; low < 1; low += 0.1) {
  const bin = results.filter(({ confidence }) => confidence >= low && confidence < low + 0.1)
  if (bin.length)
    console.log(`| ${low.toFixed(1)}–${(low + 0.1).toFixed(1)} | ${bin.length} | ${(100 * share(bin)).toFixed(0)}% |`)
}

function groupBy(items) {
  const groups = new Map()
  for (const item of items) groups.set(item.key, [...(groups.get(item.key) ?? []), item])
  return groups
}
