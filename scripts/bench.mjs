// Measures speed, memory and start-up of the built project beside other libraries, all in one run on the same articles, and
// writes the tables of docs/performance.md: npm run build && npm run bench
// The articles are the evaluation's where they lie beside the project, else the project's own fixtures. Read ratios: the
// figures of two machines, or of a busy one, do not compare.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { globSync } from 'tinyglobby'
import { CONTENDERS } from './bench/contenders.mjs'
import { stagesOf } from './bench/stages.mjs'

const EVALUATION = '../shared/eval/attribution/data/gold-train.ndjson'
const PAGE = 'docs/performance.md'
const BIN = 'bin/claimtrace.js'
/** MB of text that every contender reads; the slow ones need ten seconds for one. */
const SAMPLE = 1
const ROUNDS = 7

const folder = mkdtempSync(join(tmpdir(), 'claimtrace-bench-'))
try {
  const articles = existsSync(EVALUATION) ? evaluationArticles() : fixtureArticles()
  const step = Math.max(1, Math.floor(megabytesOf(articles) / SAMPLE))
  const sample = articles.filter((_, i) => i % step === 0)
  const tables = {
    machine: describeMachine(articles, sample),
    contenders: compare(sample),
    stages: await stages(articles),
    'command line': commandLine(articles),
    'start-up': startUp(),
  }
  const page = Object.entries(tables).reduce(
    (text, [name, table]) => text.replace(between(name), (_, begin, end) => `${begin}\n\n${table}\n\n${end}`),
    readFileSync(PAGE, 'utf8'),
  )
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }))
  console.log(Object.values(tables).join('\n\n'))
} finally {
  rmSync(folder, { recursive: true })
}

/** The place in the page that a table is written to, and the comments around it. */
function between(name) {
  return new RegExp(`(<!-- bench: ${name} -->)[^]*?(<!-- end -->)`)
}

function evaluationArticles() {
  return readFileSync(EVALUATION, 'utf8')
    .trim()
    .split('\n')
    .map((line, i) => ({ id: `${i}`, text: JSON.parse(line).text }))
}

function fixtureArticles() {
  const texts = globSync('fixtures/**/*.txt').map((file) => readFileSync(file, 'utf8'))
  return Array.from({ length: 20 }, () => texts)
    .flat()
    .map((text, i) => ({ id: `${i}`, text }))
}

function megabytesOf(list) {
  return list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
}

function describeMachine(articles, sample) {
  const kind = existsSync(EVALUATION) ? 'news articles' : "articles (the project's fixtures, repeated)"
  const size = (list) => `${list.length} ${kind}, ${megabytesOf(list).toFixed(2)} MB`
  const all = sample.length === articles.length ? '' : `; of all: ${size(articles)}`
  return `${cpus()[0].model}, ${availableParallelism()} cores, Node ${process.version}, ${process.platform}. Sample: ${size(sample)}${all}.`
}

function compare(sample) {
  const file = write('sample.ndjson', sample)
  const size = megabytesOf(sample)
  const measured = Object.entries(CONTENDERS).map(([name, { does }]) => {
    const { status, stdout, stderr } = node(['scripts/bench/contenders.mjs', name, file])
    if (status !== 0) throw new Error(`${name}: ${stderr}`)
    const { seconds, peak } = JSON.parse(stdout)
    return { name, does, seconds, peak }
  })
  const own = measured[0].seconds
  return markdown(
    ['library, one thread, warm', 'what it does', 'MB/s', 'articles/s', 'peak memory', 'claimtrace is'],
    measured.map(({ name, does, seconds, peak }) => [
      name,
      does,
      (size / seconds).toFixed(2),
      (sample.length / seconds).toFixed(0),
      `${peak.toFixed(0)} MB`,
      seconds === own ? '' : `${(seconds / own).toFixed(1)} × as fast`,
    ]),
  )
}

async function stages(articles) {
  const run = await CONTENDERS.claimtrace.load()
  const runAll = () => articles.forEach((article) => run(article))
  runAll()
  const shares = await stagesOf(runAll)
  return markdown(
    ['stage', 'share of the time'],
    shares.map(([stage, share]) => [stage, `${(100 * share).toFixed(1)} %`]),
  )
}

/** The whole command, start-up and cold code included, from NDJSON to NDJSON. */
function commandLine(articles) {
  const file = write('all.ndjson', articles)
  const size = megabytesOf(articles)
  const reportMemory = 'process.on("exit",()=>process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}\\n`))'
  const measured = ['1', `${availableParallelism()}`].map((jobs) => {
    const output = join(folder, 'out.ndjson')
    const started = performance.now()
    const args = ['extract', '--jobs', jobs, '--quiet', '--output', output, file]
    const { status, stderr } = node(['--import', `data:text/javascript,${reportMemory}`, BIN, ...args])
    const seconds = (performance.now() - started) / 1000
    const lines = existsSync(output) ? readFileSync(output, 'utf8').split('\n').length - 1 : 0
    if (status !== 0 || lines !== articles.length)
      throw new Error(`--jobs ${jobs}: exit code ${status}, ${lines} of ${articles.length} records: ${stderr}`)
    return { jobs, seconds, peak: Number(/^maxrss (\d+)$/m.exec(stderr)[1]) / 1024 }
  })
  return markdown(
    ['claimtrace extract, on the wall', 'MB/s', 'articles/s', 'peak memory', 'against one job'],
    measured.map(({ jobs, seconds, peak }) => [
      `--jobs ${jobs}`,
      (size / seconds).toFixed(2),
      (articles.length / seconds).toFixed(0),
      `${peak.toFixed(0)} MB`,
      `${(measured[0].seconds / seconds).toFixed(2)} ×`,
    ]),
  )
}

function startUp() {
  const bare = median(() => node(['-e', '0']))
  const one = [BIN, 'extract', 'fixtures/articles/2024-03-14-paper-mill.txt']
  const rows = [
    ['node -e 0', bare],
    ['claimtrace --version', median(() => node([BIN, '--version']))],
    ['claimtrace extract, one article', median(() => node(one))],
    ['the same without kept code, as in the first run', median(() => node(one, { NODE_DISABLE_COMPILE_CACHE: '1' }))],
  ]
  return markdown(
    ['whole process', 'median', 'against bare node'],
    rows.map(([what, ms]) => [what, `${ms.toFixed(0)} ms`, `${(ms / bare).toFixed(2)} ×`]),
  )
}

function median(run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  }).toSorted((a, b) => a - b)
  return times[Math.floor(ROUNDS / 2)]
}

function node(args, env = {}) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, ...env } })
}

function write(name, articles) {
  const file = join(folder, name)
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
  return file
}

function markdown(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
