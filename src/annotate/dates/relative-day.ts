import { TimePart } from '../../lexicon/time-words.js'
import type { DateRule } from './rule.js'
import { lowerAt } from './time-tokens.js'

/** "yesterday", "today", "the day after tomorrow"; not "USA Today". */
export const relativeDay: DateRule = {
  name: 'relative-day',
  begins: TimePart.day,
  at(t, i) {
    const by = t.words[i]!.day!
    if (lowerAt(t, i) === 'today' && lowerAt(t, i - 1) === 'usa') return undefined
    const beyond =
      lowerAt(t, i - 2) === 'day' && lowerAt(t, i - 3) === 'the'
        ? lowerAt(t, i - 1) === 'before'
          ? -1
          : lowerAt(t, i - 1) === 'after'
            ? 1
            : 0
        : 0
    return {
      firstToken: beyond ? i - 3 : i,
      endToken: i + 1,
      meaning: { kind: 'shifted', unit: 'day', by: by + beyond, from: 'published', level: 'day' },
    }
  },
}
