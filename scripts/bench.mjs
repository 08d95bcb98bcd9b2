// Measures speed, memory and start-up of the built project, all in one run on the same texts: npm run build && npm run bench
// The texts are the evaluation's where they lie beside the project, else the project's own fixtures. Read ratios: the
// figures of two machines, or of a busy one, do not compare.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { globSync } from 'tinyglobby'
import { extractDocument } from '../dist/index.js'

const TEXTS = '../shared/eval/attribution/data/gold-train.ndjson'
const ROUNDS = 3
const COMPROMISE_SAMPLE = 150_000

const texts = existsSync(TEXTS)
  ? readFileSync(TEXTS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
  : Array.from({ length: 20 }, () => globSync('fixtures/**/*.txt').map((file) => readFileSync(file, 'utf8'))).flat()
const megabytesOf = (list) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
const megabytes = megabytesOf(texts)

const extractAll = () => {
  for (const [i, text] of texts.entries())
    extractDocument({
      info: { id: `${i}`, published: null },
      text,
      regions: [{ kind: 'body', start: 0, end: text.length, rule: 'rest' }],
      diagnostics: [],
    })
}

/** Seconds by `clock` that `run` takes, the best of several rounds. */
const seconds = (run, clock, rounds = ROUNDS) => {
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const started = clock()
    run()
    best = Math.min(best, clock() - started)
  }
  return best
}
/** Time that this process was at work, which other programs disturb less than the time on the wall. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const wall = () => performance.now() / 1000

const rows = []
const row = (what, value, note = '') => rows.push([what, value, note])

const cold = seconds(extractAll, cpu, 1)
const warm = seconds(extractAll, cpu)
row('text', `${megabytes.toFixed(2)} MB`, `${texts.length} articles${existsSync(TEXTS) ? '' : ' (fixtures, repeated)'}`)
row(
  'pipeline, warm, per CPU second',
  `${(megabytes / warm).toFixed(2)} MB/s`,
  `${(texts.length / warm).toFixed(0)} articles/s`,
)
row('pipeline, first pass', `${(megabytes / cold).toFixed(2)} MB/s`)

for (const [stage, share] of await sharesOfTime(extractAll)) row(`  ${stage}`, `${(100 * share).toFixed(1)} %`)

const sample = []
for (const text of texts) if (megabytesOf(sample) * 1e6 < COMPROMISE_SAMPLE) sample.push(text)
nlp(sample[0])
const tagging = megabytesOf(sample) / seconds(() => sample.forEach((text) => nlp(text)), cpu, 1)
row(
  'compromise, tagging alone',
  `${tagging.toFixed(2)} MB/s`,
  `this pipeline is ${(megabytes / warm / tagging).toFixed(1)} times as fast`,
)

const bare = seconds(() => spawnSync('node', ['-e', '0']), wall, 7)
const version = seconds(() => spawnSync('node', ['bin/claimtrace.js', '--version']), wall, 7)
row('start-up, --version', `${(1000 * version).toFixed(0)} ms`, `bare node ${(1000 * bare).toFixed(0)} ms`)

const reportMemory = 'process.on("exit",()=>process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}\\n`))'
const started = wall()
const command = spawnSync(
  'node',
  [
    '--import',
    `data:text/javascript,${reportMemory}`,
    'bin/claimtrace.js',
    'extract',
    '--from',
    'ndjson',
    '--format',
    'ndjson',
    '-',
  ],
  {
    input: texts.map((text, i) => `${JSON.stringify({ id: `${i}`, text })}\n`).join(''),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  },
)
const whole = wall() - started
const memory = Number(/^maxrss (\d+)$/m.exec(command.stderr)?.[1])
const lines = command.stdout.split('\n').length - 1
if (command.status === 0 && lines === texts.length) {
  row(
    'command line, NDJSON to NDJSON',
    `${(megabytes / whole).toFixed(2)} MB/s`,
    'start-up, reading and writing included',
  )
  row('command line, peak memory', `${(memory / 1024).toFixed(0)} MB`)
} else row('command line', 'not measured', `exit code ${command.status}, ${lines} of ${texts.length} records`)

const width = Math.max(...rows.map(([what]) => what.length))
for (const [what, value, note] of rows) console.log(`${what.padEnd(width)}  ${value.padStart(13)}  ${note}`.trimEnd())

/**
 * Shares of the time by stage, that is by folder of src/, from a CPU profile of the bundle: esbuild writes the path of each
 * module above its code. Native functions count for the code that calls them.
 */
async function sharesOfTime(run) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const stageOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { functionName, url, lineNumber } = nodes.get(at).callFrame
      if (functionName === '(garbage collector)') return 'garbage collection'
      if (functionName === '(idle)' || functionName === '(program)') return null
      const module = url.includes('/dist/') && moduleAt(fileURLToPath(url), lineNumber)
      if (module) return /^src\/(annotate\/[\w-]+|\w+)/.exec(module)?.[1] ?? 'packages'
    }
    return null
  }
  const times = new Map()
  profile.samples.forEach((id, i) => {
    const stage = stageOf(id)
    if (stage) times.set(stage, (times.get(stage) ?? 0) + profile.timeDeltas[i])
  })
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([stage, time]) => [stage, time / total]).toSorted((a, b) => b[1] - a[1])
}

/** The path of the module that a line of a bundled file comes from. */
function moduleAt(file, line) {
  const markers = (moduleAt.markers ??= new Map())
  if (!markers.has(file)) {
    let module = null
    markers.set(
      file,
      readFileSync(file, 'utf8')
        .split('\n')
        .map((text) => (module = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(text)?.[1] ?? module)),
    )
  }
  return markers.get(file)[line]
}
