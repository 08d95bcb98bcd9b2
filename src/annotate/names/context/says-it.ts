import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** Furthest word that is looked at: "Velmar said late on Thursday that it". */
const REACH = 7
const SAYS = /^(?:said|says|announced|reported|confirmed)$/
/** "it is clear", "it would be wrong", "it's": the "it" that is nobody. */
const IMPERSONAL =
  /^(?:'s|is|was|would|will|may|might|could|can|should|seems|seemed|appears|appeared|takes|took|depends)$/

/** Who speaks of itself as "it" is no person: "Velmar said on Thursday it expects", "Velmar says its board". */
export const saysIt: ContextRule = {
  name: 'says-it',
  wordAfter: ({ parts, lower }) => (parts & (P.past | P.verbS)) !== 0 && SAYS.test(lower),
  weigh({ after }, weigh) {
    for (let k = 2; k <= REACH; k++) {
      const word = after(k)
      if (!word || word.shape & Shape.symbol) return
      if (word.lower === 'its' || (word.lower === 'it' && !IMPERSONAL.test(after(k + 1)?.lower ?? ''))) {
        weigh('organization', 2)
        weigh('person', -1)
        return
      }
      // "said on Thursday that"
      if (word.lower !== 'that' && word.parts & (P.pronoun | P.determiner | P.past | P.verbS | P.auxiliary | P.modal))
        return
    }
  },
}
