import { PartOfSpeech as P, Shape } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { yearAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

const BEFORE_YEAR =
  /^(?:in|since|by|until|till|during|from|to|before|after|between|through|throughout|circa|early|late|mid|year|cy|ad|and|of|around|for|than|\()$/
const MARKS =
  /^(?:\$|£|€|¥|#|no\.|nos\.|№|flight|highway|route|room|apartment|section|page|p\.|pp\.|us\$|%|\+|\*|x|×|route|interstate|bus|bill|resolution|dial|dialling|dialing|helpline|hotline)$/
const MEASURED =
  /^(?:people|percent|%|per|km|kilometers|kilometres|miles|mile|meters|metres|feet|ft|dollars|euros|pounds|kg|tons|tonnes|acres|hectares|degrees|votes|times|calories|troops|soldiers|workers|jobs|cases|deaths|points|pages|men|women|children|million|billion|trillion|thousand|rpm|mph|psi|mg|g|m|hp|mw|kw)$/

const PLURAL = /(?:(?<!onward)s|people|men|children|police)$/
const YEARLY = /^(?:levels|prices|elections|olympics|midterms|census|results|figures|earnings|estimates)$/

/** "in 2013", "the 2014 protests", "nineteen ninety-six"; not "2,019 people", "2019 people", "Flight 1549". */
export const bareYear: DateRule = {
  name: 'bare-year',
  begins: TimePart.digits | TimePart.number,
  at(t, i) {
    const year = yearAt(t, i)
    if (!year) return undefined
    const before = lowerAt(t, i - 1)
    const { value, end } = year
    if (!t.words[i]!.digits)
      return /^(?:in|since|of|until|by|from|to)$/.test(before) ? found(t, i, end, value) : undefined
    if (MARKS.test(before) || isPartOfCode(t, i, end)) return undefined
    // "in 2013 dollars", "of 2000 levels": things that a year has
    if (YEARLY.test(lowerAt(t, end)) || (before === 'in' && /^(?:dollars|euros|pounds)$/.test(lowerAt(t, end))))
      return found(t, i, end, value)
    if (MEASURED.test(lowerAt(t, end)) || (isDash(t, end) && gluedAt(t, end) && MEASURED.test(lowerAt(t, end + 1))))
      return undefined
    // "a 2000 year old tradition"
    if (t.words[end]?.unit && (lowerAt(t, end).endsWith('s') || lowerAt(t, end + 1) === 'old')) return undefined
    // "dates from about 1480"
    const approximate = /^(?:about|around|circa|roughly|approximately)$/.test(before)
    const introduced =
      BEFORE_YEAR.test(before) || (approximate && /^(?:from|since|in|by|until)$/.test(lowerAt(t, i - 2)))
    // "of 2000 workers", "about 1500 villagers": a plural that is counted
    const counts = Boolean(tagAt(t, end) & P.noun) && PLURAL.test(lowerAt(t, end)) && !t.words[end]
    if (counts && before !== 'the' && before !== 'in' && !/^(?:its|their|his|her|our|s|'s)$/.test(before))
      return undefined
    if (value < 1900 || value > 2035) {
      if (!introduced && !(isDash(t, i - 1) && yearAt(t, i - 2)) && !isOfPact(t, i, end, value)) return undefined
      if (counts) return undefined
      if (
        (before === 'of' || before === 'for' || before === 'to' || before === 'than' || before === 'and') &&
        !aroundYear(t, i) &&
        lowerAt(t, i - 2) !== 'back'
      )
        return undefined
    }
    return found(t, i, end, value)
  },
}

const found = (t: TimeTokens, firstToken: number, endToken: number, year: number) => ({
  firstToken:
    lowerAt(t, firstToken - 1) === 'year' && lowerAt(t, firstToken - 2) === 'the' ? firstToken - 2 : firstToken,
  endToken,
  meaning: { kind: 'calendar', level: 'year', year } as const,
})

/** "the 1884 convention", "an 1872 law": what is known by its year. */
const isOfPact = (t: TimeTokens, i: number, end: number, value: number): boolean =>
  value < 1900 &&
  Boolean(tagAt(t, i - 1) & (P.determiner | P.possessive)) &&
  /^(?:convention|treaty|act|law|statute|constitution|charter|code|agreement|declaration|war|revolution|uprising|massacre|famine|earthquake|eruption|census|election|battle|expedition|ruling|decision|novel|painting|opera|play|case|map|book)$/.test(
    lowerAt(t, end),
  )

/** "from 1854 to 1861", "the spring of 1848": another part of a date close before an old or far year. */
const aroundYear = (t: TimeTokens, i: number): boolean =>
  Boolean(yearAt(t, i - 2)) || Boolean(t.kinds[i - 2] & (TimePart.month | TimePart.season | TimePart.unit))

/** "+86 2010-2015-86": three or more numbers tied by dashes. */
function isInChain(t: TimeTokens, i: number): boolean {
  const tied = (at: number): boolean =>
    gluedAt(t, at) && isDash(t, at) && gluedAt(t, at + 1) && Boolean(t.words[at - 1]?.digits && t.words[at + 1]?.digits)
  return (tied(i + 1) && (tied(i + 3) || tied(i - 1))) || (tied(i - 1) && tied(i - 3))
}

/** "555-2013", "501(c)2013", "A2013", "2013:15": letters or signs that make it a number of another kind. */
function isPartOfCode(t: TimeTokens, i: number, end: number): boolean {
  if (isInChain(t, i)) return true
  if (gluedAt(t, i)) {
    const before = t.tokens.word[i - 1]
    if (!(before.shape & Shape.symbol)) return true
    if (/^[/.:@#&_$£€+*=]$/.test(before.text) && !(before.text === '/' && yearAt(t, i - 2)) && before.text !== '=')
      return true
    if (isDash(t, i - 1) && gluedAt(t, i - 1)) {
      const left = t.words[i - 2]?.digits
      if (left && (!yearAt(t, i - 2) || (gluedAt(t, i - 2) && isDash(t, i - 3)))) return true
      if (!left && before.text === '-' && !(t.tokens.word[i - 2].shape & Shape.letters)) return true
    }
  }
  if (gluedAt(t, end)) {
    const after = t.tokens.word[end]
    if (!(after.shape & Shape.symbol)) return true
    // "2013:15", not "in 2013: 5,420 ships"
    if (after.text === ':' ? gluedAt(t, end + 1) : /^[@_%°$£€]$/.test(after.text)) return true
    if (isDash(t, end) && gluedAt(t, end + 1)) {
      const right = t.words[end + 1]?.digits
      if (right && !/^\d\d(?:\d\d)?$/.test(right)) return true
    }
  }
  return false
}
