import type { Finding, RuleDescription } from '../model/finding.js'
import { indexLines } from '../model/lines.js'
import type { ClaimPassage } from '../model/record.js'
import { indexSpans, type Span } from '../model/span.js'

/** A comment in a draft that accepts a finding: `<!-- claimtrace-accept figure-without-source: counted by ourselves -->`. */
export interface Acceptance extends Span {
  readonly rule: string
  /** Empty where none is given; such a comment accepts nothing. */
  readonly reason: string
  /** The lines it speaks of, from 1, both included: its own, or, where it stands alone, the paragraph after it. */
  readonly firstLine: number
  readonly lastLine: number
}

export const acceptanceUnused: RuleDescription = {
  name: 'acceptance-unused',
  severity: 'warning',
  summary: 'a comment that accepts a finding which is not there',
  description:
    'A `claimtrace-accept` comment stands beside no finding of its rule. The text was mended, or the rule is misspelled. ' +
    'Take the comment away.',
}

export const acceptanceWithoutReason: RuleDescription = {
  name: 'acceptance-without-reason',
  severity: 'warning',
  summary: 'a comment that accepts a finding without saying why',
  description:
    'A `claimtrace-accept` comment accepts nothing until it gives a reason: ' +
    '`<!-- claimtrace-accept figure-without-source: counted by ourselves -->`.',
}

/** What can be wrong with the comments themselves. */
export const ACCEPTANCE_RULES: readonly RuleDescription[] = [acceptanceUnused, acceptanceWithoutReason]

const COMMENT = /<!--[ \t]*claimtrace-accept(?<content>(?:(?!-->)[^]){0,500})-->/g

/** The acceptances of a draft, in text order. Of a source article they are never read. */
export function findAcceptances(text: string): Acceptance[] {
  const lines = indexLines(text)
  return Array.from(text.matchAll(COMMENT), ({ 0: comment, index, groups }) => {
    const { rule = '', reason = '' } =
      /^\s*(?<rule>[\w-]*)\s*(?::\s*(?<reason>[^]*?))?\s*$/.exec(groups!.content)?.groups ?? {}
    const span = { start: index, end: index + comment.length }
    const before = text.slice(index + 1 - lines.locate(index).column, index)
    const rest = /^[^\r\n]{0,10000}/.exec(text.slice(span.end, span.end + 10_000))![0]
    const isAlone = !before.trim() && !rest.trim()
    const from = isAlone ? nextText(text, span.end) : span.start
    const to = isAlone ? endOfParagraph(text, from) : span.end
    return { ...span, rule, reason, firstLine: lines.locate(from).line, lastLine: lines.locate(to).line }
  })
}

const nextText = (text: string, from: number): number => {
  const next = text.slice(from).search(/\S/)
  return next < 0 ? text.length : from + next
}

const endOfParagraph = (text: string, from: number): number => {
  const length = text.slice(from).search(/\r?\n[ \t]*\r?\n/)
  return length < 0 ? text.length : from + length
}

/**
 * What the comments of a draft do to its findings.
 * @param acceptances the comments that are for these findings
 * @param draft.passageAt the passage at a span of the draft
 * @param commentRules those of {@link ACCEPTANCE_RULES} that are wanted, with their severities
 * @param ruleNames those that a comment may name
 * @returns all findings, those about the comments themselves among them, and which of them are accepted
 */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  draft: { readonly document: string; readonly passageAt: (span: Span) => ClaimPassage },
  commentRules: readonly RuleDescription[],
  ruleNames: readonly string[],
): { readonly findings: readonly Finding[]; readonly accepted: ReadonlySet<Finding> } {
  const accepted = new Set<Finding>()
  const faults: Finding[] = []
  const onLines = indexSpans(
    findings.map((finding) => ({ start: finding.passage.line, end: finding.passage.endLine + 1, finding })),
  )
  for (const acceptance of acceptances) {
    const { rule, reason, firstLine, lastLine } = acceptance
    const about = onLines({ start: firstLine, end: lastLine + 1 }).filter((line) => line.finding.rule === rule)
    if (reason) for (const { finding } of about) accepted.add(finding)
    if (reason && about.length) continue
    const fault = commentRules.find(({ name }) => name === (reason ? acceptanceUnused : acceptanceWithoutReason).name)
    if (!fault) continue
    faults.push({
      rule: fault.name,
      severity: fault.severity,
      document: draft.document,
      passage: draft.passageAt(acceptance),
      message: messageOf(acceptance, ruleNames),
      difference: null,
      related: [],
    })
  }
  return { findings: [...findings, ...faults].sort((a, b) => a.passage.start - b.passage.start), accepted }
}

function messageOf({ rule, reason }: Acceptance, ruleNames: readonly string[]): string {
  if (!reason) return `This comment gives no reason after “${rule}:”.`
  return ruleNames.includes(rule)
    ? `No finding of “${rule}” is there to accept.`
    : `There is no rule “${rule}”; the rules are ${ruleNames.join(', ')}.`
}
