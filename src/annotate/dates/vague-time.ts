import { TimePart, vaguePhrases } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import type { PhraseMatch } from '../../lexicon/phrase-trie.js'
import type { DateRule } from './rule.js'
import { isCapital, isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/** "now", "recently", "in the past", "soon"; not "now that", "the past year", "as soon as". */
export const vagueTime: DateRule = {
  name: 'vague-time',
  begins: TimePart.phrase,
  at(t, core) {
    const phrase = phraseAround(t, core)
    if (!phrase) return undefined
    const i = phrase.firstToken
    if (isDash(t, phrase.endToken) || isDash(t, i - 1)) return undefined
    const next = lowerAt(t, phrase.endToken)
    const before = lowerAt(t, i - 1)
    // "shortly after his release" tells of the past
    if (/^(?:after|before|until|afterward|afterwards|thereafter)$/.test(next)) return undefined
    if (next === 'that' && lowerAt(t, i) === 'now') return undefined
    // "at this time of year"
    if (next === 'of' && lowerAt(t, phrase.endToken - 1) === 'time') return undefined
    // "up to date", "equal to date 1"
    if (isToDate(t, phrase) && (/^(?:up|equal|equals|compared)$/.test(before) || t.words[phrase.endToken]?.digits))
      return undefined
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

const isToDate = (t: TimeTokens, { firstToken, endToken }: PhraseMatch<string>): boolean =>
  endToken === firstToken + 2 && lowerAt(t, firstToken) === 'to' && lowerAt(t, firstToken + 1) === 'date'

/** The phrase that holds token `core`, if one does. */
function phraseAround(t: TimeTokens, core: number): PhraseMatch<string> | undefined {
  for (let first = Math.max(0, core - MAX_BEFORE); first <= core; first++) {
    const phrase = vaguePhrases.longestAt(t.tokens, first)
    if (phrase && phrase.endToken > core) return phrase
  }
  return undefined
}

/** Words of a phrase before its longest: "at the present" time. */
const MAX_BEFORE = 3
