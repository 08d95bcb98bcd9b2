import { TimePart } from '../../lexicon/time-words.js'
import type { DateAnnotation } from '../../model/annotation.js'
import { PartOfSpeech as P, type Article, type TokenRange } from '../../model/article.js'
import { resolveOverlaps } from '../resolve-overlaps.js'
import { ago } from './ago.js'
import { Timeline, type Standing } from './anchor.js'
import { bareYear } from './bare-year.js'
import { century } from './century.js'
import { dayMonthYear } from './day-month-year.js'
import { dayList } from './day-list.js'
import { dayOfMonth } from './day-of-month.js'
import { decade } from './decade.js'
import { duration } from './duration.js'
import { withModifier } from './modifier.js'
import { eraYear } from './era-year.js'
import { fiscalYear } from './fiscal-year.js'
import { holiday } from './holiday.js'
import { inFuture } from './in-future.js'
import { joinDayAndTime } from './join-day-and-time.js'
import { joinDistanceAndDate } from './join-distance-and-date.js'
import { joinMonthAndRelativeYear } from './join-month-and-relative-year.js'
import { joinFirstMonthsOfDate } from './join-first-months-of-date.js'
import { joinNthOfDate } from './join-nth-of-date.js'
import { joinRange, shortenedRange, untilPresent, withOpener } from './join-range.js'
import { joinSetAndTime } from './join-set-and-time.js'
import { joinWeekOfDate } from './join-week-of-date.js'
import { joinWeekdayAndDate } from './join-weekday-and-date.js'
import type { Found } from './meaning.js'
import { lastingAdjective } from './lasting-adjective.js'
import { midweek } from './midweek.js'
import { monthDayYear } from './month-day-year.js'
import { monthName } from './month-name.js'
import { dateValue } from './date-value.js'
import { nthOfPeriod } from './nth-of-period.js'
import { numericDate } from './numeric-date.js'
import { overnight } from './overnight.js'
import { partOfDay } from './part-of-day.js'
import { isNamed } from './programme.js'
import { quarterCode } from './quarter-code.js'
import { quarterOrHalf } from './quarter-or-half.js'
import { rate } from './rate.js'
import { recurrence } from './recurrence.js'
import { relativeDay } from './relative-day.js'
import { relativePeriod } from './relative-period.js'
import { FURTHEST_UNIT, type DateRule, type JoinRule } from './rule.js'
import { season } from './season.js'
import { setWord } from './set-word.js'
import { directionAt, type Direction } from './tense.js'
import { timeOfDay } from './time-of-day.js'
import { tagAt, timeTokensOf, type TimeTokens } from './time-tokens.js'
import { samePeriod } from './same-period.js'
import { sinceThen } from './since-then.js'
import { tonight } from './tonight.js'
import { vagueTime } from './vague-time.js'
import { weekdayName } from './weekday-name.js'
import { weekdaysAgo } from './weekdays-ago.js'
import { yearAgo } from './year-ago.js'
import { yearEnd } from './year-end.js'
import { wholePeriod } from './whole-period.js'

/** Where several rules find the same span, the one that stands first here wins. */
const RULES: readonly DateRule[] = [
  monthDayYear,
  dayMonthYear,
  numericDate,
  monthName,
  decade,
  century,
  eraYear,
  season,
  quarterOrHalf,
  quarterCode,
  fiscalYear,
  holiday,
  weekdayName,
  weekdaysAgo,
  midweek,
  dayOfMonth,
  dayList,
  relativeDay,
  tonight,
  overnight,
  partOfDay,
  nthOfPeriod,
  relativePeriod,
  yearEnd,
  ago,
  yearAgo,
  inFuture,
  recurrence,
  rate,
  setWord,
  duration,
  lastingAdjective,
  wholePeriod,
  timeOfDay,
  bareYear,
  sinceThen,
  samePeriod,
  vagueTime,
]

/** What neighbours become one date, in the order in which they are tried. */
const JOINS: readonly JoinRule[] = [
  joinWeekdayAndDate,
  joinMonthAndRelativeYear,
  joinNthOfDate,
  joinFirstMonthsOfDate,
  joinWeekOfDate,
  joinRange,
  joinSetAndTime,
  joinDayAndTime,
  joinDistanceAndDate,
]

/** All that an article says about time, in text order, with values resolved as far as the article allows. */
export function annotateDates(article: Article): DateAnnotation[] {
  const t = timeTokensOf(article)
  const timeline = new Timeline(article.document.info.published, article.sentences)
  const annotations: DateAnnotation[] = []
  let sentence = 0
  for (const { rule, found } of joined(t, candidates(t))) {
    const { firstToken, endToken, modifier = null } = found
    if (found.incomplete) continue
    while (article.sentences[sentence].endToken <= firstToken) sentence++
    const standing = standingOf(t, found, article.sentences[sentence].firstToken)
    const direction = (): Direction => directionAt(t, firstToken, endToken)
    const value = dateValue(found.meaning, timeline, direction, sentence, standing)
    if (!value) continue
    annotations.push({
      start: t.tokens.start[firstToken],
      end: t.tokens.end[endToken - 1],
      type: value.type,
      value: value.value,
      timex: value.timex,
      precision: value.precision,
      modifier,
      anchor: value.anchor,
      rule,
    })
  }
  return annotations
}

/** Whether a date opens its sentence, or only says which of several a thing is: "his 2012 book", "the 9/11 attacks". */
function standingOf(t: TimeTokens, { meaning, firstToken, endToken }: Found, sentenceStart: number): Standing {
  const isDated = meaning.kind === 'calendar' && (meaning.level === 'year' || meaning.level === 'day')
  const isOfThing =
    isDated && tagAt(t, endToken) & (P.noun | P.adjective | P.name) && !(tagAt(t, firstToken - 1) & P.preposition)
  if (firstToken - sentenceStart <= 1) return isOfThing && meaning.level === 'day' ? 'attributive' : 'opening'
  return isOfThing ? 'attributive' : 'plain'
}

interface RuleFound {
  readonly rule: string
  readonly found: Found
}

/** Makes what gives the rules to ask, of those given and in their order, at a token that can be all of `kinds`. */
function byKinds(rules: readonly DateRule[]): (kinds: number) => readonly DateRule[] {
  const known = new Map<number, readonly DateRule[]>()
  return (kinds) => {
    let asked = known.get(kinds)
    if (!asked) known.set(kinds, (asked = rules.filter(({ begins }) => begins & kinds)))
    return asked
  }
}

const rulesFor = byKinds(RULES)
const rulesFarFromUnit = byKinds(RULES.filter(({ countsUnits }) => !countsUnits))

/** What the rules find, one by one, without overlaps and with the words before it that narrow it. */
function candidates(t: TimeTokens): RuleFound[] {
  const all = []
  const { paragraphs } = t.article
  let paragraph = 0
  let unit = -1
  for (let i = 0; i < t.count; i++) {
    const kinds = t.kinds[i]
    if (!kinds) continue
    while (paragraphs[paragraph].endToken <= i) paragraph++
    if (unit <= i) unit = nextUnit(t, i + 1)
    for (const rule of unit - i > FURTHEST_UNIT ? rulesFarFromUnit(kinds) : rulesFor(kinds)) {
      const plain = rule.at(t, i)
      if (!plain || isNamed(t, plain)) continue
      const found = withOpener(t, withModifier(t, untilPresent(t, shortenedRange(t, plain))))
      if (!isWithin(found, paragraphs[paragraph])) continue
      all.push({ start: found.firstToken, end: found.endToken, rule: rule.name, found })
    }
  }
  return resolveOverlaps(all)
}

/** The first token from `i` on that is a unit of time, or the number of tokens. */
function nextUnit({ kinds, count }: TimeTokens, i: number): number {
  let unit = i
  while (unit < count && !(kinds[unit] & TimePart.unit)) unit++
  return unit
}

/** Joins neighbours from left to right, until no rule of {@link JOINS} takes the last two. */
function joined(t: TimeTokens, finds: readonly RuleFound[]): RuleFound[] {
  const result: RuleFound[] = []
  const { paragraphs } = t.article
  let paragraph = 0
  for (const find of finds) {
    result.push(find)
    while (paragraphs[paragraph].endToken < find.found.endToken) paragraph++
    while (result.length > 1) {
      const [left, right] = result.slice(-2)
      if (right.found.firstToken - left.found.endToken > 3 || !isWithin(left.found, paragraphs[paragraph])) break
      const both = joinOf(t, left, right)
      if (!both) break
      result.splice(-2, 2, both)
    }
  }
  return result
}

/** No date goes on over the end of a paragraph: "… on Monday" and a head "March 5" are two. */
const isWithin = (found: Found, paragraph: TokenRange): boolean =>
  found.firstToken >= paragraph.firstToken && found.endToken <= paragraph.endToken

function joinOf(t: TimeTokens, left: RuleFound, right: RuleFound): RuleFound | undefined {
  for (const rule of JOINS) {
    const found = rule.join(t, left.found, right.found)
    if (found) return { rule: rule.name, found: withOpener(t, withModifier(t, found)) }
  }
  return undefined
}
