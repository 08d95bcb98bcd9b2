import { amountFrom, type AmountRule } from './amount.js'

/** Recognises a rank: "third", "21st". */
export const ordinal: AmountRule = {
  name: 'ordinal',
  *find({ article, numerals }) {
    for (const numeral of numerals)
      if (numeral.form === 'ordinal') yield amountFrom(article, numeral, numeral, 'ordinal', null, 'ordinal')
  },
}
