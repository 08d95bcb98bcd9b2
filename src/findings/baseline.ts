import type { ReportedFinding } from '../write/findings/report.js'

/** A finding that was there when the baseline was made. */
export interface BaselineEntry {
  readonly document: string
  readonly rule: string
  readonly fingerprint: string
  /** The words of the passage, for whoever reads the file. */
  readonly text: string
}

/** Findings that are accepted as they are, so that only new ones fail. */
export interface Baseline {
  readonly version: 1
  readonly findings: readonly BaselineEntry[]
}

/** Why a file is no baseline. */
export class BaselineProblem extends Error {}

const REMEDY = 'name another file, or make it anew with --write-baseline'

/**
 * @param value the content of the file, as parsed
 * @throws {BaselineProblem}
 */
export function readBaseline(value: unknown): Baseline {
  const { version, findings } = (value ?? {}) as Record<string, unknown>
  if (version !== 1 || !Array.isArray(findings)) throw new BaselineProblem(`is not a baseline of claimtrace; ${REMEDY}`)
  findings.forEach((entry: Record<string, unknown> | null, i) => {
    for (const field of ['document', 'rule', 'fingerprint', 'text'])
      if (typeof entry?.[field] !== 'string')
        throw new BaselineProblem(`is not a baseline of claimtrace: findings[${i}].${field} is no string; ${REMEDY}`)
  })
  return value as Baseline
}

/** One finding a line, sorted, so that a change of the file shows what was accepted or mended. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ document, rule, fingerprint, text }) => JSON.stringify({ document, rule, fingerprint, text }))
    .sort()
  return `{"version":1,"findings":[${lines.map((line) => `\n${line}`).join(',')}\n]}\n`
}

export const entryOf = ({ document, rule, fingerprint, passage }: ReportedFinding): BaselineEntry => ({
  document,
  rule,
  fingerprint,
  text: passage.exact.replace(/\s+/g, ' ').slice(0, 160),
})

/**
 * What a baseline says of findings.
 * @param wasChecked whether a document was looked at, or is gone for good: the entries of others are left alone
 * @returns the findings with those of the baseline accepted, its entries that still hold, and those that do not
 */
export function applyBaseline(
  { findings: entries }: Baseline,
  findings: readonly ReportedFinding[],
  wasChecked: (document: string) => boolean,
): { findings: ReportedFinding[]; kept: BaselineEntry[]; stale: BaselineEntry[] } {
  const known = new Set(entries.map((entry) => entry.fingerprint))
  const present = new Set(findings.map((finding) => finding.fingerprint))
  const isStale = (entry: BaselineEntry): boolean => !present.has(entry.fingerprint) && wasChecked(entry.document)
  return {
    findings: findings.map((finding) => (known.has(finding.fingerprint) ? { ...finding, accepted: true } : finding)),
    kept: entries.filter((entry) => !isStale(entry)),
    stale: entries.filter(isStale),
  }
}
