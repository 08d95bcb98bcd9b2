import { isPoint } from './meaning.js'
import type { JoinRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "the first week of January 2015", "the third Thursday in November", "the last week of this month". */
export const joinNthOfDate: JoinRule = {
  name: 'join-nth-of-date',
  join(t, left, right) {
    const [a, b] = [left.meaning, right.meaning]
    if (
      a.kind !== 'nth' ||
      a.of ||
      !isPoint(b) ||
      right.firstToken !== left.endToken + 1 ||
      !/^(?:of|in)$/.test(lowerAt(t, left.endToken))
    )
      return undefined
    if (b.kind === 'clock' || b.kind === 'nth' || b.kind === 'holiday' || b.kind === 'within') return undefined
    if (b.level !== 'month' && b.level !== 'year' && b.level !== 'quarter' && b.level !== 'season') return undefined
    return { firstToken: left.firstToken, endToken: right.endToken, meaning: { ...a, of: b } }
  },
}
