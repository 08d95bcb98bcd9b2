import { zoneNames } from '../../lexicon/time-words.js'
import type { Clock } from './meaning.js'
import { digitsAt, numberWordsAt, type Read } from './numbers.js'
import { gluedAt, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

/** A time of day that begins at token `i`, with how sure it is without words around it. */
export interface ClockRead extends Read<Clock> {
  /** It says am, pm, o'clock or a zone, or it is a word such as "noon"; "8:30" alone may be a score. */
  readonly certain: boolean
}

/** "8 p.m.", "11:03AM EDT", "20:30", "noon", "half past eight", "six o'clock", "7:56:30 am". */
export function clockAt(t: TimeTokens, i: number): ClockRead | undefined {
  const word = t.words[i]
  if (word?.hourWord !== undefined) return withZone(t, { value: { hour: word.hourWord }, end: i + 1, certain: true })
  // "12 noon", "12 midnight"
  if (word?.digits === '12' && t.words[i + 1]?.hourWord !== undefined)
    return withZone(t, { value: { hour: t.words[i + 1]!.hourWord }, end: i + 2, certain: true })
  const past = pastHour(t, i)
  if (past) return past
  if (!word) return undefined
  if (word.digits) {
    const match = /^(\d{1,2})(?:([:.])([0-5]\d)(?::([0-5]\d))?)?$/.exec(word.digits)
    if (match) {
      const [, hour, separator, minute, second] = match
      const clock: Clock = {
        hour: Number(hour),
        ...(minute && { minute: Number(minute) }),
        ...(second && { second: Number(second) }),
      }
      return finish(t, clock, i + 1, separator === ':')
    }
    const military = /^([01]\d|2[0-3]|[1-9])([0-5]\d)$/.exec(word.digits)
    const suffix = military && (meridiemAt(t, i + 1) ?? zoneNames.longestAt(t.tokens, i + 1))
    if (military && word.digits.length === 4 && lowerAt(t, i + 1) === 'hours')
      return { value: { hour: Number(military[1]), minute: Number(military[2]) }, end: i + 2, certain: true }
    // "from 0800 to 1000 GMT", "by 0600": the nought tells that it is no year
    if (military && isOfCall(t, i)) return undefined
    if (military && (/^0\d/.test(word.digits) || isBeforeZone(t, i + 1)) && !suffix && FROM.test(lowerAt(t, i - 1)))
      return { value: { hour: Number(military[1]), minute: Number(military[2]) }, end: i + 1, certain: true }
    if (military && suffix) return finish(t, { hour: Number(military[1]), minute: Number(military[2]) }, i + 1, false)
    return undefined
  }
  if (!word.number || word.number > 24) return undefined
  const hour = numberWordsAt(t, i)
  if (!hour || hour.value > 24) return undefined
  const dash = isDash(t, hour.end) && gluedAt(t, hour.end) ? hour.end + 1 : hour.end
  const minute = numberWordsAt(t, dash)
  if (minute && minute.value >= 10 && minute.value < 60 && hour.value <= 12) {
    const spoken = finish(t, { hour: hour.value, minute: minute.value }, minute.end, false)
    if (spoken) return spoken
  }
  return finish(t, { hour: hour.value }, hour.end, false)
}

/** The last digits of a telephone number: "555-0142". */
const isOfCall = (t: TimeTokens, i: number): boolean =>
  isDash(t, i - 1) && gluedAt(t, i) && gluedAt(t, i - 1) && t.words[i - 2]?.digits?.length === 3

const FROM = /^(?:from|between|at|by|before|after|until|till|since|around|about|to|and|-|–)$/

/** "to 1600 GMT", "and 1000 local time". */
const isBeforeZone = (t: TimeTokens, i: number): boolean =>
  /^(?:to|and|until|-|–)$/.test(lowerAt(t, i)) &&
  t.words[i + 1]?.digits?.length === 4 &&
  zoneNames.longestAt(t.tokens, i + 2) !== undefined

/** "am", "p.m.", "p m", "o'clock" at token `i`. */
export function meridiemAt(t: TimeTokens, i: number): Read<'am' | 'pm' | null> | undefined {
  const word = t.words[i]
  // "I am", "8 am": a number stands before it, so that it is no verb
  if (word?.meridiem) return { value: word.meridiem, end: i + 1 }
  const lower = lowerAt(t, i)
  if (lower === "o'clock" || lower === 'oclock') return { value: null, end: i + 1 }
  if (lower === '.' && t.words[i + 1]?.meridiem && gluedAt(t, i + 1))
    return { value: t.words[i + 1]!.meridiem!, end: i + 2 }
  if ((lower === 'a' || lower === 'p') && !gluedAt(t, i + 1) && /^m\.?$/.test(lowerAt(t, i + 1)))
    return { value: lower === 'a' ? 'am' : 'pm', end: i + 2 }
  return undefined
}

function finish(t: TimeTokens, clock: Clock, end: number, colon: boolean): ClockRead | undefined {
  const meridiem = meridiemAt(t, end)
  const { hour = 0 } = clock
  if (hour > 24 || (hour === 24 && clock.minute)) return undefined
  if (meridiem) {
    if (hour > 12 && meridiem.value !== null && !(hour <= 24 && colon)) return undefined
    const inDay = meridiem.value === 'pm' && hour < 12 ? hour + 12 : meridiem.value === 'am' && hour === 12 ? 0 : hour
    return withZone(t, { value: { ...clock, hour: inDay }, end: meridiem.end, certain: true })
  }
  const zoned = withZone(t, { value: clock, end, certain: false })
  if (zoned.end > end) return zoned.value.minute === undefined ? undefined : { ...zoned, certain: true }
  return colon || clock.minute !== undefined || hour > 0 ? { value: clock, end, certain: false } : undefined
}

/** "ET", "GMT", "local time" after a time. */
function withZone(t: TimeTokens, read: ClockRead): ClockRead {
  const bracket = lowerAt(t, read.end) === '(' ? 1 : 0
  const zone = zoneNames.longestAt(t.tokens, read.end + bracket)
  if (!zone || (bracket && lowerAt(t, zone.endToken) !== ')')) return read
  return { value: { ...read.value, offset: zone.value }, end: zone.endToken + bracket, certain: read.certain }
}

/** "half past eight", "quarter to nine", "15 past seven o'clock". */
function pastHour(t: TimeTokens, i: number): ClockRead | undefined {
  const lower = lowerAt(t, i)
  const named = lower === 'half' ? 30 : lower === 'quarter' ? 15 : undefined
  const minutes: Read<number> | undefined = named === undefined ? minutesAt(t, i) : { value: named, end: i + 1 }
  if (!minutes) return undefined
  const relation = lowerAt(t, minutes.end)
  if (relation !== 'past' && !(relation === 'to' && lower === 'quarter')) return undefined
  // "one-quarter to one-third"
  if (named !== undefined && (t.words[i - 1]?.number || (isDash(t, i - 1) && gluedAt(t, i)))) return undefined
  const hour = minutesAt(t, minutes.end + 1)
  if (!hour || hour.value < 1 || hour.value > 12) return undefined
  const clock =
    relation === 'past'
      ? { hour: hour.value, minute: minutes.value }
      : { hour: hour.value === 1 ? 12 : hour.value - 1, minute: 60 - minutes.value }
  const finished = finish(t, clock, hour.end, false)
  return finished && { ...finished, certain: true }
}

function minutesAt(t: TimeTokens, i: number): Read<number> | undefined {
  const digits = digitsAt(t, i, 2)
  if (digits !== undefined) return { value: digits, end: i + 1 }
  return numberWordsAt(t, i)
}
