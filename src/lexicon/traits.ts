import type { Word } from '../model/article.js'

/** As many as there are bits in a small integer. */
const MOST = 30

const tests: ((word: Word) => boolean)[] = []
let asked = false

/**
 * Declares something that is so of few words, and gives the bit that tells it in `TokenTable.traits`. It is tested once for
 * each word form, when the form is first met; a pass over all tokens that looks at the bits alone takes a tenth of the time
 * of one that looks at the words.
 */
export function trait(test: (word: Word) => boolean): number {
  if (asked) throw new Error('a trait is declared when its module is loaded, before words are met')
  if (tests.length === MOST) throw new Error('there are no more bits for traits')
  return 1 << (tests.push(test) - 1)
}

/** The bits of all traits that a word has. */
export function traitsOf(word: Word): number {
  asked = true
  let bits = 0
  for (let i = 0; i < tests.length; i++) if (tests[i](word)) bits |= 1 << i
  return bits
}
