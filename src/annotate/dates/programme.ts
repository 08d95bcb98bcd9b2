import { Shape } from '../../model/article.js'
import { isCapital, lowerAt, sentenceAt, type TimeTokens } from './time-tokens.js'

/** "Saturday Night Live", "Sunday Morning Futures", "CBS This Morning": a name, at its part of day `i`. */
export function isProgramme(t: TimeTokens, i: number): boolean {
  if (!t.words[i]?.partOfDay || !isCapital(t, i) || !isCapital(t, i - 1)) return false
  const named = lowerAt(t, i - 1) === 'this' ? isCapital(t, i - 2) : isCapital(t, i + 1) && !t.words[i + 1]
  return named && !isTitle(t, i)
}

/** Whether the sentence has capitals throughout, as headlines have. */
function isTitle(t: TimeTokens, i: number): boolean {
  const { firstToken, endToken } = sentenceAt(t.article, i)
  let words = 0
  let capitals = 0
  for (let k = firstToken; k < Math.min(endToken, firstToken + 40); k++) {
    const { shape, text } = t.tokens.word[k]
    if (!(shape & Shape.letters) || text.length < 4) continue
    words++
    if (shape & Shape.capital) capitals++
  }
  return words > 4 && capitals > words * 0.7
}
