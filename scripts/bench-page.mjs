// How quickly the page of the report answers, in a real browser: 500 articles made of the fixtures. npm run bench:page
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const ARTICLES = 500
const RUNS = 5

const texts = readdirSync('fixtures/articles').map((name) => readFileSync(`fixtures/articles/${name}`, 'utf8'))
const input = Array.from({ length: ARTICLES }, (_, i) => {
  const text = `${texts[i % texts.length]}\n\n${texts[(i + 1) % texts.length].replace(/^.*\n/, '')}`
  return JSON.stringify({ id: `article-${i}`, title: `Article ${i}`, text })
}).join('\n')

const folder = mkdtempSync(join(tmpdir(), 'claimtrace-bench-'))
const file = join(folder, 'report.html')
const args = ['bin/claimtrace.js', 'report', '--from', 'ndjson', '--quiet', '-', '-o', file]
if (spawnSync(process.execPath, args, { input, stdio: ['pipe', 'inherit', 'inherit'] }).status !== 0) process.exit(1)

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
/** Milliseconds from an act to the next frame that the browser paints. */
const MEASURE = `async (act) => {
  const started = performance.now()
  act()
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  return performance.now() - started
}`
/** Milliseconds from the beginning to the first frame with something in it. */
const FIRST_VIEW = `new Promise((seen) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen(startTime)
}).observe({ type: 'paint', buffered: true }))`
const SEARCH = (text) => `() => {
  const search = document.querySelector('input[type=search]')
  search.value = ${JSON.stringify(text)}
  search.dispatchEvent(new Event('input', { bubbles: true }))
}`
const ACTS = {
  'search for a common word': SEARCH('the'),
  'search for a rare word': SEARCH('newsprint'),
  'take the filters away': SEARCH(''),
  'scroll to the middle': `() => { const list = document.querySelector('.left .list'); list.scrollTop = list.scrollHeight / 2 }`,
  'open a claim of another article': `() => document.querySelectorAll('.left .row')[3].click()`,
  'open the speakers': `() => document.querySelector('#tab-1').click()`,
  'open the timeline': `() => document.querySelector('#tab-2').click()`,
  'open the figures': `() => document.querySelector('#tab-3').click()`,
  'open the coverage': `() => document.querySelector('#tab-4').click()`,
}
const times = { 'first view': [], ...Object.fromEntries(Object.keys(ACTS).map((act) => [act, []])) }
let claims
for (let run = 0; run < RUNS; run++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(pathToFileURL(file).href)
  times['first view'].push(await page.evaluate(FIRST_VIEW))
  claims = await page.textContent('.status')
  for (const [act, code] of Object.entries(ACTS)) times[act].push(await page.evaluate(`(${MEASURE})(${code})`))
  await page.close()
}
await browser.close()
console.log(
  `${ARTICLES} articles, ${claims}, ${(statSync(file).size / 1e6).toFixed(1)} MB, Chromium; median of ${RUNS}`,
)
for (const [act, each] of Object.entries(times))
  console.log(`${act.padEnd(34)}${Math.round(each.toSorted((a, b) => a - b)[RUNS >> 1])} ms`)
rmSync(folder, { recursive: true })
