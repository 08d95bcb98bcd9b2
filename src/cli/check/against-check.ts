import { passagesOf } from '../../claims/passage.js'
import {
  compareDraft,
  COMPARE_RULES,
  findingsOf,
  SourceIndex,
  VERDICT_KINDS,
  type Verdict,
} from '../../compare/index.js'
import { analyseDocument, type FindOptions } from '../../extract.js'
import { ACCEPTANCE_RULES, applyAcceptances, findAcceptances } from '../../findings/acceptance.js'
import { withSeverities, type RuleSeverities } from '../../findings/severities.js'
import { indexLines } from '../../model/lines.js'
import { overlaps } from '../../model/span.js'
import type { Published } from '../../model/record.js'
import { UsageError } from '../exit-code.js'
import { asWritten } from './as-written.js'
import { findInputs, type Input } from '../inputs.js'
import { plural } from '../plural.js'
import type { Problems } from '../problems.js'
import { placeOf, readingsOf } from '../readings.js'
import type { DocumentCheck } from './document-check.js'

export interface AgainstOptions {
  /** Files, folders and patterns of the sources. */
  readonly against: readonly string[]
  readonly published?: Published
  readonly maxBytes: number
}

/**
 * Whether drafts are supported by sources. A draft is no source of itself.
 * @param drafts the inputs that are checked
 * @param known what the user knows of names
 * @returns null where no source could be read
 * @throws {UsageError} where there is none but the drafts themselves
 */
export async function againstCheck(
  drafts: readonly Input[],
  { against, maxBytes }: AgainstOptions,
  severities: RuleSeverities,
  known: FindOptions,
  problems: Problems,
): Promise<DocumentCheck | null> {
  const { inputs, missing } = await findInputs(against, {})
  for (const { argument, message } of missing) problems.error(argument, message)
  const areDrafts = new Set(drafts.map(({ id }) => id))
  const index = new SourceIndex()
  for (const input of asWritten(inputs)) {
    if (areDrafts.has(input.id)) {
      problems.warning(input.id, 'is a draft that is checked, and so no source')
      continue
    }
    for await (const { document, line } of readingsOf(input, { maxBytes }, problems))
      try {
        index.add(analyseDocument(document, known))
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error)
        problems.error(
          placeOf(input.id, line),
          `was lost to a fault of claimtrace; please report it with this: ${stack}`,
        )
      }
  }
  if (!index.sources.length) {
    if (problems.errors) return null
    throw new UsageError(`${against.join(', ')}: holds nothing but the drafts; name their sources`)
  }

  const rules = withSeverities(COMPARE_RULES, severities)
  const commentRules = withSeverities(ACCEPTANCE_RULES, severities)
  const reports = new Set(index.sources.map(({ report }) => report)).size
  const copies = index.sources.length - reports
  const compared = `compared with ${plural(index.sources.length, 'source')}${copies ? `, ${copies} of them copies of others` : ''}`
  const all: Verdict[] = []
  return {
    rules: [...rules, ...commentRules],
    limited: new Set(),
    check(document) {
      const draft = analyseDocument(document, known)
      const comments = findAcceptances(document.text)
      const verdicts = compareDraft(draft, index).filter(
        (verdict) => !comments.some((comment) => overlaps(comment, verdict)),
      )
      all.push(...verdicts)
      const { findings, accepted } = applyAcceptances(findingsOf(verdicts, draft, rules), document.text, {
        document: document.info.id,
        passageAt: passagesOf(draft.article),
      })
      const applied = new Map([...rules, ...commentRules].map((rule) => [rule.name, rule]))
      return {
        findings: findings.filter(({ rule }) => applied.has(rule)),
        accepted,
        summary: `${told(verdicts)}; ${compared}`,
        measured: measuredIn(document.text, verdicts),
        gates: [],
      }
    },
    total: () => ({
      summary: [`all together: ${told(all)}; ${compared}`],
      gates: [],
    }),
  }
}

const countKinds = (verdicts: readonly Verdict[]): (readonly [Verdict['kind'], number])[] =>
  VERDICT_KINDS.map((kind) => [kind, verdicts.filter((verdict) => verdict.kind === kind).length])

/** "60.0% supported (3 of 5 looked up: 3 supported, 1 weakened, …)" */
function told(verdicts: readonly Verdict[]): string {
  if (!verdicts.length) return 'n/a (0 eligible)'
  const supported = verdicts.filter(({ kind }) => kind === 'supported').length
  const share = Math.floor((1000 * supported) / verdicts.length) / 10
  const counts = countKinds(verdicts).flatMap(([kind, count]) => (count ? [`${count} ${kind}`] : []))
  return `${share.toFixed(1)}% supported (${supported} of ${verdicts.length} eligible: ${counts.join(', ')})`
}

/** The same for machines, with every verdict and the passages that it rests on. */
function measuredIn(text: string, verdicts: readonly Verdict[]): Record<string, unknown> {
  const lines = indexLines(text)
  return {
    eligible: verdicts.length,
    ...Object.fromEntries(countKinds(verdicts)),
    items: verdicts.map(({ checked, kind, finding, reports, evidence, start, end }) => ({
      kind: checked,
      start,
      end,
      line: lines.locate(start).line,
      exact: text.slice(start, end),
      verdict: kind,
      rule: finding?.rule.name ?? null,
      reports,
      passages: evidence.map(({ source, fit, ...span }) => ({
        document: source.id,
        start: span.start,
        end: span.end,
        line: source.passageAt(span).line,
        exact: source.text.slice(span.start, span.end),
        fit: Math.round(fit * 100) / 100,
      })),
    })),
  }
}
