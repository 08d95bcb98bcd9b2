import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { isCapital, isDash, lowerAt, sentenceAt, tagAt } from './time-tokens.js'

/** "daily", "annual", "Mondays"; not "the Daily Mail". */
export const setWord: DateRule = {
  name: 'set-word',
  begins: TimePart.setWord | TimePart.weekdays,
  at(t, i) {
    const { setWord: period, weekdays } = t.words[i]!
    if (weekdays) {
      const part = t.words[i + 1]?.partOfDay
      return {
        firstToken: i,
        endToken: part ? i + 2 : i + 1,
        meaning: { kind: 'set', timex: `XXXX-WXX-${weekdays}${part ? `T${part}` : ''}` },
      }
    }
    const initial = sentenceAt(t.article, i).firstToken === i
    if (isCapital(t, i) && (!initial || isCapital(t, i + 1))) return undefined
    if (isDash(t, i - 1) && /^(?:semi|bi)$/.test(lowerAt(t, i - 2)))
      return {
        firstToken: i - 2,
        endToken: i + 1,
        meaning: { kind: 'set', timex: lowerAt(t, i - 2) === 'semi' && period === 'P1Y' ? 'P6M' : period! },
      }
    // "a free daily": a newspaper
    const determined =
      tagAt(t, i - 1) & P.determiner || (tagAt(t, i - 1) & P.adjective && tagAt(t, i - 2) & P.determiner)
    const noun = determined && !(tagAt(t, i + 1) & (P.noun | P.adjective | P.gerund | P.name))
    if (noun) return undefined
    return { firstToken: i, endToken: i + 1, meaning: { kind: 'set', timex: period! } }
  },
}
