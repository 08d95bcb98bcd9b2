import type { TimeUnit } from '../../lexicon/time-words.js'
import { isPoint, type NthPoint } from './meaning.js'
import type { JoinRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

const UNITS: ReadonlySet<TimeUnit> = new Set(['day', 'week', 'month', 'quarter'])

/** "the first nine months of 2013", "the last three weeks of this year"; "the first nine months" alone is a length of time. */
export const joinFirstMonthsOfDate: JoinRule = {
  name: 'join-first-months-of-date',
  join(t, left, right) {
    const [a, b] = [left.meaning, right.meaning]
    if (a.kind !== 'duration' || a.parts.length !== 1 || !isPoint(b) || right.firstToken !== left.endToken + 1)
      return undefined
    const [{ amount, unit }] = a.parts
    if (!amount || !Number.isInteger(amount) || !UNITS.has(unit) || lowerAt(t, left.endToken) !== 'of') return undefined
    if ((b.kind !== 'calendar' && b.kind !== 'shifted') || !/^(?:month|quarter|year)$/.test(b.level)) return undefined
    const side = lowerAt(t, lowerAt(t, left.firstToken) === 'the' ? left.firstToken + 1 : left.firstToken)
    const sign = side === 'first' || side === 'opening' ? 1 : side === 'last' || side === 'final' ? -1 : 0
    if (!sign) return undefined
    const nth = (n: number): NthPoint => ({ kind: 'nth', n: sign * n, unit, of: b })
    const [from, to] = sign > 0 ? [nth(1), nth(amount)] : [nth(amount), nth(1)]
    return {
      firstToken: left.firstToken,
      endToken: right.endToken,
      meaning: { kind: 'range', from, to, inclusive: true },
    }
  },
}
