// Runs the evaluation that lies beside the project, if it is there: npm run eval -- --split train --only dates --errors 20
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const RUNNER = '../shared/eval/run.mjs'
if (!existsSync(RUNNER)) {
  console.error(`SKIPPED: the evaluation data is not here (${RUNNER})`)
  process.exit(0)
}
process.exit(spawnSync('node', [RUNNER, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
