import type { JoinRule } from './rule.js'
import { isDash, lowerAt } from './time-tokens.js'

/** "Friday, July 21, 2017", "Tuesday 19 June", "Friday (Jun. 15)": the weekday and its date are one. */
export const joinWeekdayAndDate: JoinRule = {
  name: 'join-weekday-and-date',
  join(t, left, right) {
    const [a, b] = [left.meaning, right.meaning]
    if (
      a.kind !== 'calendar' ||
      a.weekday === undefined ||
      a.month !== undefined ||
      a.day !== undefined ||
      b.kind !== 'calendar' ||
      b.day === undefined ||
      b.month === undefined
    )
      return undefined
    // "9 p.m. on Friday, Nov. 29"
    const meaning = a.clock ? { ...b, clock: a.clock } : b
    const gap = right.firstToken - left.endToken
    const between = lowerAt(t, left.endToken)
    const bracketed = between === '(' && lowerAt(t, right.endToken) === ')'
    if (bracketed && gap === 1) return { firstToken: left.firstToken, endToken: right.endToken + 1, meaning }
    if (gap > 1 || (gap === 1 && between !== ',' && between !== 'the' && !isDash(t, left.endToken))) return undefined
    return { firstToken: left.firstToken, endToken: right.endToken, meaning }
  },
}
