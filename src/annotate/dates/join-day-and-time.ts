import { isPoint, type Clock, type Found, type Point } from './meaning.js'
import type { JoinRule } from './rule.js'
import { lowerAt, type TimeTokens } from './time-tokens.js'

const BETWEEN = /^(?:at|in|the|around|about|from|,|for|@|by|on|of|between|to|early|late)$/

/** "Tuesday night", "tomorrow at 9 a.m.", "8 p.m. on Friday", "June 5, 2013 11:03AM EDT", "the morning of May 4". */
export const joinDayAndTime: JoinRule = {
  name: 'join-day-and-time',
  join(t, left, right) {
    const words = wordsBetween(t, left.endToken, right.firstToken)
    // "today before 4 p.m.", "Tuesday after noon"
    if (words?.length === 1 && isSide(words[0])) return joinSide(left, right, words[0])
    if (!words || !words.every((word) => BETWEEN.test(word)) || words.length > 2) return undefined
    const [a, b] = [left.meaning, right.meaning]
    const found = (meaning: Found['meaning']): Found => ({
      firstToken: left.firstToken,
      endToken: right.endToken,
      meaning,
      modifier: left.modifier,
    })
    if (b.kind === 'range' && b.from.kind === 'clock' && isDay(a))
      return found({
        ...b,
        from: { ...a, clock: merged(a.clock, b.from.clock!) },
        to: { ...a, clock: merged(a.clock, b.to.clock!) },
      })
    if (a.kind === 'range' && a.from.kind === 'clock' && isDay(b))
      return found({ ...a, from: { ...b, clock: a.from.clock }, to: { ...b, clock: a.to.clock } })
    // "10 to 12 Monday" + "morning"
    if (a.kind === 'range' && a.to.clock?.hour !== undefined && b.kind === 'clock' && b.clock?.hour === undefined)
      return words.length === 0
        ? found({
            ...a,
            from: { ...a.from, clock: merged(b.clock, a.from.clock!) },
            to: { ...a.to, clock: merged(b.clock, a.to.clock) },
          })
        : undefined
    if (!isPoint(a) || !isPoint(b)) return undefined
    // "7:30 Tuesday" + "night"
    if (isDay(a) && b.kind === 'clock' && a.clock?.hour !== undefined && !a.clock.part && b.clock?.part)
      return words.length === 0 && b.clock.hour === undefined
        ? found({ ...a, clock: merged(b.clock, a.clock) })
        : undefined
    if (isDay(a) && b.kind === 'clock') {
      if (a.clock && (a.clock.hour !== undefined || b.clock?.hour === undefined)) return undefined
      // "Tuesday, 5": a bare number needs "at"
      if (right.incomplete && b.clock?.hour !== undefined && !words.includes('at') && !words.includes('around'))
        return undefined
      if (words.includes('for') || (words.includes('of') && b.clock?.hour !== undefined) || words.at(-1) === 'the')
        return undefined
      return found({ ...a, clock: merged(a.clock, b.clock!) })
    }
    if (a.kind === 'clock' && isDay(b)) {
      // "five-thirty on Monday evening"
      const isEvident = b.clock?.part !== undefined && a.clock?.minute !== undefined
      if (left.incomplete && a.clock?.hour !== undefined && !isEvident) return undefined
      if (words.includes('for') || b.clock?.hour !== undefined) return undefined
      if (a.clock?.part && words.length > 0 && words[0] !== 'of' && words[0] !== 'on') return undefined
      return found({ ...b, clock: merged(b.clock, a.clock!) })
    }
    // "five in the afternoon", "8:00 in the morning"
    if (
      a.kind === 'clock' &&
      b.kind === 'clock' &&
      a.clock?.hour !== undefined &&
      b.clock?.part &&
      b.clock.hour === undefined &&
      words.includes('in')
    )
      return { ...found({ kind: 'clock', clock: merged(b.clock, a.clock) }), incomplete: false }
    if (
      a.kind === 'clock' &&
      b.kind === 'clock' &&
      a.clock?.part &&
      a.clock.hour === undefined &&
      b.clock?.hour !== undefined &&
      words.includes('at')
    )
      return { ...found({ kind: 'clock', clock: merged(a.clock, b.clock) }), incomplete: false }
    return undefined
  },
}

const isSide = (word: string): word is 'before' | 'after' => word === 'before' || word === 'after'

function joinSide(left: Found, right: Found, modifier: 'before' | 'after'): Found | undefined {
  const [day, time] = [left.meaning, right.meaning]
  if (!isDay(day) || day.clock || time.kind !== 'clock' || time.clock?.hour === undefined || right.incomplete)
    return undefined
  return { firstToken: left.firstToken, endToken: right.endToken, meaning: { ...day, clock: time.clock }, modifier }
}

/** The lower-case words between two finds, or undefined if there are more than three. */
export function wordsBetween(t: TimeTokens, from: number, to: number): string[] | undefined {
  if (to - from > 3 || to < from) return undefined
  const words: string[] = []
  for (let i = from; i < to; i++) words.push(lowerAt(t, i))
  return words
}

const isDay = (meaning: Found['meaning']): meaning is Point =>
  isPoint(meaning) &&
  (meaning.kind === 'holiday' ||
    (meaning.kind === 'within' && meaning.of.level === 'week') ||
    (meaning.kind === 'nth' && (meaning.unit === 'day' || meaning.weekday !== undefined)) ||
    (meaning.kind === 'shifted' && meaning.level === 'day') ||
    (meaning.kind === 'calendar' && meaning.level === 'day'))

/** A part of day says which half of the day an hour is in: "five" in the afternoon is 17. */
function merged(part: Clock | undefined, clock: Clock): Clock {
  if (clock.hour === undefined || !part?.part) return clock
  const late = part.part === 'AF' || part.part === 'EV' || (part.part === 'NI' && clock.hour >= 5)
  return late && clock.hour < 12 ? { ...clock, hour: clock.hour + 12 } : clock
}
