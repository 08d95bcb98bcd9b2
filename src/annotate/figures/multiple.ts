import { isGlued } from '../../text/tokens.js'
import { amountFrom, type AmountRule } from './amount.js'

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2], ['thrice', 3], ['twofold', 2], ['threefold', 3], ['fourfold', 4], ['fivefold', 5], ['sixfold', 6],
  ['sevenfold', 7], ['eightfold', 8], ['ninefold', 9], ['tenfold', 10], ['twentyfold', 20], ['hundredfold', 100],
]) // prettier-ignore

/** Recognises how many times: "twice", "tenfold", "18-fold", "three times as many", "4x". */
export const multiple: AmountRule = {
  name: 'multiple',
  *find({ article, numerals }) {
    const { tokens, sentences } = article
    const { word } = tokens
    for (const sentence of sentences)
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        const value = MULTIPLES.get(word[i].lower)
        if (value === undefined || (word[i].lower === 'twice' && !COMPARED.test(word[i + 1]?.lower ?? ''))) continue
        const numeral = { value, min: null, max: null, scale: 1, sentence }
        yield amountFrom(article, numeral, { firstToken: i, endToken: i + 1 }, 'number', null, 'multiple')
      }
    for (const numeral of numerals) {
      const { firstToken, endToken: at, sentence } = numeral
      if (numeral.form === 'ordinal' || at >= sentence.endToken) continue
      const fold = word[at].text === '-' && at + 1 < sentence.endToken ? at + 1 : at
      let endToken = 0
      if (word[fold].lower === 'fold') endToken = fold + 1
      else if (word[at].lower === 'times' && at + 1 < sentence.endToken && COMPARED.test(word[at + 1].lower))
        endToken = at + 1
      else if (/^[x×]$/.test(word[at].lower) && isGlued(tokens, at)) endToken = at + 1
      if (endToken) yield amountFrom(article, numeral, { firstToken, endToken }, 'number', null, 'multiple')
    }
  },
}

/** After "three times" these tell that something is multiplied. */
const COMPARED =
  /^(?:as|more|higher|larger|bigger|greater|faster|longer|the|its|their|his|her|that|what|less|lower|likelier)$/
