import { wordsBetween } from './join-day-and-time.js'
import type { Level } from './meaning.js'
import type { JoinRule } from './rule.js'

const LONG: ReadonlySet<Level> = new Set(['year', 'decade', 'century'])

/** "October last year", "March 11 this year", "Easter this year", "the summer of last year", "Tuesday of last week", "next week Wednesday". */
export const joinMonthAndRelativeYear: JoinRule = {
  name: 'join-month-and-relative-year',
  join(t, left, right) {
    const words = wordsBetween(t, left.endToken, right.firstToken)
    if (
      !words ||
      words.length > 1 ||
      (words.length === 1 && words[0] !== 'of' && words[0] !== 'on' && words[0] !== 'in')
    )
      return undefined
    const [a, b] = [left.meaning, right.meaning]
    const span = { firstToken: left.firstToken, endToken: right.endToken, modifier: left.modifier }
    if (
      b.kind === 'shifted' &&
      b.level === 'year' &&
      words[0] !== 'on' &&
      (a.kind === 'holiday' || (a.kind === 'calendar' && a.weekday === undefined && !LONG.has(a.level))) &&
      a.year === undefined
    )
      return { ...span, meaning: { kind: 'within', part: a, of: b, clock: a.clock } }
    const [week, day] =
      b.kind === 'shifted' && b.level === 'week' ? [b, a] : a.kind === 'shifted' && a.level === 'week' ? [a, b] : []
    if (week && day?.kind === 'calendar' && day.weekday !== undefined && day.month === undefined && !day.which)
      return { ...span, meaning: { kind: 'within', part: day, of: week, clock: day.clock } }
    return undefined
  },
}
