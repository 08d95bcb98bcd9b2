import { isGlued } from '../../text/tokens.js'
import { amountFrom, type AmountRule } from './amount.js'

/** Recognises how many times: "twice as many", "tenfold", "18-fold", "three times as many", "4x". */
export const multiple: AmountRule = {
  name: 'multiple',
  *find({ article, numerals }) {
    const { tokens } = article
    const { word } = tokens
    for (const numeral of numerals) {
      const { firstToken, endToken: at, sentence, form } = numeral
      const isCompared = (i: number): boolean => i < sentence.endToken && COMPARED.test(word[i].lower)
      let endToken = 0
      if (form === 'multiple') {
        // "turned away twice" tells a time
        if (word[firstToken].lower !== 'twice' || isCompared(at)) endToken = at
      } else if (form !== 'ordinal' && form !== 'vague' && at < sentence.endToken) {
        const fold = word[at].text === '-' && at + 1 < sentence.endToken ? at + 1 : at
        if (word[fold].lower === 'fold') endToken = fold + 1
        else if (word[at].lower === 'times' && isCompared(at + 1)) endToken = at + 1
        else if (isGlued(tokens, at) && /^[x×]$/.test(word[at].lower)) endToken = at + 1
      }
      if (endToken) yield amountFrom(article, numeral, { firstToken, endToken }, 'number', null, 'multiple')
    }
  },
}

/** After "three times" these tell that something is multiplied. */
const COMPARED =
  /^(?:as|more|higher|larger|bigger|greater|faster|longer|the|its|their|his|her|what|less|lower|likelier)$/
