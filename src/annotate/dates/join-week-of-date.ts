import { isPoint } from './meaning.js'
import type { JoinRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "the week of March 3", "the week beginning February 4", "the weekend of Halloween". */
export const joinWeekOfDate: JoinRule = {
  name: 'join-week-of-date',
  join(t, left, right) {
    const [a, b] = [left.meaning, right.meaning]
    if (a.kind !== 'nth' || a.n !== 0 || !isPoint(b) || b.kind === 'clock' || b.kind === 'nth') return undefined
    const gap = right.firstToken - left.endToken
    if (
      gap < 1 ||
      gap > 2 ||
      !/^(?:of|beginning|starting|commencing|ending|on)$/.test(lowerAt(t, right.firstToken - 1))
    )
      return undefined
    if ((b.kind === 'calendar' || b.kind === 'shifted') && b.level !== 'day') return undefined
    const level = a.unit === 'weekend' ? 'weekend' : 'week'
    return {
      firstToken: left.firstToken,
      endToken: right.endToken,
      meaning: { kind: 'shifted', unit: 'week', by: 0, from: b, level },
    }
  },
}
