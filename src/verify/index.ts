import type { Finding, RuleDescription } from '../model/finding.js'
import { passagesOf } from '../claims/passage.js'
import type { SourceDocument } from '../model/document.js'
import type { ArticleRecord, Passage } from '../model/record.js'
import { bySpan } from '../model/span.js'
import { analyse } from '../text/article.js'
import { passageChanged, passageLost, VERIFY_RULES } from './rules.js'
import type { PassageStatus, Verification, VerifiedPassage } from './verify.js'

export { reanchor } from './reanchor.js'
export { readHeader, readRecord, RecordProblem, type Header } from './read-record.js'
export { VERIFY_RULES } from './rules.js'
export { verifyRecord, type PassageStatus, type Verification } from './verify.js'

/** What there is to say of the passages of a record: those that changed or were lost, the outermost of several in one place. */
export function findingsOf(
  record: ArticleRecord,
  { claims, others }: Verification,
  document: SourceDocument,
  rules: readonly RuleDescription[] = VERIFY_RULES,
): Finding[] {
  const names = new Map<Passage, string>(record.claims.map(({ id, passage }) => [passage, `Claim ${id}`]))
  const failed = outermost([...claims, ...others].filter(({ status }) => status === 'changed' || status === 'lost'))
  if (!failed.length) return []
  const passageAt = passagesOf(analyse(document))
  return failed.flatMap(({ status, start, end, recorded, difference }): Finding[] => {
    const rule = rules.find(({ name }) => name === (status === 'changed' ? passageChanged : passageLost).name)
    if (!rule) return []
    const said = status === 'changed' ? 'no longer stands in the file word for word' : 'was not found in the file'
    return [
      {
        rule: rule.name,
        severity: rule.severity,
        document: document.info.id,
        passage: passageAt({ start, end }),
        message: `${names.get(recorded) ?? 'A passage'} ${said}: “${shortened(recorded.exact)}”.`,
        difference,
        related: [],
      },
    ]
  })
}

/** Those that lie in no other, in recorded order; of two with the same span the first. */
function outermost(passages: readonly VerifiedPassage[]): VerifiedPassage[] {
  let end = -1
  return passages
    .toSorted((a, b) => bySpan(a.recorded, b.recorded))
    .filter(({ recorded }) => recorded.end > end && (end = recorded.end) > 0)
}

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
