import { Shape } from '../../model/article.js'
import { formBefore, type UnquotedUse, wordsIn } from './use.js'

/** The longest nickname in words. */
const LONGEST = 3

/** A nickname between a person's names: Joseph “Joe” Hall, Anthony "The Hammer" Ruiz. */
export const nickname: UnquotedUse = {
  name: 'nickname',
  use: 'term',
  applies(article, quotation) {
    const { tokens } = article
    const before = tokens.word[quotation.firstToken - 1]
    const after = tokens.word[quotation.endToken]
    const words = wordsIn(article, quotation, LONGEST)
    return (
      words.length <= LONGEST &&
      Boolean(formBefore(article, quotation)) &&
      isNameWord(before?.shape) &&
      isNameWord(after?.shape) &&
      words.some((i) => tokens.word[i].shape & Shape.capital) &&
      !/[.,!?]$/.test(article.text.slice(quotation.inner.start, quotation.inner.end))
    )
  },
}

const isNameWord = (shape = 0): boolean => Boolean(shape & Shape.capital && shape & Shape.letters)
