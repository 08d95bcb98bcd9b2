import { nameContext } from '../../../lexicon/name-contexts.js'
import { TYPES } from '../evidence.js'
import type { ContextRule } from '../surroundings.js'

const isExchange = nameContext('exchange')

/** The sign of a share behind its exchange is no name, nor with the letter of one: "Velmar Inc. (NYSE: VLMR)", "(VLMR.N)". */
export const shareSign: ContextRule = {
  name: 'share-sign',
  headings: true,
  wordBefore: ({ text }) => text === ':' || text === '(',
  weigh({ before, after }, weigh) {
    const exchange = before(2)
    const isSign =
      before(1)!.text === ':'
        ? exchange && isExchange(exchange)
        : after(1)?.text === '.' && /^\p{Lu}{1,2}$/u.test(after(2)?.text ?? '') && after(3)?.text === ')'
    if (isSign) for (const type of TYPES) weigh(type, -8)
  },
}
