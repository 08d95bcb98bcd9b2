import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

/** Furthest word of an apposition that is looked at: "Ann Hall, a former deputy finance minister". */
const REACH = 6

/** A role in apposition makes a person: "Ann Hall, deputy director of the fund", "Ann Hall, a spokeswoman". */
export const descriptionAfter: ContextRule = {
  name: 'description-after',
  wordAfter: ({ text }) => text === ',',
  weigh({ after }, weigh) {
    for (let k = 2; k <= REACH; k++) {
      const word = after(k)
      if (
        !word ||
        word.shape & Shape.symbol ||
        word.parts & (P.past | P.verbS | P.preposition | P.auxiliary | P.relative)
      )
        return
      if (wordFacts(word).title && !(word.shape & Shape.capital)) {
        weigh('person', 2.6)
        return
      }
    }
  },
}
