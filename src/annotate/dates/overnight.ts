import changes from '../../lexicon/en/sudden-changes.txt'
import { readList, readTable } from '../../lexicon/table.js'
import { TimePart } from '../../lexicon/time-words.js'
import { PartOfSpeech as P } from '../../model/article.js'
import type { DateRule } from './rule.js'
import { directionAt } from './tense.js'
import { isDash, lowerAt, tagAt, type TimeTokens } from './time-tokens.js'

/** "Snow fell overnight": the night before the day of publication, or the one after it; not "an overnight train", "changed overnight". */
export const overnight: DateRule = {
  name: 'overnight',
  begins: TimePart.overnight,
  at(t, i) {
    const describes =
      tagAt(t, i - 1) & (P.determiner | P.possessive | P.adjective) || isDash(t, i - 1) || isDash(t, i + 1)
    if (describes || tagAt(t, i + 1) & (P.noun | P.adjective)) return undefined
    // "it cannot be built overnight", "her life changed overnight": suddenly
    if (isNegated(t, i) || isSudden(t, i)) return undefined
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

const suddenChanges = new Set(
  readTable<'lemma' | 'forms'>(changes, 'sudden-changes.txt').flatMap(({ forms }) => readList(forms)),
)
const VERB = P.past | P.participle | P.verb | P.verbS | P.gerund

/** Whether the nearest verb before token `i` tells of a change. */
function isSudden(t: TimeTokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--)
    if (tagAt(t, k) & (VERB | P.punctuation)) return suddenChanges.has(lowerAt(t, k))
  return false
}

/** A negation among the few words before token `i`. */
function isNegated(t: TimeTokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--)
    if (/^(?:not|n't|never|cannot|can't|don't|won't|didn't|doesn't|isn't)$/.test(lowerAt(t, k))) return true
  return false
}
