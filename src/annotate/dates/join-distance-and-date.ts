import { isPoint, type Found } from './meaning.js'
import type { JoinRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "two days after Christmas", "3 weeks before May 13, 1999", "two years from today", "a week on Tuesday". */
export const joinDistanceAndDate: JoinRule = {
  name: 'join-distance-and-date',
  join(t, left, right): Found | undefined {
    const [a, b] = [left.meaning, right.meaning]
    if (
      a.kind !== 'duration' ||
      a.parts.length !== 1 ||
      !isPoint(b) ||
      b.kind === 'clock' ||
      right.firstToken !== left.endToken + 1
    )
      return undefined
    const word = lowerAt(t, left.endToken)
    // "a week on Tuesday"
    const onDay = word === 'on' && left.incomplete && b.kind === 'calendar' && b.weekday !== undefined && !b.which
    const sign = onDay || word === 'after' || word === 'from' ? 1 : word === 'before' ? -1 : 0
    const [{ amount, unit }] = a.parts
    const coarse = b.kind === 'calendar' && b.level !== 'day'
    if (!sign || amount === null || (coarse && unit !== 'year')) return undefined
    return {
      firstToken: left.firstToken,
      endToken: right.endToken,
      meaning: {
        kind: 'shifted',
        unit,
        by: sign * amount,
        from: onDay ? { ...b, which: 'next' } : b,
        level: coarse ? 'year' : 'day',
      },
      modifier: left.modifier,
    }
  },
}
