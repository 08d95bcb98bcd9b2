import { formBefore, type UnquotedUse, wordsIn } from './use.js'

const AFTER_WORD = new Set([
  'word',
  'words',
  'term',
  'terms',
  'phrase',
  'label',
  'nickname',
  'acronym',
  'abbreviation',
  'hashtag',
  'nicknamed',
  'codenamed',
  'so-called',
  'spelled',
])

/** The longest term in words. */
const LONGEST = 5

/** A word spoken of as a word or defined: the term “net zero”, known as “the fixer”, so-called “experts”. */
export const termMentioned: UnquotedUse = {
  name: 'term-mentioned',
  use: 'term',
  applies(article, quotation) {
    if (wordsIn(article, quotation, LONGEST).length > LONGEST) return false
    const before = formBefore(article, quotation)
    const second = formBefore(article, quotation, 2)
    if (AFTER_WORD.has(before)) return true
    if (before === 'called' && formBefore(article, quotation, 3) === 'so' && second === '-') return true
    return (
      (before === 'as' && second === 'known') ||
      (before === 'the' && second === 'as' && formBefore(article, quotation, 3) === 'known')
    )
  },
}
