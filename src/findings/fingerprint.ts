import { createHash } from 'node:crypto'
import type { Finding } from '../model/finding.js'
import { fold } from '../text/fold.js'
import type { ReportedFinding } from '../write/findings/report.js'

/**
 * Findings as they are reported, with a fingerprint that tells each from all others by rule, document, words and, of
 * several alike, their number: 16 hexadecimal digits that stay the same when lines move or the text around is rewritten.
 * @param accepted those that the documents themselves accept
 */
export function asReported(
  findings: readonly Finding[],
  accepted: ReadonlySet<Finding> = new Set(),
): ReportedFinding[] {
  const occurrences = new Map<string, number>()
  const reported: ReportedFinding[] = []
  for (const finding of findings) {
    const { rule, document, passage, difference } = finding
    const removed = (difference ?? []).map((part) => ('removed' in part ? part.removed : '')).join(' ')
    const key = [rule, document, fold(passage.exact), fold(removed)].join('\0')
    const occurrence = occurrences.get(key) ?? 0
    occurrences.set(key, occurrence + 1)
    const fingerprint = createHash('sha256').update(`${key}\0${occurrence}`).digest('hex').slice(0, 16)
    reported.push({ ...finding, fingerprint, accepted: accepted.has(finding) })
  }
  return reported
}
