import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import type { ContextRule } from '../surroundings.js'

const isUnit = nameContext('unit')

/** The sign of a unit behind a number is no name: "31,350 MW". */
export const unitSign: ContextRule = {
  name: 'unit-sign',
  headings: true,
  wordBefore: ({ shape, text }) => (shape & Shape.number) !== 0 || text === '%',
  weigh({ shape: { words } }, weigh) {
    if (words.length === 1 && isUnit(words[0])) for (const type of TYPES) weigh(type, -8)
  },
}
