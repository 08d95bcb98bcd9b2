import { Shape } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import { NamePart, wordFacts } from '../word-facts.js'
import type { ContextRule } from '../surroundings.js'

/** Letters behind a person's name are no name: "Ann Moss KC", "Ann Moss, Ph.D.,". */
export const postNominal: ContextRule = {
  name: 'post-nominal',
  headings: true,
  wordBefore: ({ shape, text }) => (shape & Shape.capital) !== 0 || text === ',',
  weigh({ before, shape: { words, parts } }, weigh) {
    if (words.length > 1 || !(parts & NamePart.postNominal)) return
    const last = before(1)!.text === ',' ? before(2) : before(1)
    if (last && wordFacts(last).nameLike) for (const type of TYPES) weigh(type, -8)
  },
}
