import type { Article } from '../../model/article.js'
import { isGlued } from '../../text/tokens.js'
import { takesUnit } from './numerals/numeral.js'
import { amountFrom, type AmountRule } from './amount.js'

const POINTS = /^points?$/

/** Recognises shares of a hundred: "70%", "2.5 percent", "ten per cent", "three percentage points", "half of 1 percent". */
export const percent: AmountRule = {
  name: 'percent',
  *find({ article, numerals }) {
    const { word } = article.tokens
    for (const numeral of numerals) {
      if (!takesUnit(numeral)) continue
      const { firstToken, endToken: at, sentence } = numeral
      const end = sentence.endToken
      if (at >= end) continue
      const whole = numeral.form === 'fraction' ? endOfOnePercent(article, at, end) : 0
      if (whole) {
        yield amountFrom(article, numeral, { firstToken, endToken: whole }, 'percent', 'percent', 'percent')
        continue
      }
      // "a 30-percent rise"
      const mark = word[at].text === '-' && at + 1 < end && isGlued(article.tokens, at) ? at + 1 : at
      const form = word[mark].lower
      let endToken = endOfPoint(article, at, end)
      if (endToken) {
        yield amountFrom(article, numeral, { firstToken, endToken }, 'percent', 'percentage point', 'percent')
        continue
      }
      if (form === '%' || form === '٪' || form === '％' || /^(?:percent|percents|pct|pct\.|pc|percentage)$/.test(form))
        endToken = mark + 1
      else if (form === 'per' && mark + 1 < end && /^cents?$/.test(word[mark + 1].lower)) endToken = mark + 2
      if (!endToken) continue
      // "a three-percentage-point lead"
      const point = endToken < end && word[endToken].text === '-' && mark > at ? endToken + 1 : endToken
      const points = point < end && POINTS.test(word[point].lower)
      if (form === 'percentage' && !points) continue
      if (points) endToken = point + 1
      yield amountFrom(
        article,
        numeral,
        { firstToken, endToken },
        'percent',
        points ? 'percentage point' : 'percent',
        'percent',
      )
    }
  },
}

/** "0.3 of a percentage point", "half a percentage point": where it ends, or 0. */
function endOfPoint({ tokens: { word } }: Article, from: number, end: number): number {
  const at = word[from].lower === 'of' ? from + 1 : from
  const isPoint =
    at + 2 < end && word[at].lower === 'a' && word[at + 1].lower === 'percentage' && word[at + 2].lower === 'point'
  return isPoint ? at + 3 : 0
}

/** "half | of 1 percent", "a tenth | of a percent", "half | a per cent": where it ends, or 0. */
function endOfOnePercent({ tokens: { word } }: Article, from: number, end: number): number {
  const at = word[from].lower === 'of' ? from + 1 : from
  if (at + 1 >= end || !/^(?:an?|one|1)$/.test(word[at].lower)) return 0
  if (/^(?:percent|%)$/.test(word[at + 1].lower)) return at + 2
  return at + 2 < end && word[at + 1].lower === 'per' && word[at + 2].lower === 'cent' ? at + 3 : 0
}
