import { PartOfSpeech as P } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const DOES = P.past | P.verbS | P.modal

/** Who does something is a person rather than a place: "Moss stepped down". */
export const subjectOfVerb: ContextRule = {
  name: 'subject-of-verb',
  weigh({ after }, weigh) {
    const next = after(1)
    if (next && next.parts & DOES && !(next.parts & (P.noun | P.preposition))) {
      weigh('person', 0.6)
      weigh('organization', 0.2)
    }
  },
}
