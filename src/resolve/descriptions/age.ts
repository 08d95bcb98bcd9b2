import { oneOf } from '../../lexicon/one-of.js'
import type { Word } from '../../model/article.js'
import type { PlacedMention } from '../draft.js'

/** How many tokens "36-year-old" is. */
export const AGE_TOKENS = 5
/** How far before a name "36-year-old" may begin: "36-year-old | farmer Ann Hall". */
const BEFORE = AGE_TOKENS + 2

const isHyphen = oneOf('- ‐ ‑')
const isYear = oneOf('year')
const isOld = oneOf('old')
const endsAge = oneOf(', .')

/** "36-year-old", if that begins at token `i`. */
export function ageAt(word: readonly Word[], i: number, limit: number): string | null {
  if (i + AGE_TOKENS > limit || !isOld(word[i + 4]) || !isYear(word[i + 2])) return null
  const isJoined = isHyphen(word[i + 1]) && isHyphen(word[i + 3]) && /^\d{1,3}$/.test(word[i].text)
  return isJoined ? `${word[i].text}-year-old` : null
}

/** The age that stands beside a name, as "36-year-old": "Ann Hall, 36, left", "36-year-old farmer Ann Hall". */
export function ageBeside(word: readonly Word[], { firstToken, endToken }: PlacedMention): string | null {
  const age = word[endToken + 1]?.text
  if (word[endToken]?.text === ',' && endsAge(word[endToken + 2]) && /^\d\d$/.test(age)) return `${age}-year-old`
  for (let i = Math.max(0, firstToken - BEFORE); i <= firstToken - AGE_TOKENS; i++) {
    const before = ageAt(word, i, firstToken)
    if (before !== null) return before
  }
  return null
}

/** Whether a word is an age: "36-year-old". */
export const isAge = (word: string): boolean => word.endsWith('-year-old')
