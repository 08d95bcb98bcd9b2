import { endsLikeSpeech, formBefore, type UnquotedUse, wordsIn } from './use.js'

/** The longest in words. */
const LONGEST = 2

/** A word or two in the flow of a sentence that the writer keeps at a distance: any “contracting state” shall, the “new normal”. */
export const scareQuote: UnquotedUse = {
  name: 'scare-quote',
  use: 'scare-quote',
  applies(article, quotation) {
    const before = formBefore(article, quotation)
    return (
      wordsIn(article, quotation, LONGEST).length <= LONGEST &&
      Boolean(before) &&
      !/^[,:.;—–-]+$/.test(before) &&
      !endsLikeSpeech(article, quotation)
    )
  },
}
