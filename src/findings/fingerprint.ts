import { createHash } from 'node:crypto'
import type { Finding } from '../model/finding.js'
import { fold } from '../text/fold.js'

/**
 * Tells each finding from all others by rule, document, words and, of several alike, their number: 16 hexadecimal digits,
 * in step with `findings`. They stay the same when lines move or the text around a passage is rewritten.
 */
export function fingerprint(findings: readonly Finding[]): string[] {
  const occurrences = new Map<string, number>()
  return findings.map(({ rule, document, passage, difference }) => {
    const removed = (difference ?? []).map((part) => ('removed' in part ? part.removed : '')).join(' ')
    const key = [rule, document, fold(passage.exact), fold(removed)].join('\0')
    const occurrence = occurrences.get(key) ?? 0
    occurrences.set(key, occurrence + 1)
    return createHash('sha256').update(`${key}\0${occurrence}`).digest('hex').slice(0, 16)
  })
}
