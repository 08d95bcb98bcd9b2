import { nameContext } from '../../../lexicon/name-contexts.js'
import { TYPES } from '../evidence.js'
import type { ContextRule } from '../surroundings.js'

const isExchange = nameContext('exchange')

/** The sign of a share behind its exchange is no name: "Velmar Inc. (NYSE: VLMR)". */
export const shareSign: ContextRule = {
  name: 'share-sign',
  headings: true,
  wordBefore: ({ text }) => text === ':',
  weigh({ before }, weigh) {
    const exchange = before(2)
    if (exchange && isExchange(exchange)) for (const type of TYPES) weigh(type, -8)
  },
}
