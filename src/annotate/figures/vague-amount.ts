import { amountFrom, type AmountRule } from './amount.js'

/** Recognises an amount between bounds: "hundreds", "tens of thousands", "several". */
export const vagueAmount: AmountRule = {
  name: 'vague-amount',
  *find({ article, numerals }) {
    for (const numeral of numerals)
      if (numeral.form === 'vague') yield amountFrom(article, numeral, numeral, 'number', null, 'vague-amount')
  },
}
