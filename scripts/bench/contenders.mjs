// Runs one of the programs that are compared, in a process of its own: node contenders.mjs NAME ARTICLES.ndjson
// Prints { seconds, peak }: the seconds of processor time for one pass over all articles, warm, and the most memory in MB.
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** What each does with one article; loaded only where it is asked for. */
export const CONTENDERS = {
  claimtrace: {
    does: 'reads, finds and writes everything, JSON included',
    load: async () => {
      const { extract, writeNdjson } = await import('../../dist/index.js')
      const pieces = writeNdjson({ offsetUnit: 'codepoint' })
      return ({ id, text }) => pieces.record(extract(text, { id }), text)
    },
  },
  'wink-nlp': {
    does: 'tokens, parts of speech, its entities (dates, money, numbers; no names)',
    load: async () => {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
      return ({ text }) => {
        const document = nlp.readDoc(text)
        // oxlint-disable-next-line typescript/unbound-method
        return [document.tokens().out(nlp.its.pos), document.entities().out(nlp.its.detail)]
      }
    },
  },
  compromise: {
    does: 'tags parts of speech',
    load: async () => {
      const { default: nlp } = await import('compromise')
      return ({ text }) => nlp(text)
    },
  },
  'chrono + compromise': {
    does: 'what one would put together: quotations, people, numbers, dates',
    load: async () => {
      const { default: nlp } = await import('compromise')
      const chrono = await import('chrono-node/en')
      return ({ text }) => {
        const document = nlp(text)
        const found = [document.quotations(), document.people(), document.numbers()]
        return [...found.map((view) => view.json({ offset: true })), chrono.parse(text)]
      }
    },
  },
}

const WARM_UP_SECONDS = 14
const MEASURE_SECONDS = 8

/** Time that this process was at work, which other programs disturb less than the time on the wall. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

if (isMainThread && process.argv[1] === import.meta.filename) {
  const [name, file] = process.argv.slice(2)
  const run = await CONTENDERS[name].load()
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const begun = cpu()
  for (let i = 0; cpu() - begun < WARM_UP_SECONDS; i++) run(articles[i % articles.length])
  let best = Infinity
  for (const started = cpu(); cpu() - started < MEASURE_SECONDS;) {
    const before = cpu()
    for (const article of articles) run(article)
    best = Math.min(best, cpu() - before)
  }
  console.log(JSON.stringify({ seconds: best, peak: process.resourceUsage().maxRSS / 1024 }))
}
