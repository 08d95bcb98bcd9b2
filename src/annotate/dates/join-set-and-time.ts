import { timexClock } from './normalize.js'
import type { JoinRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "each Monday at 4 p.m.", "6 a.m. every day": the hour of what recurs. */
export const joinSetAndTime: JoinRule = {
  name: 'join-set-and-time',
  join(t, left, right) {
    const [set, clock] = left.meaning.kind === 'set' ? [left.meaning, right.meaning] : [right.meaning, left.meaning]
    if (set.kind !== 'set' || clock.kind !== 'clock' || left.incomplete || right.incomplete) return undefined
    const gap = right.firstToken - left.endToken
    if (gap > 1 || (gap === 1 && !/^(?:at|on|,)$/.test(lowerAt(t, left.endToken)))) return undefined
    if (set.timex !== 'P1D' && !/^XXXX-WXX-\d$/.test(set.timex)) return undefined
    const day = set.timex === 'P1D' ? '' : set.timex
    return {
      firstToken: left.firstToken,
      endToken: right.endToken,
      meaning: { kind: 'set', timex: day + timexClock(clock.clock) },
    }
  },
}
