import { amountFrom, type AmountRule } from './amount.js'

/** Recognises a part of one: "half", "two thirds", "a quarter of". */
export const fraction: AmountRule = {
  name: 'fraction',
  *find({ article, numerals }) {
    for (const numeral of numerals)
      if (numeral.form === 'fraction') yield amountFrom(article, numeral, numeral, 'number', null, 'fraction')
  },
}
