import { amountFrom, type JoinRule } from './amount.js'
import { times } from './numerals/numeral.js'

/**
 * Recognises a number that takes its unit or its magnitude from the one right after it: the first of "45 and 50 mg",
 * "20 or 50 percent", "two and three million people".
 */
export const sharedUnit: JoinRule = {
  name: 'shared-unit',
  *find({ article, amounts }) {
    const { word } = article.tokens
    for (let i = 0; i + 1 < amounts.length; i++) {
      const [first, second] = [amounts[i], amounts[i + 1]]
      if (first.rule !== 'cardinal' || first.value === null || second.value === null) continue
      if (first.sentence !== second.sentence || second.firstToken !== first.endToken + 1) continue
      if (!/^(?:or|and|to)$/.test(word[first.endToken].lower)) continue
      // "$5" keeps its sign to itself, an age or a sum of two units is another thing
      const unit = second.rule === 'percent' || second.rule === 'quantity'
      const magnitude = first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale
      if ((!unit && second.rule !== 'cardinal') || (!unit && !magnitude)) continue
      const scale = magnitude ? second.scale : first.scale
      const numeral = { ...first, value: magnitude ? times(first.value, scale) : first.value, scale }
      yield amountFrom(article, numeral, first, second.kind, second.unit, 'shared-unit')
    }
  },
}
