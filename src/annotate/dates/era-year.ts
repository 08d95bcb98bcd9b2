import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import type { CalendarPoint, Found } from './meaning.js'
import { ordinalAt } from './numbers.js'
import type { DateRule } from './rule.js'
import { isDash, lowerAt, tagAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/**
 * "44 BC", "300-250 B.C.", "AD 79", "the third century BC"; not "12 BC residents" of British Columbia, "an ad". Years are
 * counted as ISO 8601 does, with 0 for 1 BC; the n-th century BC is the number -n.
 */
export const eraYear: DateRule = {
  name: 'era-year',
  begins: TimePart.era,
  at(t, i): Found | undefined {
    if (!/^[A-Z.]+$/.test(t.tokens.word[i].text)) return undefined
    const before = t.words[i]!.era === 'BC'
    const pointOf = (year: number): CalendarPoint => ({
      kind: 'calendar',
      level: 'year',
      year: before ? 1 - year : year,
    })
    const next = before ? undefined : countAt(t, i + 1)
    if (next && lowerAt(t, i).startsWith('a')) return found(i, i + 2, pointOf(next))
    if (lowerAt(t, i - 1) === 'century') {
      const first = isDash(t, i - 2) ? i - 3 : i - 2
      const ordinal = ordinalAt(t, first) ?? ordinalAt(t, first - 1)
      const firstToken = t.words[first]?.ordinal ? first : first - 1
      if (!ordinal || ordinal.end !== first + 1) return undefined
      const number = before ? -ordinal.value : ordinal.value - 1
      return found(withDeterminer(t, firstToken), i + 1, { kind: 'calendar', level: 'century', number })
    }
    const year = countAt(t, i - 1)
    if (!year) return undefined
    const first = isDash(t, i - 2) || lowerAt(t, i - 2) === 'to' ? countAt(t, i - 3) : undefined
    if (first && (before ? first > year : first < year))
      return found(i - 3, i + 1, { kind: 'range', from: pointOf(first), to: pointOf(year) })
    if (tagAt(t, i + 1) & (P.noun | P.name) && !INTRODUCES.test(lowerAt(t, i - 2))) return undefined
    return found(i - 1, i + 1, pointOf(year))
  },
}

const INTRODUCES = /^(?:in|since|from|until|till|by|around|about|circa|c\.|before|after|to)$/

const found = (firstToken: number, endToken: number, meaning: Found['meaning']): Found => ({
  firstToken,
  endToken,
  meaning,
})

/** A number of years: "44", "10,000". */
function countAt(t: TimeTokens, i: number): number | undefined {
  const digits = t.words[i]?.digits
  return digits && /^(?:[1-9]\d{0,3}|\d{1,2},\d{3})$/.test(digits) ? Number(digits.replace(',', '')) : undefined
}
