import { TimePart, vaguePhrases } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import type { DateRule } from './rule.js'
import { isCapital, isDash, lowerAt, tagAt } from './time-tokens.js'

/** "now", "recently", "in the past", "soon"; not "now that", "the past year", "as soon as". */
export const vagueTime: DateRule = {
  name: 'vague-time',
  begins: TimePart.phrase,
  at(t, i) {
    const phrase = vaguePhrases.longestAt(t.tokens, i)
    if (!phrase || isDash(t, phrase.endToken) || isDash(t, i - 1)) return undefined
    const next = lowerAt(t, phrase.endToken)
    const before = lowerAt(t, i - 1)
    if (next === 'that' && lowerAt(t, i) === 'now') return undefined
    if (
      before === 'as' ||
      before === 'too' ||
      (before === 'not' && t.count > i + 1 && lowerAt(t, i) !== 'right') ||
      next === 'as' ||
      next === '-'
    )
      return undefined
    const lower = lowerAt(t, phrase.endToken - 1)
    // "the past year", "earlier attempts", "the future king": a noun goes on
    if (
      /^(?:past|future|earlier)$/.test(lower) &&
      (tagAt(t, phrase.endToken) & (P.noun | P.adjective | P.name | P.number) || t.kinds[phrase.endToken])
    )
      return undefined
    if (lower === 'earlier' && (next === 'than' || tagAt(t, i - 1) & (P.determiner | P.adjective))) return undefined
    if (isCapital(t, i) && isCapital(t, i - 1)) return undefined
    return { firstToken: i, endToken: phrase.endToken, meaning: { kind: 'reference', timex: phrase.value } }
  },
}
