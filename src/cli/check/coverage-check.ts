import { checkArticle, CHECK_RULES, figureWithoutSource, quoteWithoutSpeaker } from '../../check/index.js'
import { withSeverities, type RuleSeverities } from '../../findings/severities.js'
import { countLevels, type Coverage, type Measured } from '../../check/coverage.js'
import { findIn } from '../../extract.js'
import { indexLines } from '../../model/lines.js'
import type { AttributionLevel } from '../../model/record.js'
import type { Gate } from '../../write/findings/report.js'
import type { DoTask } from '../tasks/task.js'
import { acceptancesIn, acceptanceRules } from './acceptances.js'
import { fileTextOf, inFileOf, type CheckedDocument, type DocumentCheck } from './document-check.js'

export interface CoverageLimits {
  /** The most figures and quotations without a source that one document may have. */
  readonly maxUnattributed?: number
  /** The least share of figures and quotations with a source, of all documents together, in percent. */
  readonly minCoverage?: number
}

type Levels = Readonly<Record<AttributionLevel, number>>

/** What the check of a document needs to know; plain data. */
export interface CoverageOptions {
  readonly maxUnattributed: number | undefined
  readonly severities: RuleSeverities
}

/** Figures and quotations of a document by level, and how many were not eligible. */
export interface CoverageTally extends Levels {
  readonly excluded: number
}

/** Whether the figures and quotations of articles say who says so. */
export function coverageCheck(
  { maxUnattributed, minCoverage }: CoverageLimits,
  severities: RuleSeverities,
  makeWorkers: (options: CoverageOptions) => DocumentCheck<CoverageTally>['workers'],
): DocumentCheck<CoverageTally> {
  const isLimited = maxUnattributed !== undefined || minCoverage !== undefined
  return {
    rules: [...withSeverities(CHECK_RULES, severities), ...acceptanceRules(severities)],
    limited: new Set(isLimited ? [figureWithoutSource.name, quoteWithoutSpeaker.name] : []),
    workers: makeWorkers({ maxUnattributed, severities }),
    total(tallies) {
      const sumOf = (key: keyof CoverageTally): number => tallies.reduce((sum, tally) => sum + tally[key], 0)
      const levels = { named: sumOf('named'), collective: sumOf('collective'), none: sumOf('none') }
      return {
        summary: [`all together: ${told(levels)}; not eligible: ${sumOf('excluded')}`],
        gates: minCoverage === undefined ? [] : [gateOfAll(levels, minCoverage)],
      }
    },
  }
}

/** The check of one document. */
export function makeCoverageTask({
  maxUnattributed,
  severities,
}: CoverageOptions): DoTask<CheckedDocument<CoverageTally>> {
  const rules = withSeverities(CHECK_RULES, severities)
  return (document, known) => {
    const { article, findings: found } = findIn(document, known)
    const acceptances = acceptancesIn(article, CHECK_RULES, severities)
    const checked = checkArticle(article, found, rules)
    const coverage = {
      measured: checked.coverage.measured.filter(({ item }) => !acceptances.hold(item.span)),
      excluded: checked.coverage.excluded.filter((span) => !acceptances.hold(span)),
    }
    const levels = countLevels(coverage.measured)
    const { id } = document.info
    const inFile = inFileOf(document)
    const { findings, accepted } = acceptances.apply(
      inFile(checked.findings.filter(({ passage }) => !acceptances.hold(passage))),
    )
    return {
      document: id,
      // Without findings the text is not needed any more.
      text: findings.length ? fileTextOf(document) : '',
      findings,
      accepted,
      summary: `${told(levels)}; not eligible: ${toldExclusions(coverage)}`,
      measured: inFile(measuredIn(document.text, coverage, levels)),
      gates: maxUnattributed === undefined ? [] : [gateOfDocument(id, levels, maxUnattributed)],
      tally: { ...levels, excluded: coverage.excluded.length },
    }
  }
}

const eligibleOf = ({ named, collective, none }: Levels): number => named + collective + none

/** In percent, cut to one decimal, so that only all is 100; null without anything to measure. */
const shareOf = (levels: Levels): number | null => {
  const eligible = eligibleOf(levels)
  return eligible ? Math.floor((1000 * (eligible - levels.none)) / eligible) / 10 : null
}

/** "75.0% (9 of 12 eligible: 7 named, 2 collective or unnamed, 3 without source)" */
function told(levels: Levels): string {
  const eligible = eligibleOf(levels)
  const share = shareOf(levels)
  if (share === null) return 'n/a (0 eligible)'
  const { named, collective, none } = levels
  return `${share.toFixed(1)}% attributed (${named + collective} of ${eligible} eligible: ${named} named, ${collective} collective or unnamed, ${none} without source)`
}

function toldExclusions({ excluded }: Coverage): string {
  const counts = new Map<string, number>()
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`)
  return parts.length ? `${excluded.length} (${parts.join(', ')})` : '0'
}

/** The same for machines, with every item, its level and the rule that found its source. */
function measuredIn(text: string, { measured, excluded }: Coverage, levels: Levels): Record<string, unknown> {
  const lines = indexLines(text)
  const at = ({ start, end }: { readonly start: number; readonly end: number }): object => ({
    start,
    end,
    line: lines.locate(start).line,
    exact: text.slice(start, end),
  })
  const exact = (span: { readonly start: number; readonly end: number } | null | undefined): string | null =>
    span ? text.slice(span.start, span.end) : null
  const itemOf = ({ item, level, attribution, survey }: Measured): object => ({
    kind: item.kind,
    ...at(item.span),
    level,
    rule: survey ? 'in-survey' : (attribution?.rule ?? null),
    source: exact(survey ?? attribution?.source),
    speaker: exact(attribution?.speaker?.name),
    via: exact(attribution?.via?.speaker?.name ?? attribution?.via?.source),
  })
  return {
    eligible: eligibleOf(levels),
    ...levels,
    attributedPercent: shareOf(levels),
    items: measured.map(itemOf),
    excluded: excluded.map((item) => ({ reason: item.reason, ...at(item) })),
  }
}

const gateOfDocument = (document: string, { none }: Levels, max: number): Gate => ({
  name: 'max-unattributed',
  document,
  passed: none <= max,
  message: `${document}: ${none === 1 ? '1 figure or quotation' : `${none} figures and quotations`} without a source; the limit is ${max}`,
})

function gateOfAll(levels: Levels, min: number): Gate {
  const share = shareOf(levels)
  const eligible = eligibleOf(levels)
  return {
    name: 'min-coverage',
    document: null,
    passed: share === null || (eligible - levels.none) * 100 >= min * eligible,
    message:
      share === null
        ? 'coverage is n/a (0 eligible)'
        : `${share.toFixed(1)}% of figures and quotations have a source; the least is ${min}%`,
  }
}
