import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart, type TimeUnit } from '../../lexicon/time-words.js'
import type { Duration, Found } from './meaning.js'
import { amountAt, higherAmount, withHalf } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

const WHICH = /^(?:last|past|next|coming|previous|first|final|following|recent|remaining|entire|preceding)$/

/** "five years", "a nine-month period", "the past three years", "half an hour"; not "a 12-year-old", "five years old". */
export const duration: DateRule = {
  name: 'duration',
  begins: TimePart.article | TimePart.number | TimePart.digits | TimePart.vagueNumber | TimePart.half,
  countsUnits: true,
  at(t, i): Found | undefined {
    const low = amountAt(t, i)
    const high = low && higherAmount(t, i, low)
    const amount = low && { value: low.value, end: high?.end ?? low.end }
    if (!amount || lowerAt(t, i - 1) === 'aged') return undefined
    const between =
      /^(?:more|additional|full|consecutive|straight|long|last|past|coming|upcoming|next|following|previous|whole|successive|entire|short|extra|solid|calendar|working|business)$/.test(
        lowerAt(t, amount.end),
      )
        ? amount.end + 1
        : amount.end
    const hyphen = isDash(t, between) && gluedAt(t, between) ? between + 1 : between
    const unit = t.words[hyphen]?.unit
    if (
      !unit ||
      (unit === 'night' && lowerAt(t, hyphen) === 'night' && amount.value === 1 && !t.words[i]!.digits) ||
      isAge(t, hyphen + 1)
    )
      return undefined
    // "some day" is no length; "one day he will": neither, unless a preposition says so
    const singular = hyphen === between && !/(?:s|millennia)$/.test(lowerAt(t, hyphen))
    if (amount.value === null && singular) return undefined
    if (singular && unit === 'day' && lowerAt(t, i) === 'one' && !isOneDay(t, i, hyphen + 1)) return undefined
    // "13 last minutes", but "turned 60 last week"
    if (between > amount.end && amount.value !== 1 && hyphen === between && !lowerAt(t, hyphen).endsWith('s'))
      return undefined
    const article = t.words[i]!.article === 1
    const alone = !article || amount.end > i + 1 || isLength(t, i, unit, hyphen + 1)
    // "a week" waits for its date: "a week from Friday"
    const onDay = lowerAt(t, hyphen + 1) === 'on' && Boolean(t.words[hyphen + 2]?.weekday)
    if (!alone && !onDay && !/^(?:from|after|before)$/.test(lowerAt(t, hyphen + 1))) return undefined
    // "hundreds of seconds-long calls"
    if (hyphen === between && isDash(t, hyphen + 1) && lowerAt(t, hyphen + 2) === 'long') return undefined
    if (unit === 'quarter' && !isStretchOfQuarters(t, i, hyphen)) return undefined
    if (gluedAt(t, i) && /^[$£€.:/#]$/.test(lowerAt(t, i - 1))) return undefined
    const parts = [{ amount: amount.value, unit }]
    const upTo = high?.value
    let end = hyphen + 1
    // "a three-month-long strike", "the 20-minute video": an adjective, whose determiner is another word's
    if (hyphen > between) {
      const lasting = isDash(t, end) && lowerAt(t, end + 1) === 'long'
      return { firstToken: i, endToken: lasting ? end + 2 : end, meaning: { kind: 'duration', parts, upTo } }
    }
    // "two and a half years" is read with its number; "a year and a half"
    const more = amount.value === null ? undefined : withHalf(t, { value: amount.value, end })
    if (more && more.end > end) {
      parts[0] = { amount: more.value, unit }
      end = more.end
    }
    // "did this | 30 years ago"
    const firstToken = lowerAt(t, end) === 'ago' ? i : firstOf(t, i, article)
    if (high) return { firstToken, endToken: end, meaning: { kind: 'duration', parts, upTo } }
    // "3 hours 30 minutes", "two years and three months", "two hours, 21 minutes and 14 seconds"
    while (parts.length < UNITS.length) {
      const and = pastLink(t, end)
      const rest = amountAt(t, and)
      const smaller = rest && t.words[rest.end]?.unit
      if (!rest || !smaller || !isSmaller(smaller, parts.at(-1)!.unit) || t.words[and]?.article) break
      if (lowerAt(t, rest.end + 1) === 'ago' || isAge(t, rest.end + 1)) break
      parts.push({ amount: rest.value, unit: smaller })
      end = rest.end + 1
    }
    return {
      firstToken,
      endToken: end,
      meaning: { kind: 'duration', parts } satisfies Duration,
      incomplete: !alone && (onDay || lowerAt(t, hyphen + 1) === 'from'),
    }
  },
}

/** The token after "and", "," or ", and". */
function pastLink(t: TimeTokens, i: number): number {
  const at = lowerAt(t, i) === ',' ? i + 1 : i
  return lowerAt(t, at) === 'and' ? at + 1 : at
}

/** "for one day", "one day after the vote", not "one day you will see". */
const isOneDay = (t: TimeTokens, i: number, end: number): boolean =>
  Boolean(tagAt(t, i - 1) & (P.preposition | P.adverb | P.number | P.determiner)) ||
  /^(?:than|least|most|lasts?|lasted|spent|next|last|first|final)$/.test(lowerAt(t, i - 1)) ||
  /^(?:before|after|from|and|or|ahead|only)$/.test(lowerAt(t, end))

/** The first token with what tells which: "the past" three years, "the" five days. */
function firstOf(t: TimeTokens, i: number, article: boolean): number {
  const which =
    (WHICH.test(lowerAt(t, i - 1)) && !isVerb(t, i - 1)) || (t.words[i - 1]?.which === 'this' && !article) ? i - 1 : i
  return lowerAt(t, which - 1) === 'the' ? which - 1 : which
}

/** "will last 48 hours", "did not last three weekends". */
const isVerb = (t: TimeTokens, i: number): boolean =>
  lowerAt(t, i) === 'last' && Boolean(tagAt(t, i - 1) & (P.modal | P.auxiliary | P.infinitiveTo | P.pronoun))

const UNITS: readonly TimeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
const isSmaller = (a: TimeUnit, b: TimeUnit): boolean => UNITS.indexOf(a) < UNITS.indexOf(b) && UNITS.includes(a)

/** "the past three quarters", "two consecutive quarters", not "three quarters of voters". */
const isStretchOfQuarters = (t: TimeTokens, i: number, unit: number): boolean =>
  lowerAt(t, unit).endsWith('s') &&
  (lowerAt(t, unit + 1) !== 'of' || isOfYear(t, i, unit + 2)) &&
  !isDash(t, unit - 1) &&
  (WHICH.test(lowerAt(t, i - 1)) ||
    /^(?:consecutive|straight|successive|calendar)$/.test(lowerAt(t, unit - 1)) ||
    /^(?:for|in|over)$/.test(lowerAt(t, i - 1)))

/** "the first three quarters of this year", "of 2023": of voters they would be a share. */
const isOfYear = (t: TimeTokens, i: number, of: number): boolean =>
  /^(?:first|last|final)$/.test(lowerAt(t, i - 1)) &&
  (/^(?:19|20)\d\d$/.test(lowerAt(t, of)) || /^(?:year|fiscal)$/.test(lowerAt(t, of + 1)))

/** "-old", "old", "of age" after a unit. */
export const isAge = (t: TimeTokens, i: number): boolean =>
  /^(?:old|olds|older|younger)$/.test(lowerAt(t, i)) ||
  (isDash(t, i) && /^(?:old|olds)$/.test(lowerAt(t, i + 1))) ||
  (lowerAt(t, i) === 'of' && lowerAt(t, i + 1) === 'age')

/** Whether "a year" is a length ("for a year", "a year in prison"), not a rate ("$5 a day") or a turn of speech ("a day of joy"). */
function isLength(t: TimeTokens, i: number, unit: TimeUnit, end: number): boolean {
  if (unit === 'second' || unit === 'quarter' || unit === 'millennium') return false
  const before = lowerAt(t, i - 1)
  if (isDash(t, end)) return false
  if (/^(?:such|what|quite|is|was|be|it|'s)$/.test(before)) return false
  if (
    /^(?:for|in|within|after|about|nearly|almost|over|than|around|least|only|just|during|under|half|every|roughly|spent|spend|spending|took|take|takes|lasted|of|by|another|up|past|to|until|before|served|serve)$/.test(
      before,
    )
  )
    return lowerAt(t, end) !== 'when' || before === 'for'
  return false
}
