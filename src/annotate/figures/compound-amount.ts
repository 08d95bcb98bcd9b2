import { COINS } from '../../lexicon/currencies.js'
import { amountFrom, type Amount, type JoinRule } from './amount.js'

/** Smaller units by how many make one of the larger. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  foot: { inch: 12 },
  pound: { ounce: 16 },
  stone: { pound: 14 },
}

/** Recognises an amount told in two units: "6ft 2in", "5 feet and 2 inches", "three dollars and 50 cents", "15 dollars 50", "5-foot-11". */
export const compoundAmount: JoinRule = {
  name: 'compound-amount',
  *find({ article, amounts }) {
    const { tokens } = article
    for (let i = 0; i + 1 < amounts.length; i++) {
      const [large, small] = [amounts[i], amounts[i + 1]]
      if (large.sentence !== small.sentence || large.value === null || small.value === null) continue
      const gap = small.firstToken - large.endToken
      if (gap > 1 || (gap === 1 && !/^(?:and|,|-)$/.test(tokens.word[large.endToken].lower))) continue
      const share = shareOf(large, small)
      if (share === undefined || small.value < 0 || small.value * share >= 1) continue
      const sum = { ...large, value: large.value + small.value * share }
      const range = { firstToken: large.firstToken, endToken: small.endToken }
      yield amountFrom(article, sum, range, large.kind, large.unit, 'compound-amount')
    }
  },
}

function shareOf(large: Amount, small: Amount): number | undefined {
  if (large.unit === null || large.scale > 1) return undefined
  if (large.kind === 'money' && !COINS.has(large.unit)) {
    if (small.kind === 'money') return COINS.get(small.unit!)
    // "15 dollars 50"
    return small.rule === 'cardinal' && small.value! >= 10 && small.firstToken === large.endToken ? 0.01 : undefined
  }
  // "5-foot-11"
  if (large.unit === 'foot' && small.rule === 'cardinal' && isTied(small, large)) return 1 / 12
  const count = small.unit === null ? undefined : PARTS[large.unit]?.[small.unit]
  return count && 1 / count
}

/** Whether one sign without spaces stands between two amounts. */
const isTied = (small: Amount, large: Amount): boolean =>
  small.firstToken === large.endToken + 1 && small.start === large.end + 1
