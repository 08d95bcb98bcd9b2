// Holds the accuracy on the evaluation's dev split: no figure may fall below its floor in test/accuracy-floors.json.
//   node scripts/floors.mjs            compares; exit code 1 if a figure has fallen
//   node scripts/floors.mjs --raise    raises the floors to the figures reached; a floor is lowered by hand only, with a reason
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const RUNNER = '../shared/eval/run.mjs'
const FLOORS = 'test/accuracy-floors.json'
/** Percentage points that rounding may take away. */
const ROUNDING = 0.05

if (!existsSync(RUNNER)) {
  console.log(`SKIPPED: accuracy was NOT measured, the evaluation data is not here (${RUNNER})`)
  process.exit(0)
}
const run = spawnSync('node', [RUNNER, '--split', 'dev', '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 })
if (run.status !== 0) {
  console.error(run.stderr)
  process.exit(1)
}

const floors = JSON.parse(readFileSync(FLOORS, 'utf8'))
const reached = {}
for (const { set, measure, value } of JSON.parse(run.stdout))
  (reached[set] ??= {})[measure] = Math.round(1000 * (value ?? 0)) / 10

const sets = [...new Set([...Object.keys(floors), ...Object.keys(reached)])]
const measures = sets.flatMap((set) =>
  [...new Set([...Object.keys(floors[set] ?? {}), ...Object.keys(reached[set] ?? {})])].map((measure) => ({
    set,
    measure,
    floor: floors[set]?.[measure] ?? null,
    figure: reached[set]?.[measure] ?? null,
  })),
)
const hasFallen = ({ floor, figure }) => floor !== null && (figure === null || figure < floor - ROUNDING)
const hasRisen = ({ floor, figure }) => figure !== null && (floor === null || figure > floor)

const show = (value) => (value === null ? '-' : value.toFixed(1)).padStart(6)
for (const item of measures) {
  const verdict = hasFallen(item) ? 'HAS FALLEN' : hasRisen(item) ? 'risen' : ''
  console.log(
    `${item.set.padEnd(30)} ${item.measure.padEnd(44)} ${show(item.figure)}  floor ${show(item.floor)}  ${verdict}`.trimEnd(),
  )
}

if (process.argv.includes('--raise')) {
  for (const { set, measure, figure } of measures.filter(hasRisen)) (floors[set] ??= {})[measure] = figure
  writeFileSync(FLOORS, JSON.stringify(floors, null, 2) + '\n')
  console.log(`${measures.filter(hasRisen).length} floors raised`)
} else {
  const fallen = measures.filter(hasFallen).length
  if (measures.some(hasRisen)) console.log('Figures have risen: raise their floors with "npm run eval:floors".')
  if (fallen) console.error(`${fallen} figures have fallen below their floors in ${FLOORS}.`)
  process.exitCode = fallen ? 1 : 0
}
