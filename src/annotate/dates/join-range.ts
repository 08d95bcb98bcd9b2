import { wordsBetween } from './join-day-and-time.js'
import { isPoint, type Clock, type Found, type Point } from './meaning.js'
import type { JoinRule } from './rule.js'
import { digitsAt } from './numbers.js'
import { gluedAt, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

const TO = /^(?:to|through|thru|until|till|-|–|—|--|~)$/

/** "from 1939 to 1945", "between April and June 2014", "July 4 - July 6", "Monday to Friday"; not "2013 and 2014". */
export const joinRange: JoinRule = {
  name: 'join-range',
  join(t, left, right): Found | undefined {
    const words = wordsBetween(t, left.endToken, right.firstToken)
    if (!words || words.length < 1 || words.length > 2) return undefined
    const opener = lowerAt(t, left.firstToken - 1)
    const and = words[0] === 'and' && opener === 'between'
    if (!and && !TO.test(words[0])) return undefined
    if (words.length === 2 && words[1] !== 'the' && words[1] !== 'about') return undefined
    const opens = opener === 'from' || opener === 'between'
    const start = opens && isNow(left.meaning) ? TODAY : left.meaning
    const end = isNow(right.meaning) ? TODAY : right.meaning
    if (!isPoint(start) || !isPoint(end)) return undefined
    // "won 2 - 1": two bare numbers are no times
    if (left.incomplete && right.incomplete && !opens) return undefined
    // "6:45 pm – One of the suspects"
    if (right.incomplete && !opens && !t.words[right.firstToken]?.digits) return undefined
    const ends = completed(start, saysHalf(t, left.firstToken, right.endToken) ? end : inAfternoon(start, end))
    if (!ends) return undefined
    return {
      firstToken: left.firstToken,
      endToken: right.endToken,
      // "from 2007 to the end of 2008"
      meaning: { kind: 'range', ...ends, inclusive: right.modifier === 'late' },
      // "from 9 to 10:30" are hours, "from 9 to 10" may be anything
      incomplete: Boolean(left.incomplete && right.incomplete && !hasMinutes(end)),
    }
  },
}

const hasMinutes = (point: Point): boolean => point.clock?.minute !== undefined
const TODAY: Point = { kind: 'shifted', unit: 'day', by: 0, from: 'published', level: 'day' }
const isNow = (meaning: Found['meaning']): boolean => meaning.kind === 'reference' && meaning.timex === 'PRESENT_REF'

/** A range with the preposition that belongs to it: "from 1939 to 1945", "between the 9th and the 17th of April". */
export function withOpener(t: TimeTokens, found: Found): Found {
  const opens = found.meaning.kind === 'range' && /^(?:from|between)$/.test(lowerAt(t, found.firstToken - 1))
  return opens ? { ...found, firstToken: found.firstToken - 1 } : found
}

/** Lends each end what only the other says: the year of "April and June 2014", the afternoon of "5 to 6 p.m.". */
function completed(from: Point, to: Point): { from: Point; to: Point } | undefined {
  if (from.kind === 'clock' || to.kind === 'clock') {
    if (from.clock?.hour === undefined || to.clock?.hour === undefined) return undefined
    const clock = sameHalf(from.clock, to.clock)
    if (from.kind === 'clock' && to.kind === 'clock') return { from: { ...from, clock }, to }
    return from.kind === 'clock'
      ? { from: { ...to, clock }, to }
      : { from: { ...from, clock }, to: { ...from, clock: to.clock } }
  }
  if (from.kind === 'calendar' && to.kind === 'calendar') {
    if (from.level === 'decade' || to.level === 'decade' || from.level === 'century') return undefined
    if (from.year === undefined && to.year !== undefined && from.month !== undefined && !from.which) {
      const earlier = to.month !== undefined && from.month > to.month
      return { from: { ...from, year: to.year - (earlier ? 1 : 0) }, to }
    }
    if (to.year === undefined && from.year !== undefined && to.month !== undefined) {
      const later = from.month !== undefined && to.month < from.month
      return { from, to: { ...to, year: from.year + (later ? 1 : 0) } }
    }
  }
  const [a, b] = [levelOf(from), levelOf(to)]
  if (a !== b && !isDayTold(from) && !isDayTold(to) && (from.kind !== 'calendar' || to.kind !== 'calendar'))
    return undefined
  return { from, to }
}

/** "today", "yesterday": an end for any stretch of time. */
const isDayTold = (point: Point): boolean => point.kind === 'shifted' && point.level === 'day'

const levelOf = (point: Point): string | undefined =>
  point.kind === 'calendar' || point.kind === 'shifted' ? point.level : 'day'

/** Whether "a.m.", "p.m." or a nought ("04:30") in these tokens tells the half of the day. */
function saysHalf(t: TimeTokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (t.words[i]?.meridiem || t.words[i]?.digits?.startsWith('0')) return true
  return false
}

/** "from 10 to 4": where neither hour says its half of the day, the second lies after the first. */
const inAfternoon = (from: Point, to: Point): Point =>
  from.clock?.hour !== undefined &&
  to.clock?.hour !== undefined &&
  to.clock.hour <= from.clock.hour &&
  from.clock.hour <= 12
    ? { ...to, clock: { ...to.clock, hour: to.clock.hour + 12 } }
    : to

/** "5 to 6 p.m.": the first hour is of the same half of the day where that is earlier. */
function sameHalf(from: Clock, to: Clock): Clock {
  const hour = from.hour!
  const minutes = (hour + 12) * 60 + (from.minute ?? 0)
  const offset = from.offset === undefined ? to.offset : from.offset
  const zoned = offset === undefined ? from : { ...from, offset }
  return to.hour! > 12 && hour < 12 && minutes < to.hour! * 60 + (to.minute ?? 0)
    ? { ...zoned, hour: hour + 12 }
    : zoned
}

/** "from 1939 to the present", "2009-present", "from March to date". */
export function untilPresent(t: TimeTokens, found: Found): Found {
  const { meaning, endToken } = found
  if (meaning.kind !== 'calendar' || !TO.test(lowerAt(t, endToken))) return found
  const opens = lowerAt(t, found.firstToken - 1) === 'from' || isDash(t, endToken)
  const end = endToken + (lowerAt(t, endToken + 1) === 'the' ? 2 : 1)
  if (!opens || !/^(?:present|date)$/.test(lowerAt(t, end))) return found
  return { ...found, endToken: end + 1, meaning: { kind: 'range', from: meaning, to: TODAY } }
}

/** "2012-13", "1914–18", "the 2012/13 season": the second year is shortened. */
export function shortenedRange(t: TimeTokens, found: Found): Found {
  const { meaning, endToken } = found
  if (meaning.kind !== 'calendar' || meaning.level !== 'year' || meaning.year === undefined) return found
  const slash = lowerAt(t, endToken) === '/'
  if (!slash && !isDash(t, endToken)) return found
  if (!gluedAt(t, endToken) || !gluedAt(t, endToken + 1) || t.words[endToken + 1]?.digits?.length !== 2) return found
  const last = digitsAt(t, endToken + 1, 2)
  if (last === undefined || last <= meaning.year % 100 || (slash && last !== (meaning.year + 1) % 100)) return found
  if (gluedAt(t, endToken + 2) && isDash(t, endToken + 2)) return found
  return {
    ...found,
    endToken: endToken + 2,
    meaning: { kind: 'range', from: meaning, to: { ...meaning, year: Math.floor(meaning.year / 100) * 100 + last } },
  }
}
