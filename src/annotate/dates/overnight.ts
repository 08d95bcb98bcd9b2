import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import type { DateRule } from './rule.js'
import { directionAt } from './tense.js'
import { isDash, tagAt } from './time-tokens.js'

/** "Snow fell overnight": the night before the day of publication, or the one after it; not "an overnight train". */
export const overnight: DateRule = {
  name: 'overnight',
  begins: TimePart.overnight,
  at(t, i) {
    const describes =
      tagAt(t, i - 1) & (P.determiner | P.possessive | P.adjective) || isDash(t, i - 1) || isDash(t, i + 1)
    if (describes || tagAt(t, i + 1) & (P.noun | P.adjective)) return undefined
    const clock = { part: 'NI' } as const
    const span = { firstToken: i, endToken: i + 1 }
    // "overnight on Oct. 3", "Friday overnight": the day stands beside it
    const beside = t.words[i - 1] ?? t.words[i + 1] ?? (t.kinds[i + 2] ? t.words[i + 2] : null)
    if (beside?.weekday || beside?.month || beside?.digits)
      return { ...span, meaning: { kind: 'clock', clock }, incomplete: true }
    const by = directionAt(t, i, i + 1) === 'future' ? 0 : -1
    return { ...span, meaning: { kind: 'shifted', unit: 'day', by, from: 'published', level: 'day', clock } }
  },
}
