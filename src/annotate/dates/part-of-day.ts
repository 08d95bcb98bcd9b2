import { TimePart } from '../../lexicon/time-words.js'
import type { Found, Point } from './meaning.js'
import { isProgramme } from './programme.js'
import type { DateRule } from './rule.js'
import { gluedAt, isDash, lowerAt, type TimeTokens } from './time-tokens.js'

/** "this morning", "last night", "tonight"; "the morning" and "night" wait for a day beside them. */
export const partOfDay: DateRule = {
  name: 'part-of-day',
  begins: TimePart.partOfDay,
  at(t, i): Found | undefined {
    const part = t.words[i]!.partOfDay!
    const clock = { part }
    if (isProgramme(t, i)) return undefined
    const which = t.words[i - 1]?.which
    const before = lowerAt(t, i - 1)
    const day = (by: number, from: 'published' | 'context' = 'published'): Point => ({
      kind: 'shifted',
      unit: 'day',
      by,
      from,
      level: 'day',
      clock,
    })
    const found = (firstToken: number, meaning: Point, incomplete = false): Found => ({
      firstToken,
      endToken: i + 1,
      meaning,
      incomplete,
    })
    // "in the mornings"
    if (lowerAt(t, i).endsWith('s') && before === 'the' && /^(?:in|on|during)$/.test(lowerAt(t, i - 2)))
      return { firstToken: i - 1, endToken: i + 1, meaning: { kind: 'set', timex: `T${part}` } }
    if (lowerAt(t, i).endsWith('s') && lowerAt(t, i) !== 's') return found(i, { kind: 'clock', clock }, true)
    if (which === 'this') return found(i - 1, day(0))
    if (which === 'last')
      return found(
        before === 'previous' && lowerAt(t, i - 2) === 'the' ? i - 2 : i - 1,
        day(-1, before === 'previous' ? 'context' : 'published'),
      )
    if (which === 'next') return found(lowerAt(t, i - 2) === 'the' ? i - 2 : i - 1, day(1, 'context'))
    if (which === 'that') return found(i - 1, day(0, 'context'))
    // "in early morning", "a late-afternoon shower"; not "late-night television"
    const edge = isDash(t, i - 1) && gluedAt(t, i) ? i - 2 : i - 1
    if (t.words[edge]?.edge && part !== 'NI')
      return { ...found(edge, { kind: 'clock', clock }), modifier: t.words[edge].edge }
    const first = before === 'the' ? i - 1 : i
    const preposition = lowerAt(t, first - 1)
    const alone = before === 'the' && (preposition === 'in' || preposition === 'during') && !isNamed(t, i)
    return found(first, { kind: 'clock', clock }, !alone)
  },
}

/** "the morning shift": it describes a noun. */
const isNamed = (t: TimeTokens, i: number): boolean => Boolean(t.article.tags[i + 1] & 1)
