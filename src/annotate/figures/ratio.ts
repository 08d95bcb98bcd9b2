import { amountFrom, type JoinRule } from './amount.js'

/** Recognises a share told by two counts: "two in five", "1 in 10", "nine out of ten", "one of every three". */
export const ratio: JoinRule = {
  name: 'ratio',
  *find({ article, amounts }) {
    const { tokens } = article
    for (let i = 0; i + 1 < amounts.length; i++) {
      const [part, whole] = [amounts[i], amounts[i + 1]]
      if (part.sentence !== whole.sentence || part.rule !== 'cardinal' || whole.rule !== 'cardinal') continue
      if (whole.firstToken - part.endToken > 3) continue
      const between = tokens.word
        .slice(part.endToken, whole.firstToken)
        .map(({ lower }) => lower)
        .join(' ')
      const outOf = /^(?:out of|(?:in|of|out of) every)$/.test(between)
      if (!outOf && between !== 'in') continue
      if (!part.value || !whole.value || part.value >= whole.value) continue
      // "20 in 300 cases" may be a place; told shares are small and round
      if (!outOf && part.value > 1 && whole.value > 20 && !ROUND.has(whole.value)) continue
      const share = { ...part, value: part.value / whole.value, scale: 1 }
      const range = { firstToken: part.firstToken, endToken: whole.endToken }
      yield amountFrom(article, share, range, 'number', null, 'ratio')
    }
  },
}

const ROUND = new Set([25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000])
