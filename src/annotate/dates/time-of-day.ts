import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import { clockAt } from './clock.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, tagAt } from './time-tokens.js'

const BEFORE_TIME = /^(?:at|by|from|around|until|till|before|after|since|to|between|and|or|than)$/

/** "8 p.m. ET", "20:30", "noon", "at 6.45"; not the score "3:2", the ratio "1:10", "chapter 3:16". */
export const timeOfDay: DateRule = {
  name: 'time-of-day',
  begins: TimePart.digits | TimePart.hourWord | TimePart.number | TimePart.unit | TimePart.half,
  at(t, i) {
    if (gluedAt(t, i) && /^[$£€.:/+#]$/.test(lowerAt(t, i - 1))) return undefined
    const clock = clockAt(t, i)
    if (!clock) return undefined
    const meaning = { kind: 'clock', clock: clock.value } as const
    if (clock.certain) return { firstToken: i, endToken: clock.end, meaning }
    const before = lowerAt(t, i - 1)
    const written = t.words[i]!.digits && clock.value.minute !== undefined
    const counts = Boolean(tagAt(t, clock.end) & (P.noun | P.adjective)) && !t.words[clock.end]
    const follows = gluedAt(t, clock.end) && /^(?:\p{L}|[-–%:/°$€£])/u.test(t.tokens.word[clock.end].text)
    if (!written || counts || (follows && !isDash(t, clock.end)))
      return counts || (follows && !isDash(t, clock.end)) || isFar(t.words[i]!.digits)
        ? undefined
        : { firstToken: i, endToken: clock.end, meaning, incomplete: true }
    // "21:30" can only be a time of day; "6.45" needs "at"
    const sure = /^(?:[01]\d|2[0-3]):[0-5]\d/.test(t.words[i]!.digits!) || BEFORE_TIME.test(before)
    const colon = t.words[i]!.digits!.includes(':')
    if (sure && (colon || before === 'at')) return { firstToken: i, endToken: clock.end, meaning }
    return { firstToken: i, endToken: clock.end, meaning, incomplete: true }
  },
}

const isFar = (digits: string | undefined): boolean => Boolean(digits && Number(digits) > 24)
