import { TimePart } from '../../lexicon/time-words.js'
import type { CalendarPoint } from './meaning.js'
import { isDayOfMonth, yearAfter } from './month-day-year.js'
import { dayAt, digitsAt, fullYear, type Read } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isCapital, isDash, lowerAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** "5 June", "22nd of March 1999", "the second of August", "9 to 12 of June", "05-Aug-2016". */
export const dayMonthYear: DateRule = {
  name: 'day-month-year',
  begins: TimePart.digits | TimePart.ordinal | TimePart.number,
  at(t, i) {
    const day = dayAt(t, i, true)
    if (!day || (gluedAt(t, i) && /^[$£€.:+#]$/.test(lowerAt(t, i - 1)))) return undefined
    const firstToken = withDeterminer(t, i)
    const range = /^(?:to|till|until|through|and)$/.test(lowerAt(t, day.end)) || isDash(t, day.end)
    if (range) {
      const last = dayAt(t, day.end + 1, true)
      const month = last && monthAfter(t, last)
      if (
        month &&
        last.value > day.value &&
        (lowerAt(t, day.end) !== 'and' || lowerAt(t, firstToken - 1) === 'between')
      ) {
        const year = yearAfter(t, month.end)
        const to: CalendarPoint = {
          kind: 'calendar',
          level: 'day',
          year: year?.value,
          month: month.value,
          day: last.value,
        }
        return {
          firstToken,
          endToken: year?.end ?? month.end,
          meaning: { kind: 'range', from: { ...to, day: day.value }, to },
        }
      }
    }
    const month = monthAfter(t, day)
    if (!month) return undefined
    const separated = /^[-/.]$/.test(lowerAt(t, month.end)) && gluedAt(t, month.end)
    const year = (separated && shortYear(t, month.end + 1)) || yearAfter(t, separated ? month.end + 1 : month.end)
    return {
      firstToken,
      endToken: year?.end ?? month.end,
      meaning: { kind: 'calendar', level: 'day', year: year?.value, month: month.value, day: day.value },
    }
  },
}

/** The "13" of "10-Mar-13". */
function shortYear(t: TimeTokens, i: number): Read<number> | undefined {
  const value = gluedAt(t, i) && t.words[i]?.digits?.length === 2 ? digitsAt(t, i, 2) : undefined
  return value === undefined ? undefined : { value: fullYear(value), end: i + 1 }
}

/** The month that a day belongs to: "June", "of June", "-Aug-". */
function monthAfter(t: TimeTokens, day: Read<number>): Read<number> | undefined {
  const between = lowerAt(t, day.end)
  const joined = between === 'of' || (/^[-/.]$/.test(between) && gluedAt(t, day.end) && gluedAt(t, day.end + 1))
  const at = between === 'day' && lowerAt(t, day.end + 1) === 'of' ? day.end + 2 : joined ? day.end + 1 : day.end
  const word = t.words[at]
  if (!word?.month || !isDayOfMonth(word.month, day.value)) return undefined
  // "on 5 may only": the verb
  return word.ambiguous &&
    !isCapital(t, at) &&
    between !== 'of' &&
    day.end - 1 === at - 1 &&
    lowerAt(t, at) === 'may' &&
    !yearAfter(t, at + 1)
    ? undefined
    : { value: word.month, end: at + 1 }
}
