import type { Finding, RuleDescription } from '../model/finding.js'
import { passagesOf } from '../claims/passage.js'
import type { SourceDocument } from '../model/document.js'
import type { ArticleRecord } from '../model/record.js'
import { analyse } from '../text/article.js'
import { VERIFY_RULES } from './rules.js'
import type { PassageStatus, Verification, VerifiedPassage } from './verify.js'

export { reanchor } from './reanchor.js'
export { readHeader, readRecord, RecordProblem, type Header } from './read-record.js'
export { VERIFY_RULES } from './rules.js'
export { verifyRecord, type PassageStatus, type Verification } from './verify.js'

/** What there is to say of the passages of a record: of claims that moved, changed or were lost, of others that were lost. */
export function findingsOf(
  record: ArticleRecord,
  { claims, others }: Verification,
  document: SourceDocument,
  rules: readonly RuleDescription[] = VERIFY_RULES,
): Finding[] {
  const worth = [
    ...claims.flatMap((claim, i) =>
      claim.status === 'exact' ? [] : [{ ...claim, status: claim.status, what: `claim ${record.claims[i].id}` }],
    ),
    ...others.flatMap((other) =>
      other.status === 'changed' || other.status === 'lost'
        ? [{ ...other, status: other.status, what: 'passage' }]
        : [],
    ),
  ]
  if (!worth.length) return []
  const passageAt = passagesOf(analyse(document))
  return worth
    .flatMap((passage) => {
      const rule = rules.find(({ name }) => name === `passage-${passage.status}`)
      return rule ? [{ ...passage, rule }] : []
    })
    .map(({ what, status, start, end, recorded, difference, rule }): Finding => ({
      rule: rule.name,
      severity: rule.severity,
      document: document.info.id,
      passage: passageAt({ start, end }),
      message: `${what[0].toUpperCase()}${what.slice(1)} ${SAID[status]}: “${shortened(recorded.exact)}”.`,
      difference,
      related: [],
    }))
    .sort((a, b) => a.passage.start - b.passage.start)
}

const SAID = {
  moved: 'stands at another place',
  changed: 'no longer stands in the file word for word',
  lost: 'was not found in the file',
} as const

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…`
}

/** How many passages have each status. */
export function countStatuses(passages: readonly VerifiedPassage[]): Readonly<Record<PassageStatus, number>> {
  const counts = { exact: 0, moved: 0, changed: 0, lost: 0 }
  for (const { status } of passages) counts[status]++
  return counts
}
