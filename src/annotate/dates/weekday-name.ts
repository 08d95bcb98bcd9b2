import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { isProgramme } from './programme.js'
import type { CalendarPoint } from './meaning.js'
import type { DateRule } from './rule.js'
import { dayAt, type Read } from './numbers.js'
import { gluedAt, isCapital, lowerAt, sentenceAt, tagAt, type TimeTokens } from './time-tokens.js'

const FUTURE = /^(?:coming|upcoming)$/

/** "Thursday", "last Tuesday", "this coming Friday", "Friday the 13th"; not "Ruby Tuesday", "the sun". */
export const weekdayName: DateRule = {
  name: 'weekday-name',
  begins: TimePart.weekday,
  at(t, i) {
    const word = t.words[i]!
    const mornings = t.words[i + 1]?.partOfDay
    if (mornings && lowerAt(t, i + 1).endsWith('s'))
      return { firstToken: i, endToken: i + 2, meaning: { kind: 'set', timex: `XXXX-WXX-${word.weekday}T${mornings}` } }
    if (followsEach(t, i))
      return { firstToken: i, endToken: i + 1, meaning: { kind: 'set', timex: `XXXX-WXX-${word.weekday}` } }
    const list = listAround(t, i)
    const which = t.words[i - 1]?.which
    if (isProgramme(t, i + 1)) return undefined
    if (word.ambiguous ? !besideDate(t, i) : isCapital(t, i - 1) && !isCapitalizedOpener(t, i)) return undefined
    const first =
      which && which !== 'that' ? (lowerAt(t, i - 2) === 'this' || lowerAt(t, i - 2) === 'the' ? i - 2 : i - 1) : i
    // "on Monday week": seven days after the next Monday, in British English
    if (!which && isWeekAfter(t, i + 1))
      return {
        firstToken: i,
        endToken: i + 2,
        meaning: {
          kind: 'shifted',
          unit: t.words[i + 1]!.unit!,
          by: 1,
          from: { kind: 'calendar', level: 'day', weekday: word.weekday, which: 'next' },
          level: 'day',
        },
      }
    const day = dayAfter(t, i + 1)
    if (day)
      return {
        firstToken: first,
        endToken: day.end,
        meaning: { kind: 'calendar', level: 'day', day: day.value, weekday: word.weekday },
      }
    return {
      firstToken: first,
      endToken: i + 1,
      meaning: {
        kind: 'calendar',
        level: 'day',
        weekday: word.weekday,
        which: which === 'that' ? undefined : FUTURE.test(lowerAt(t, i - 1)) ? 'next' : (which ?? list?.which),
        listed: list,
      },
    }
  },
}

/** Longest list of weekdays in tokens: seven, with commas and "and". */
const MAX_LIST = 14

/** Weekdays that "and" or commas tie, by their tokens. */
interface WeekdayList {
  readonly firstToken: number
  readonly lastToken: number
}

/** The list that the weekday at token `i` stands in, which may be itself alone: "Monday, Wednesday and on Friday". */
function listOf(t: TimeTokens, i: number): WeekdayList {
  const sentence = sentenceAt(t.article, i)
  let firstToken = i
  while (i - firstToken < MAX_LIST) {
    const link = linkBefore(t, firstToken)
    if (link <= sentence.firstToken || !t.words[link - 1]?.weekday) break
    firstToken = link - 1
  }
  let lastToken = i
  while (lastToken - i < MAX_LIST) {
    const next = [2, 3, 4].find((step) => t.words[lastToken + step]?.weekday)
    if (!next || lastToken + next >= sentence.endToken || linkBefore(t, lastToken + next) !== lastToken + 1) break
    lastToken += next
  }
  return { firstToken, lastToken }
}

/** The first token of ", and" or "and on" before token `i`, or 0. */
function linkBefore(t: TimeTokens, i: number): number {
  let link = lowerAt(t, i - 1) === 'on' ? i - 2 : i - 1
  if (!/^(?:and|or|&|,)$/.test(lowerAt(t, link))) return 0
  if (lowerAt(t, link) !== ',' && lowerAt(t, link - 1) === ',') link--
  return link
}

/** The "Thursday" of "every Monday and Thursday". */
function followsEach(t: TimeTokens, i: number): boolean {
  const { firstToken } = listOf(t, i)
  return firstToken < i && /^(?:every|each)$/.test(lowerAt(t, firstToken - 1))
}

/** The weekdays beside one, if "and" or "or" ties the last: "Thursday and Friday", not "on Friday, Monday's vote". */
function listAround(
  t: TimeTokens,
  i: number,
): (CalendarPoint['listed'] & { which: CalendarPoint['which'] }) | undefined {
  const { firstToken, lastToken } = listOf(t, i)
  const link = lowerAt(t, lastToken - 1) === 'on' ? lastToken - 2 : lastToken - 1
  if (firstToken === lastToken || lowerAt(t, link) === ',') return undefined
  const which = t.words[firstToken - 1]?.which
  return {
    first: t.words[firstToken]!.weekday!,
    last: t.words[lastToken]!.weekday!,
    which: which === 'that' ? undefined : which,
  }
}

/** "week" and "fortnight" right after a weekday, not "Monday week three", "the Tuesday week-long event". */
const isWeekAfter = (t: TimeTokens, i: number): boolean =>
  /^(?:week|fortnight)$/.test(lowerAt(t, i)) &&
  !(tagAt(t, i + 1) & (P.noun | P.name | P.adjective | P.number)) &&
  !/^(?:['’-]|'s|one)$/.test(lowerAt(t, i + 1))

/** "Monday the 21st", "Friday 13th", "Friday 31."; not "on Friday 31 people died", "Friday 13 March". */
function dayAfter(t: TimeTokens, i: number): Read<number> | undefined {
  const day = dayAt(t, i, true)
  if (!day || t.words[day.end]?.month) return undefined
  if (lowerAt(t, i) === 'the') return day
  const ordinal = day.end > i + 1 && gluedAt(t, i + 1)
  const ends = day.end >= t.count || /^[.,;!?)]$/.test(lowerAt(t, day.end))
  return ordinal || (t.words[i]?.digits && ends) ? day : undefined
}

/** "Sat" and "Sun" are days beside a number, a time or a month, or with a period before a comma. */
const besideDate = (t: TimeTokens, i: number): boolean =>
  Boolean(t.kinds[i + 1] & (TimePart.month | TimePart.digits | TimePart.partOfDay)) ||
  (isCapital(t, i) && lowerAt(t, i + 1) === ',' && Boolean(t.kinds[i + 2] & (TimePart.month | TimePart.digits))) ||
  (isCapital(t, i) && lowerAt(t, i).endsWith('.')) ||
  (isCapital(t, i) && (lowerAt(t, i - 1) === 'on' || Boolean(t.kinds[i - 1] & (TimePart.which | TimePart.weekday)))) ||
  (lowerAt(t, i + 1) === 'at' && Boolean(t.kinds[i + 2] & TimePart.digits))

/** A capital before the weekday that belongs to no name: "On Tuesday", "Last Friday", "Early Monday", "Obama Tuesday". */
const NAMES_WITH_WEEKDAY = /^(?:ruby|sheffield|super|giving|bloody|casual|throwback|freaky)$/
const isCapitalizedOpener = (t: TimeTokens, i: number): boolean => !NAMES_WITH_WEEKDAY.test(lowerAt(t, i - 1))
