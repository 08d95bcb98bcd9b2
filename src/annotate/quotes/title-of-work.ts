import { endsLikeSpeech, formBefore, isTitleCase, type UnquotedUse, wordsIn } from './use.js'

const WORKS = new Set(
  (
    'agreement album anthem article ballad ballet blog book bestseller booklet broadcast campaign chapter column comedy ' +
    'cover declaration documentary drama editorial episode essay exhibition feature film game headline hit hymn journal lyric ' +
    'magazine manifesto memoir movie musical newsletter newspaper novel opera pact painting pamphlet paper petition play ' +
    'podcast poem portrait program programme project protocol publication report resolution sequel serial series show ' +
    'single sitcom song speech story study thriller track treaty video'
  ).split(' '),
)
const NAMING = new Set(['titled', 'entitled', 'headlined', 'dubbed', 'captioned', 'named', "'s"])

/** The longest title in words. */
const LONGEST = 12

/** The title of a book, a show, a law, an agreement: her novel “The Long Way”, ABC's “This Week”, titled the “Protocol …”. */
export const titleOfWork: UnquotedUse = {
  name: 'title-of-work',
  use: 'title',
  applies(article, quotation) {
    const before = formBefore(article, quotation)
    const beforeDeterminer = before === 'the' || before === 'a' ? formBefore(article, quotation, 2) : before
    if (/^(?:en)?titled$|^headlined$/.test(beforeDeterminer)) return true
    if (!isTitleCase(article, quotation)) return false
    const words = wordsIn(article, quotation, LONGEST).length
    if (WORKS.has(before) || NAMING.has(before)) return true
    if (before === ',' && WORKS.has(formBefore(article, quotation, 2))) return words <= LONGEST
    if (!before || /^[,:;.]$/.test(before) || words < 2) return false
    return (
      words <= 10 &&
      !/[!?.]$/.test(article.text.slice(quotation.inner.start, quotation.inner.end)) &&
      !(endsLikeSpeech(article, quotation) && words > 5)
    )
  },
}
