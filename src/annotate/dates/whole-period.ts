import { PartOfSpeech as P } from '../../model/article.js'
import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { lowerAt, sentenceAt, tagAt, withDeterminer, type TimeTokens } from './time-tokens.js'

/** "for years", "the past year", "all week", "another day", "the whole month": one, or some, of a unit. */
export const wholePeriod: DateRule = {
  name: 'whole-period',
  begins: TimePart.unit,
  at(t, i) {
    const unit = t.words[i]!.unit!
    const before = lowerAt(t, i - 1)
    const plural = lowerAt(t, i).endsWith('s')
    if (unit === 'second' || unit === 'quarter') return undefined
    if (plural) {
      // "hours after the blast", "weeks later"
      if (/^(?:after|before|later|earlier)$/.test(lowerAt(t, i + 1)) && opensDistance(t, i))
        return { firstToken: i, endToken: i + 1, meaning: { kind: 'duration', parts: [{ amount: null, unit }] } }
      if (!/^(?:for|in|after|within|over|spent|took|takes|take|lasted|of|past|last|recent)$/.test(before))
        return undefined
      if (unit === 'night' || (before === 'of' && !/^(?:couple|matter|handful|number)$/.test(lowerAt(t, i - 2))))
        return undefined
      if (/^(?:of|old|and)$/.test(lowerAt(t, i + 1)) && before !== 'in' && before !== 'for') return undefined
      // "in years", "for years", "in recent years", "over the past decades"
      const named = before === 'past' || before === 'last' || before === 'recent'
      return {
        firstToken: named ? withDeterminer(t, i - 1) : i,
        endToken: i + 1,
        meaning: { kind: 'duration', parts: [{ amount: null, unit }] },
      }
    }
    const one = { kind: 'duration', parts: [{ amount: 1, unit }] } as const
    if (/^(?:all|another|whole|entire|full)$/.test(before)) {
      const determiner =
        before === 'all' || before === 'another' ? i - 1 : /^(?:the|a|an)$/.test(lowerAt(t, i - 2)) ? i - 2 : -1
      return determiner < 0 ? undefined : { firstToken: determiner, endToken: i + 1, meaning: one }
    }
    if ((before === 'past' || before === 'last') && lowerAt(t, i - 2) === 'the')
      return { firstToken: i - 2, endToken: i + 1, meaning: one }
    // "the next fortnight"
    if (unit === 'fortnight' && /^(?:past|last|next|coming)$/.test(before))
      return { firstToken: withDeterminer(t, i - 1), endToken: i + 1, meaning: one }
    return undefined
  },
}

/** Whether nothing before a plural counts it or says which: "just hours after", not "the days before", "12 hours after". */
const opensDistance = (t: TimeTokens, i: number): boolean =>
  sentenceAt(t.article, i).firstToken === i ||
  /^(?:just|only|barely|mere|,|and|but)$/.test(lowerAt(t, i - 1)) ||
  Boolean(tagAt(t, i - 1) & (P.past | P.participle | P.verbS))
