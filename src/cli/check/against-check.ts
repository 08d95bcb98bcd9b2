import {
  compareDraft,
  COMPARE_RULES,
  findingsOf,
  SourceIndex,
  VERDICT_KINDS,
  type SourceReading,
  type Verdict,
} from '../../compare/index.js'
import { analyseDocument, type FindOptions } from '../../extract.js'
import { withSeverities, type RuleSeverities } from '../../findings/severities.js'
import type { SourceDocument } from '../../model/document.js'
import { indexLines } from '../../model/lines.js'
import { inOrder } from '../in-order.js'
import type { Input } from '../inputs.js'
import { jobsOf } from '../jobs.js'
import { plural } from '../plural.js'
import type { Problems } from '../problems.js'
import type { ReadOptions } from '../readings.js'
import { doJobWith } from '../work.js'
import type { Workers } from '../job.js'
import { acceptancesIn, acceptanceRules } from './acceptances.js'
import { fileTextOf, inFileOf, type CheckedDocument, type DocumentCheck } from './document-check.js'

type Tally = readonly Verdict['kind'][]

/**
 * Whether drafts are supported by sources. A draft is no source of itself.
 * @param drafts the inputs that are checked
 * @param candidates the inputs that they are compared with
 * @param known what the user knows of names
 * @param makeWorkers what reads the sources, of so many files
 * @returns null where no source could be read, or there is none but the drafts themselves
 */
export async function againstCheck(
  drafts: readonly Input[],
  candidates: readonly Input[],
  read: ReadOptions,
  severities: RuleSeverities,
  known: FindOptions,
  makeWorkers: (files: number) => Workers<SourceReading>,
  problems: Problems,
): Promise<DocumentCheck<Tally> | null> {
  const index = await indexSources(drafts, candidates, read, makeWorkers, problems)
  if (!index.sources.length) return null
  const rules = withSeverities(COMPARE_RULES, severities)
  const reports = new Set(index.sources.map(({ report }) => report)).size
  const copies = index.sources.length - reports
  const compared = `compared with ${plural(index.sources.length, 'source')}${copies ? `, ${copies} of them copies of others` : ''}`

  const check = (document: SourceDocument): CheckedDocument<Tally> => {
    const draft = analyseDocument(document, known)
    const text = fileTextOf(document)
    const inFile = inFileOf(document)
    const acceptances = acceptancesIn(draft.article, COMPARE_RULES, severities)
    const verdicts = compareDraft(draft, index).filter((verdict) => !acceptances.hold(verdict))
    const found = findingsOf(verdicts, draft, rules).map((finding) =>
      Object.assign({}, finding, { passage: inFile(finding.passage) }),
    )
    const { findings, accepted } = acceptances.apply(found)
    return {
      document: document.info.id,
      text: findings.length ? text : '',
      findings,
      accepted,
      summary: `${told(verdicts.map(({ kind }) => kind))}; ${compared}`,
      measured: measuredIn(document, verdicts),
      gates: [],
      tally: verdicts.map(({ kind }) => kind),
    }
  }
  return {
    rules: [...rules, ...acceptanceRules(severities)],
    limited: new Set(),
    // in this thread, where the sources are
    workers: { run: doJobWith(check, read), ahead: 1, close: async () => {} },
    total: (tallies) => ({ summary: [`all together: ${told(tallies.flat())}; ${compared}`], gates: [] }),
  }
}

async function indexSources(
  drafts: readonly Input[],
  candidates: readonly Input[],
  read: ReadOptions,
  makeWorkers: (files: number) => Workers<SourceReading>,
  problems: Problems,
): Promise<SourceIndex> {
  const areDrafts = new Set(drafts.map(({ id }) => id))
  for (const { id } of candidates)
    if (areDrafts.has(id)) problems.warning(id, 'is a draft that is checked, and so no source')
  const sources = candidates.filter(({ id }) => !areDrafts.has(id))
  const index = new SourceIndex()
  const workers = makeWorkers(sources.length)
  try {
    for await (const outcome of inOrder(jobsOf(sources, read, null), workers)) {
      problems.say(outcome.problems)
      for (const source of outcome.articles) index.add(source)
    }
  } finally {
    await workers.close()
  }
  return index
}

const countKinds = (kinds: Tally): (readonly [Verdict['kind'], number])[] =>
  VERDICT_KINDS.map((kind) => [kind, kinds.filter((other) => other === kind).length])

/** "60.0% supported (3 of 5 looked up: 3 supported, 1 weakened, …)" */
function told(kinds: Tally): string {
  if (!kinds.length) return 'n/a (0 eligible)'
  const supported = kinds.filter((kind) => kind === 'supported').length
  const share = Math.floor((1000 * supported) / kinds.length) / 10
  const counts = countKinds(kinds).flatMap(([kind, count]) => (count ? [`${count} ${kind}`] : []))
  return `${share.toFixed(1)}% supported (${supported} of ${kinds.length} eligible: ${counts.join(', ')})`
}

/** The same for machines, with every verdict and the passages that it rests on. */
function measuredIn(document: SourceDocument, verdicts: readonly Verdict[]): Record<string, unknown> {
  const { text } = document
  const lines = indexLines(text)
  const inFile = inFileOf(document)
  return {
    eligible: verdicts.length,
    ...Object.fromEntries(countKinds(verdicts.map(({ kind }) => kind))),
    items: verdicts.map(({ checked, kind, finding, reports, evidence, start, end }) => ({
      kind: checked,
      ...inFile({ start, end, line: lines.locate(start).line, exact: text.slice(start, end) }),
      verdict: kind,
      rule: finding?.rule.name ?? null,
      reports,
      passages: evidence.map(({ source, fit, ...span }) => {
        const passage = source.passageAt({ start: span.start, end: span.end })
        return {
          document: source.id,
          start: passage.start,
          end: passage.end,
          line: passage.line,
          exact: passage.exact,
          fit: Math.round(fit * 100) / 100,
        }
      }),
    })),
  }
}
