import { amountFrom, type AmountRule } from './amount.js'

/** Recognises a number in digits or words: "30,000 children", "three hundred and twelve". */
export const cardinal: AmountRule = {
  name: 'cardinal',
  *find({ article, numerals }) {
    for (const numeral of numerals)
      if (numeral.form === 'cardinal') yield amountFrom(article, numeral, numeral, 'number', null, 'cardinal')
  },
}
