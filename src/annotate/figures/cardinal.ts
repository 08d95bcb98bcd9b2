import { amountFrom, type AmountRule } from './amount.js'
import { isTens } from './numerals/numeral.js'

/** Recognises a number in digits or words: "30,000 children", "three hundred and twelve". */
export const cardinal: AmountRule = {
  name: 'cardinal',
  *find({ article, numerals }) {
    for (const numeral of numerals)
      if (numeral.form === 'cardinal' && !isTens(article, numeral))
        yield amountFrom(article, numeral, numeral, 'number', null, 'cardinal')
  },
}
