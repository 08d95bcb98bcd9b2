import type { RuleDescription, WordDifference } from '../model/finding.js'
import type { Span } from '../model/span.js'
import type { SourceIndex, SourceText } from './source-index.js'

/** What is checked of a draft. */
export type CheckedThing = 'figure' | 'quote' | 'statement' | 'event'

/** What a verdict can be. */
export const VERDICT_KINDS = [
  /** The same, by the same speaker where one is named. */
  'supported',
  /** The same, without a modifier, a scope or a speaker that the source gives. */
  'weakened',
  /** The same thing with another number, at another time, or its opposite. */
  'conflicting',
  /** Between quotation marks, in other words than the source's. */
  'altered-quote',
  /** The same words, or the same statement, given to somebody else. */
  'misattributed',
  /** Nothing says so. */
  'unsupported',
] as const

export type VerdictKind = (typeof VERDICT_KINDS)[number]

/** A passage of a source that a verdict rests on. */
export interface Evidence extends Span {
  readonly source: SourceText
  /** How well it fits, 0 to 1. */
  readonly fit: number
}

/** What the sources say of one thing in a draft. Spans in UTF-16 code units of the draft. */
export interface Verdict extends Span {
  readonly checked: CheckedThing
  readonly kind: VerdictKind
  /** What there is to say; null where it is supported. */
  readonly finding: VerdictFinding | null
  /** The best passages, the best first, one of each report. */
  readonly evidence: readonly Evidence[]
  /** How many reports support it; copies of one count once. */
  readonly reports: number
}

export interface VerdictFinding {
  readonly rule: RuleDescription
  /** One sentence; it says that no support was found, never that something is false. */
  readonly message: string
  readonly difference: readonly WordDifference[] | null
}

export const foundBy = (rule: VerdictFinding['rule'], message: string): VerdictFinding => ({
  rule,
  message,
  difference: null,
})

/** A function that makes the verdict on one thing of a draft, at its place. */
export const verdictAt =
  ({ start, end }: Span, checked: CheckedThing) =>
  (kind: VerdictKind, finding: VerdictFinding | null, evidence: readonly Evidence[]): Verdict => ({
    start,
    end,
    checked,
    kind,
    finding,
    evidence: bestEvidence(evidence, kind === 'unsupported' ? LEAST_FIT : 0),
    reports: kind === 'supported' ? countReports(evidence) : 0,
  })

const MOST_SHOWN = 3

/** How much worse than the best a passage that is shown beside it may fit. */
const MARGIN = 0.2
/** Below this nothing came near, where no verdict rests on it. */
const LEAST_FIT = 0.3

/** The best of some passages, one for each report. */
function bestEvidence(candidates: readonly Evidence[], least: number): Evidence[] {
  const reports = new Set<number>()
  const sorted = candidates.toSorted((a, b) => b.fit - a.fit)
  return sorted
    .filter(({ fit }) => fit >= least && fit >= sorted[0].fit - MARGIN)
    .filter(({ source: { report } }) => !reports.has(report) && reports.add(report))
    .slice(0, MOST_SHOWN)
}

const countReports = (candidates: readonly Evidence[]): number =>
  new Set(candidates.map(({ source: { report } }) => report)).size

/** The passage of a whole sentence of the sources. */
export function sentenceEvidence({ sentences }: SourceIndex, sentence: number, fit: number): Evidence {
  const { source, start, end } = sentences[sentence]
  return { source, start, end, fit }
}

/** The words of a passage on one line, cut to what a message can hold. */
export function worded(text: string, { start, end }: Span): string {
  const line = text.slice(start, Math.min(end, start + 200)).replace(/\s+/g, ' ')
  return line.length <= 100 ? line : `${line.slice(0, 99).replace(/[\ud800-\udbff]$/, '')}…`
}
