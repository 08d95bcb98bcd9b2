import { TimePart } from '../../lexicon/time-words.js'
import type { Found } from './meaning.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, withDeterminer, type TimeTokens } from './time-tokens.js'

const BEFORE_AGE = /^(?:his|her|their|my|our|your|its)$/

/** "the 1990s", "the late 1980s", "the '60s", "the sixties"; not "in his sixties". */
export const decade: DateRule = {
  name: 'decade',
  begins: TimePart.digits | TimePart.decade,
  at(t, i) {
    const word = t.words[i]!
    if (word.decade) {
      const before = lowerAt(t, i - 1)
      return isAge(t, i) || !/^(?:the|early|late|mid|in|-)$/.test(before)
        ? undefined
        : found(t, i, i + 1, 190 + word.decade)
    }
    const digits = word.digits!
    const plural = lowerAt(t, i + 1) === "'s" || lowerAt(t, i + 1) === 's'
    // "the 1990 s": a space that slipped in
    if (!plural || (!gluedAt(t, i + 1) && (digits.length < 4 || t.tokens.word[i + 1].text !== 's'))) return undefined
    if (/^(?:1[0-9]|20)\d0$/.test(digits)) {
      // "the 1900s" may be the century
      return found(t, i, i + 2, Number(digits) / 10)
    }
    const shortened = /^['‘]$/.test(lowerAt(t, i - 1)) && gluedAt(t, i)
    if (!/^[2-9]0$/.test(digits) || isAge(t, i)) return undefined
    if (!shortened && !(lowerAt(t, i - 1) === 'the' && Number(digits) >= 50)) return undefined
    return found(t, shortened ? i - 1 : i, i + 2, 190 + Number(digits) / 10)
  },
}

const isAge = (t: TimeTokens, i: number): boolean => {
  const edge = isDash(t, i - 1) ? i - 2 : i - 1
  return (
    BEFORE_AGE.test(lowerAt(t, i - 1)) || BEFORE_AGE.test(lowerAt(t, edge)) || BEFORE_AGE.test(lowerAt(t, edge - 1))
  )
}

const found = (t: TimeTokens, first: number, endToken: number, number: number): Found => ({
  firstToken: withDeterminer(t, first),
  endToken,
  meaning: { kind: 'calendar', level: 'decade', number },
})
