import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { FindOptions } from '../extract.js'
import {
  applyBaseline,
  BaselineProblem,
  entryOf,
  readBaseline,
  writeBaseline,
  type Baseline,
} from '../findings/baseline.js'
import { asReported } from '../findings/fingerprint.js'
import type { RuleSeverities } from '../findings/severities.js'
import type { SourceReading } from '../compare/index.js'
import type { Finding } from '../model/finding.js'
import type { Published } from '../model/record.js'
import { READERS } from '../read/index.js'
import type { Reader } from '../read/reader.js'
import type { Gate, Report, ReportedDocument, ReportedFinding } from '../write/findings/report.js'
import { aliasesIn } from './alias-file.js'
import { coverageCheck, type CoverageLimits, type CoverageOptions, type CoverageTally } from './check/coverage-check.js'
import type { CheckedDocument, DocumentCheck } from './check/document-check.js'
import { coloursFor } from './colour.js'
import { checkDistinct } from './distinct-output.js'
import { makeCacheFolder } from './document-cache.js'
import { configFile, readConfig, withConfig } from './config.js'
import { ExitCode, UsageError } from './exit-code.js'
import { checkDelivery, deliver, exitCodeOf, type DeliveryOptions } from './findings/deliver.js'
import { failsAt, type FailLevel } from './findings/fail-level.js'
import { inOrder } from './in-order.js'
import { findInputs, type Input } from './inputs.js'
import { jobsOf } from './jobs.js'
import { readJson } from './json.js'
import { checkPlace, fileOutput, standardOutput } from './output.js'
import { plural } from './plural.js'
import { Problems } from './problems.js'
import { checkEncoding, readOptionsOf } from './readings.js'
import type { Workers } from './job.js'
import { makeWorkers } from './workers.js'

export interface CheckOptions extends DeliveryOptions, CoverageLimits {
  readonly from?: Reader
  /** Sources that drafts are compared with, instead of asking articles who says so. */
  readonly against?: readonly string[]
  readonly published?: Published
  readonly aliases?: string
  readonly cache?: string
  readonly failLevel?: FailLevel
  readonly baseline?: string
  readonly writeBaseline: boolean
  readonly pruneBaseline: boolean
  readonly config?: string
  readonly printConfig: boolean
  readonly encoding?: string
  readonly stdinFilename?: string
  readonly jobs?: number
  readonly maxBytes: number
  readonly quiet: boolean
}

/** Checks documents and says what was found, what was measured, and whether that will do. */
export async function runCheck(given: readonly string[], flags: CheckOptions): Promise<ExitCode> {
  const problems = new Problems(coloursFor(process.stderr, flags), flags)
  const { rules: severities = {}, check: { paths: configured = [], ...configuredOptions } = {} } = await readConfig(
    flags.config,
  )
  const options = withConfig(flags, configuredOptions)
  const paths = given.length ? given : configured
  if (options.printConfig) {
    await standardOutput().write(printed(paths, options, severities))
    return ExitCode.done
  }
  if (!paths.length)
    throw new UsageError(
      'nothing to check: name files, folders or patterns, "-" for standard input, or "check.paths" in the configuration',
    )
  if (options.against && (flags.maxUnattributed ?? flags.minCoverage) !== undefined)
    throw new UsageError('--max-unattributed and --min-coverage are about articles by themselves; leave out --against')
  if (flags.cache !== undefined && !options.against)
    throw new UsageError('--cache keeps what was read of sources; name them with --against')
  checkEncoding(options)
  const known: FindOptions = { aliases: await aliasesIn(options.aliases) }
  const baseline = await openBaseline(options)
  const { inputs, problems: found } = await findInputs(paths, options)
  problems.say(found)
  if (!inputs.length) return ExitCode.failed

  const { against, jobs } = options
  const sources = against && (await findInputs(against, {}))
  problems.say(sources?.problems ?? [])
  await checkDelivery(options)
  checkDistinct(options.output, [
    ...[...inputs, ...(sources?.inputs ?? [])].map(({ path }) => path),
    options.aliases,
    options.baseline,
    configFile(flags.config),
  ])
  const read = readOptionsOf(options)
  const settings = { read, aliases: options.aliases ?? null, includeBoilerplate: false }
  if (!sources) {
    const makeCheckers = (task: CoverageOptions): Workers<CheckedDocument<CoverageTally>> =>
      makeWorkers({ task: 'check', options: task, ...settings }, jobs, inputs.length)
    return checkAll(coverageCheck(options, severities, makeCheckers), inputs, options, baseline, problems)
  }
  const { cache = null } = options
  if (cache !== null) makeCacheFolder(cache)
  const { againstCheck } = await import('./check/against-check.js')
  const makeReaders = (files: number): Workers<SourceReading> =>
    makeWorkers({ task: 'source', options: { cache }, ...settings }, jobs, files)
  const check = await againstCheck(inputs, sources.inputs, read, severities, known, makeReaders, problems)
  if (check) return checkAll(check, inputs, options, baseline, problems)
  if (problems.errors) return ExitCode.failed
  throw new UsageError(`${against.join(', ')}: holds nothing but the drafts; name their sources`)
}

/** Checks the inputs in order and delivers what was found. */
async function checkAll<Tally>(
  check: DocumentCheck<Tally>,
  inputs: readonly Input[],
  options: CheckOptions,
  baseline: OpenBaseline,
  problems: Problems,
): Promise<ExitCode> {
  const documents: ReportedDocument[] = []
  const findings: Finding[] = []
  const acceptedByDraft = new Set<Finding>()
  const gates: Gate[] = []
  const tallies: Tally[] = []
  try {
    for await (const outcome of inOrder(jobsOf(inputs, options, null), check.workers)) {
      problems.say(outcome.problems)
      for (const checked of outcome.articles) {
        const { document, text, summary, measured } = checked
        documents.push({ document, text, summary, measured })
        findings.push(...checked.findings)
        gates.push(...checked.gates)
        tallies.push(checked.tally)
        for (const finding of checked.accepted ?? []) acceptedByDraft.add(finding)
      }
    }
  } finally {
    await check.workers.close()
  }
  if (!documents.length) return ExitCode.failed

  const found = asReported(findings, acceptedByDraft)
  const settled = await settleBaseline(baseline, found, documents, options, problems)
  const total = check.total(tallies)
  const level = options.failLevel ?? 'warning'
  const report: Report = {
    command: 'check',
    rules: check.rules,
    documents,
    findings: settled.findings,
    fails: (finding) => !check.limited.has(finding.rule) && failsAt(finding, level),
    gates: [...gates, ...total.gates],
    summary: [...(documents.length > 1 ? total.summary : []), toldFindings(settled.findings), ...settled.summary],
    advice:
      options.baseline === undefined
        ? [
            'to accept what is there now: --baseline FILE --write-baseline; to leave a rule out: "rules" in claimtrace.config.json',
          ]
        : [],
  }
  await deliver(report, options, problems)
  return exitCodeOf(report, problems)
}

function toldFindings(findings: readonly ReportedFinding[]): string {
  const open = findings.filter(({ accepted }) => !accepted)
  const counts = (['error', 'warning', 'note'] as const).map(
    (severity) => `${open.filter((finding) => finding.severity === severity).length} ${severity}`,
  )
  const accepted = findings.length - open.length
  return `${plural(open.length, 'finding')} (${counts.join(', ')})${accepted ? `, ${accepted} accepted before` : ''}`
}

type OpenBaseline = Baseline | null

async function openBaseline({
  baseline: file,
  writeBaseline: writes,
  pruneBaseline: prunes,
}: CheckOptions): Promise<OpenBaseline> {
  if (file === undefined) {
    if (writes || prunes) throw new UsageError(`--${writes ? 'write' : 'prune'}-baseline needs --baseline FILE`)
    return null
  }
  if (writes && prunes) throw new UsageError('--write-baseline makes a baseline, --prune-baseline shortens one; choose')
  if (writes) {
    await checkPlace(file)
    if (existsSync(file))
      throw new UsageError(
        `${file}: is there already, and a baseline does not grow; --prune-baseline takes out what was mended, deleting it begins anew`,
      )
    return null
  }
  if (!existsSync(file)) throw new UsageError(`${file}: does not exist; --write-baseline makes it`)
  const content = await readJson(file)
  try {
    return readBaseline(content)
  } catch (error) {
    if (error instanceof BaselineProblem) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

/** Accepts what the baseline knows, or makes the baseline, or takes out of it what is no longer found. */
async function settleBaseline(
  baseline: OpenBaseline,
  found: readonly ReportedFinding[],
  documents: readonly ReportedDocument[],
  { baseline: file, writeBaseline: writes, pruneBaseline: prunes }: CheckOptions,
  problems: Problems,
): Promise<{ findings: readonly ReportedFinding[]; summary: readonly string[] }> {
  if (file === undefined) return { findings: found, summary: [] }
  const save = async (content: string): Promise<void> => {
    const output = await fileOutput(file)
    await output.write(content)
    await output.keep()
  }
  if (!baseline) {
    if (!writes) return { findings: found, summary: [] }
    if (problems.errors)
      return { findings: found, summary: [`${file}: not written, since not everything could be read`] }
    await save(writeBaseline(found.filter(({ accepted }) => !accepted).map(entryOf)))
    return {
      findings: found.map((finding) => ({ ...finding, accepted: true })),
      summary: [`${file}: written`],
    }
  }
  const checked = new Set(documents.map(({ document }) => document))
  const extensions = new Set(READERS.flatMap((reader) => reader.extensions))
  const isGone = (document: string): boolean => extensions.has(extname(document).toLowerCase()) && !existsSync(document)
  const { findings, kept, stale } = applyBaseline(
    baseline,
    found,
    (document) => checked.has(document) || isGone(document),
  )
  if (prunes) {
    await save(writeBaseline(kept))
    return {
      findings,
      summary: [`${file}: ${plural(stale.length, 'entry', 'entries')} taken out, ${kept.length} left`],
    }
  }
  for (const { document, rule, text } of stale)
    problems.warning(file, `${document}: ${rule} “${text}” is no longer found; --prune-baseline takes it out`)
  return {
    findings,
    summary: stale.length
      ? [`${file}: ${stale.length} of ${baseline.findings.length} entries are no longer found`]
      : [],
  }
}

/** What would be done, by the flags and the configuration together. */
function printed(paths: readonly string[], options: CheckOptions, rules: RuleSeverities): string {
  const { against, aliases, cache, failLevel = 'warning', maxUnattributed, minCoverage, baseline } = options
  return (
    JSON.stringify(
      { rules, check: { paths, against, aliases, cache, failLevel, maxUnattributed, minCoverage, baseline } },
      null,
      2,
    ) + '\n'
  )
}
