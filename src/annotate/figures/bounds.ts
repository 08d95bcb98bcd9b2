import type { Article } from '../../model/article.js'
import type { FigureModifierValue } from '../../model/record.js'
import { amountFrom, type Amount, type JoinRule } from './amount.js'
import { findModifier, type FoundModifier } from './modifier.js'

const LOW: ReadonlySet<FigureModifierValue> = new Set(['more-than', 'at-least'])
const HIGH: ReadonlySet<FigureModifierValue> = new Set(['less-than', 'at-most'])

/** Recognises two bounds told one after the other: "more than 100 but fewer than 300", "at least 20 and at most 50". */
export const bounds: JoinRule = {
  name: 'bounds',
  *find({ article, amounts }) {
    for (let i = 0; i + 1 < amounts.length; i++) {
      const joined = join(article, amounts[i], amounts[i + 1])
      if (joined) yield joined
    }
  },
}

function join(article: Article, first: Amount, second: Amount): Amount | undefined {
  const { word } = article.tokens
  const linked = /^(?:and|but|or|,)$/.test(word[first.endToken]?.lower ?? '')
  if (!linked || first.sentence !== second.sentence || second.firstToken - first.endToken > 6) return undefined
  if (first.unit !== null && first.unit !== second.unit) return undefined
  const [before, after] = [findModifier(article, first), findModifier(article, second)]
  if (!before || !after || !leads(before, first) || after.firstToken !== first.endToken + 1) return undefined
  const rises = LOW.has(before.modifier.value) && HIGH.has(after.modifier.value)
  const falls = HIGH.has(before.modifier.value) && LOW.has(after.modifier.value)
  if (!rises && !falls) return undefined
  const [min, max] = rises ? [first.value, second.value] : [second.value, first.value]
  if (min === null || max === null || min >= max) return undefined
  const range = { firstToken: before.firstToken, endToken: second.endToken }
  return amountFrom(article, { ...second, value: null, min, max }, range, 'range', second.unit, 'bounds')
}

const leads = (modifier: FoundModifier, amount: Amount): boolean => modifier.endToken === amount.firstToken
