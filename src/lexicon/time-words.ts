import holidays from './en/holidays.txt'
import namedDays from './en/named-days.txt'
import timePhrases from './en/time-phrases.txt'
import timeWords from './en/time-words.txt'
import timeZones from './en/time-zones.txt'
import { Shape } from '../model/article.js'
import { perWord } from './per-word.js'
import { PhraseTrie } from './phrase-trie.js'
import { readList, readTable } from './table.js'
import { wordForms } from './word-forms.js'

export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI'
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'DT' | 'MEL' | 'MED'
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'workweek'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
export type Which = 'last' | 'this' | 'next' | 'that'
export type Edge = 'early' | 'mid' | 'late'

/** What a word form can be in a date; each part is set only if the form can be it. All have the same fields, for a rule reads words of every kind. */
export class TimeWord {
  /** Bits of {@link TimePart}: the parts below that are set. */
  kinds = 0
  /** The form is a common word or a name as well: "may", "sun". */
  ambiguous = true
  /** 1 to 12. */
  month?: number
  /** 1 (Monday) to 7. */
  weekday?: number
  /** The same of a plural: "Mondays". */
  weekdays?: number
  season?: SeasonCode
  unit?: TimeUnit
  /** Unit of "yearlong". */
  lasting?: TimeUnit
  /** "then", "period". */
  anaphor?: string
  /** "BC" or "AD". */
  era?: string
  partOfDay?: DayPart
  tonight?: string
  overnight?: string
  midweek?: string
  half?: string;
  in?: string
  /** Days from today: "yesterday" is -1. */
  day?: number
  which?: Which
  edge?: Edge
  /** "a" and "an" count one. */
  article?: number
  number?: number
  ordinal?: number
  /** What "several" and the like count; null if that is not said. */
  vagueNumber?: number | null
  /** Tens of the year: "nineties" is 9. */
  decade?: number
  meridiem?: 'am' | 'pm'
  /** Hour of "noon" and "midnight". */
  hourWord?: number
  /** Period of a set: "daily" is P1D. */
  setWord?: string
  each?: number
  times?: number
  fiscal?: string
  /** The year of "FY2013". */
  fiscalYear?: number
  /** "Q3" or "H2". */
  quarterCode?: string
  /** A number in digits as written, without its value: "2013", "11:03". */
  digits?: string
}

/** Bits of `TimeWord.kinds`. */
export const TimePart = {
  month: 1,
  weekday: 1 << 1,
  weekdays: 1 << 2,
  season: 1 << 3,
  unit: 1 << 4,
  partOfDay: 1 << 5,
  day: 1 << 6,
  which: 1 << 7,
  edge: 1 << 8,
  number: 1 << 9,
  ordinal: 1 << 10,
  vagueNumber: 1 << 11,
  decade: 1 << 12,
  meridiem: 1 << 13,
  hourWord: 1 << 14,
  setWord: 1 << 15,
  each: 1 << 16,
  times: 1 << 17,
  fiscal: 1 << 18,
  digits: 1 << 19,
  /** First word of a holiday. */
  holiday: 1 << 20,
  /** Longest word of a phrase such as "at the moment": the one that is least common. */
  phrase: 1 << 21,
  quarterCode: 1 << 22,
  tonight: 1 << 23,
  half: 1 << 24,
  in: 1 << 25,
  article: 1 << 26,
  lasting: 1 << 27,
  anaphor: 1 << 28,
  era: 1 << 29,
  overnight: 1 << 30,
  midweek: 1 << 31,
} as const

type PartName = Exclude<keyof typeof TimePart, 'digits' | 'holiday' | 'phrase'>

const NUMERIC = new Set<PartName>([
  'month',
  'weekday',
  'weekdays',
  'day',
  'article',
  'number',
  'ordinal',
  'decade',
  'hourWord',
  'each',
  'times',
])

const words = new Map<string, TimeWord>()

/** The entry of a form, made if there is none. */
function entry(form: string): TimeWord {
  let word = words.get(form)
  if (!word) words.set(form, (word = new TimeWord()))
  return word
}

for (const row of readTable<'part' | 'value' | 'alone' | 'forms'>(timeWords, 'time-words.txt')) {
  const name = row.part.replace(/-\w/g, (hyphened) => hyphened[1].toUpperCase()) as PartName
  const value = NUMERIC.has(name)
    ? Number(row.value)
    : name === 'vagueNumber'
      ? row.value === 'X'
        ? null
        : Number(row.value)
      : row.value
  for (const form of row.forms.split(',')) {
    const word = entry(form.trim())
    word.kinds |= TimePart[name]
    word.ambiguous = row.alone === 'no'
    Object.assign(word, { [name]: value })
  }
}

// "FY2013", "FY13"
for (let fiscalYear = 1990; fiscalYear < 2050; fiscalYear++)
  for (const form of [`fy${fiscalYear}`, `fy${String(fiscalYear).slice(2)}`])
    Object.assign(entry(form), { kinds: TimePart.fiscal, fiscalYear })

/** Holidays by name; the value says when, as in `en/holidays.txt`. */
export const holidayNames = new PhraseTrie<string>(
  readTable<'name' | 'when'>(holidays, 'holidays.txt').map(({ name, when }) => {
    entry(wordForms(name)[0].toLowerCase()).kinds |= TimePart.holiday
    return [name, when] as const
  }),
)

const longestWord = (phrase: string): string =>
  wordForms(phrase).reduce((longest, form) => (form.length > longest.length ? form : longest))

/** "right now", "recently", "soon" with their TIMEX3 reference. */
export const vaguePhrases = new PhraseTrie<string>(
  readTable<'timex' | 'phrases'>(timePhrases, 'time-phrases.txt').flatMap(({ timex, phrases }) =>
    readList(phrases).map((phrase) => {
      entry(longestWord(phrase)).kinds |= TimePart.phrase
      return [phrase, timex] as const
    }),
  ),
)

const yearsOfNamedDays = new Map<string, number>(
  readTable<'day' | 'words'>(namedDays, 'named-days.txt').flatMap(({ day, words: after }) => {
    const [year, month, dayOfMonth] = day.split('-').map(Number)
    return readList(after).map((word) => [`${month}-${dayOfMonth}-${word}`, year] as const)
  }),
)

/**
 * The year of a day that names an event: 2001 for 11 September before "attacks".
 * @param word the word after it in small letters, or "-" where it is written "9/11"
 */
export const yearOfNamedDay = (month: number, day: number, word: string): number | undefined =>
  yearsOfNamedDays.get(`${month}-${day}-${word}`)

/** Time zones; the value is the offset in ISO 8601, or null where summer time decides it. */
export const zoneNames = new PhraseTrie<string | null>(
  readTable<'zone' | 'offset'>(timeZones, 'time-zones.txt').map(
    ({ zone, offset }) => [zone, offset === '-' ? null : offset] as const,
  ),
  { caseSensitive: true },
)

/** What a word can be in a date, or null; signs are nothing. */
export const timeWordOf = perWord(({ text, lower, shape }): TimeWord | null =>
  shape & Shape.number ? inDigits(text) : shape & Shape.symbol ? null : (words.get(lower) ?? null),
)

function inDigits(text: string): TimeWord {
  const word = new TimeWord()
  word.kinds = TimePart.digits
  word.digits = text
  return word
}
