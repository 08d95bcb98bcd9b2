import { existsSync } from 'node:fs'
import { posix, relative, resolve } from 'node:path'
import { textOfSpans, type SourceDocument } from '../model/document.js'
import type { ArticleRecord } from '../model/record.js'
import { encodingFor } from '../read/encodings.js'
import { READERS } from '../read/index.js'
import {
  countStatuses,
  findingsOf,
  reanchor,
  verifyRecord,
  VERIFY_RULES,
  type PassageStatus,
  type Verification,
} from '../verify/index.js'
import type { Finding } from '../model/finding.js'
import type { Report, ReportedDocument } from '../write/findings/report.js'
import { withSeverities } from '../findings/severities.js'
import { asReported } from '../findings/fingerprint.js'
import { openClaims } from './claims-file.js'
import { checkDistinct } from './distinct-output.js'
import { coloursFor } from './colour.js'
import { configFile, readConfig, withConfig } from './config.js'
import { UsageError, type ExitCode } from './exit-code.js'
import { checkDelivery, deliver, exitCodeOf, type DeliveryOptions } from './findings/deliver.js'
import { failsAt, type FailLevel } from './findings/fail-level.js'
import { fileInput, findInputs } from './inputs.js'
import { fileOutput } from './output.js'
import { plural } from './plural.js'
import { noteProblems, Problems } from './problems.js'
import { readingsOf } from './readings.js'

export interface VerifyOptions extends DeliveryOptions {
  readonly root?: string
  readonly sources?: readonly string[]
  readonly update: boolean
  readonly failLevel?: FailLevel
  readonly maxBytes: number
  readonly quiet: boolean
  readonly config?: string
}

/** Looks up every passage of an output in the files as they are now, and says which moved, changed or were lost. */
export async function runVerify(given: string | undefined, flags: VerifyOptions): Promise<ExitCode> {
  const problems = new Problems(coloursFor(process.stderr, flags), flags)
  const { rules: severities = {}, verify: { claims: configured, ...configuredOptions } = {} } = await readConfig(
    flags.config,
  )
  const options = withConfig(flags, configuredOptions)
  const path = given ?? configured
  if (path === undefined)
    throw new UsageError(
      `nothing to verify: name an output of claimtrace extract${flags.sources ? ' in front of --sources, which takes all that stands behind it' : ''}, or "verify.claims" in the configuration`,
    )
  if (options.update && path === '-') throw new UsageError('--update writes the file that it reads; name a file')
  const rules = withSeverities(VERIFY_RULES, severities)
  const claims = await openClaims(path)
  await checkDelivery(options)
  checkDistinct(options.output, [path, configFile(flags.config)])
  const documentOf = options.sources
    ? await amongSources(options.sources, options, problems)
    : underRoot(options, problems)

  const documents: ReportedDocument[] = []
  const findings: Finding[] = []
  const rewritten: object[] = []
  const totals = { claims: none(), others: none() }
  let documentsTotal = 0
  let updated = 0
  for await (const { record, offsetUnit, raw } of claims.entries) {
    documentsTotal++
    const read = await documentOf(record)
    // spans of Markdown count the file, not the text in it
    const document = read && { ...read, text: textOfSpans(read) }
    if (options.update) rewritten.push(raw)
    if (!document) continue
    checkDistinct(options.output, [document.info.path])
    const verification = verifyRecord(record, document.text, offsetUnit)
    findings.push(...findingsOf(record, verification, document, rules))
    documents.push(reported(record, verification, document))
    add(totals.claims, countStatuses(verification.claims))
    add(totals.others, countStatuses(verification.others))
    const anew =
      options.update && isStale(record, verification, document) && reanchor(record, verification, document, offsetUnit)
    if (!anew) continue
    rewritten[rewritten.length - 1] = { ...raw, ...anew }
    updated++
  }
  if (!documentsTotal) throw new UsageError(`${path}: holds no document; there is nothing to verify`)

  const report: Report = {
    command: 'verify',
    rules,
    documents,
    findings: asReported(findings),
    fails: (finding) => failsAt(finding, options.failLevel ?? 'error'),
    gates: [],
    summary: [
      ...(documents.length === 1 && documentsTotal === 1
        ? []
        : [
            `${documents.length} of ${plural(documentsTotal, 'document')} looked up; claims: ${counted(totals.claims)}; other passages: ${counted(totals.others)}`,
          ]),
      ...(options.update ? [`${plural(updated, 'document')} updated in ${path}`] : []),
    ],
    advice: options.update
      ? []
      : ['moved passages: --update writes their new places; changed or lost ones: extract the file anew'],
  }
  await deliver(report, options, problems)
  if (updated) {
    const output = await fileOutput(path)
    await output.write(claims.rewrite(rewritten))
    await output.keep()
  }
  return exitCodeOf(report, problems)
}

type Counts = Record<PassageStatus, number>

const none = (): Counts => ({ exact: 0, moved: 0, changed: 0, lost: 0 })

function add(total: Counts, counts: Readonly<Counts>): void {
  for (const status of Object.keys(total) as PassageStatus[]) total[status] += counts[status]
}

/** "37 (35 exact, 1 moved, 1 changed, 0 lost)" */
const counted = (counts: Readonly<Counts>): string =>
  `${Object.values(counts).reduce((sum, count) => sum + count, 0)} (${Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')})`

const isStale = (record: ArticleRecord, { claims, others }: Verification, { info }: SourceDocument): boolean =>
  record.document.sha256 !== info.sha256 || [...claims, ...others].some(({ status }) => status !== 'exact')

function reported(record: ArticleRecord, verification: Verification, { info, text }: SourceDocument): ReportedDocument {
  const claims = countStatuses(verification.claims)
  const others = countStatuses(verification.others)
  const source = info.sha256 === record.document.sha256 ? 'unchanged' : 'changed'
  return {
    document: info.id,
    // Without findings its text is not needed any more.
    text: claims.moved + claims.changed + claims.lost + others.lost ? text : '',
    summary: `source ${source}; claims: ${counted(claims)}; other passages: ${counted(others)}`,
    measured: { source, claims, others },
  }
}

/** Finds the present text of a record; says where that cannot be. */
type DocumentOf = (record: ArticleRecord) => Promise<SourceDocument | null>

/** By the recorded path, below the root folder. */
function underRoot({ root = '.', maxBytes }: VerifyOptions, problems: Problems): DocumentOf {
  return async ({ document: { id, path, mediaType, encoding, sha256 } }) => {
    if (path === null) {
      problems.error(id, 'was read from a stream, not from a file of its own; name where it is now with --sources')
      return null
    }
    const below = posix.normalize(relative(resolve(root), resolve(root, path)).replaceAll('\\', '/'))
    if (below.startsWith('../') || below === '..') {
      problems.error(
        path,
        `lies outside of ${root === '.' ? 'the working folder' : root}; name where it is now with --sources`,
      )
      return null
    }
    const place = posix.join(root, path)
    if (!existsSync(place)) {
      problems.error(place, 'does not exist; check --root, or name where it is now with --sources')
      return null
    }
    // It is read again as it was read, whatever its extension.
    const input = fileInput(
      place,
      READERS.find((reader) => reader.oneArticle && reader.mediaType === mediaType),
    )
    const read = async (named?: string) => {
      const documents: SourceDocument[] = []
      const sink = noteProblems()
      for await (const { document } of readingsOf(input, { maxBytes, ...(named && { encoding: named }) }, sink))
        documents.push(document)
      return { document: documents.find(({ info }) => info.id === id) ?? documents[0] ?? null, noted: sink.noted }
    }
    const found = await read()
    const info = found.document?.info
    // It may have been read with --encoding. A file that is another by now, and sound Unicode, was saved anew as that.
    const isSure = info?.encoding === encoding || (info && info.sha256 !== sha256 && info.encoding.startsWith('utf-'))
    const named = isSure || typeof encoding !== 'string' || !encodingFor(encoding) ? null : await read(encoding)
    const { document, noted } = named?.document ? named : found
    problems.say(noted)
    return document
  }
}

/** By the recorded id, among inputs named on the command line. */
async function amongSources(paths: readonly string[], options: VerifyOptions, problems: Problems): Promise<DocumentOf> {
  const { inputs, problems: found } = await findInputs(paths, {})
  checkDistinct(
    options.output,
    inputs.map(({ path }) => path),
  )
  problems.say(found)
  const byId = new Map<string, SourceDocument[]>()
  for (const input of inputs)
    for await (const { document } of readingsOf(input, options, problems)) {
      const known = byId.get(document.info.id)
      if (known) known.push(document)
      else byId.set(document.info.id, [document])
    }
  return async ({ document: { id } }) => {
    const same = byId.get(id)
    // Of several with one id, each is one record’s, in order.
    const document = same && same.length > 1 ? same.shift()! : same?.[0]
    if (!document) problems.error(id, `is not among the sources: ${paths.join(', ')}`)
    return document ?? null
  }
}
