import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** What one has in a company, before "in" or "of". */
const HOLDING =
  /^(?:stakes?|shares?|stock|shareholders?|shareholdings?|takeover|acquisition|owners?|subsidiary|unit|arm|division|parent|clients?|customers?)$/
const OWNED = /^(?:owned|acquired|bought|controlled|operated|managed|manufactured|backed|advised|made)$/

/** What is bought, held and owns others is a company: "a stake in Velmar", "shares of Velmar", "owned by Velmar". */
export const ownedCompany: ContextRule = {
  name: 'owned-company',
  weigh({ before, shape: { known } }, weigh) {
    const link = before(1)
    if (!link || !(link.parts & P.preposition) || known & (ANY_PLACE | Known.people | Known.nonName | Known.famous))
      return
    const word = before(2)
    if (!word || word.shape & Shape.symbol) return
    if (link.lower === 'by' && OWNED.test(word.lower)) weigh('organization', 1.5)
    else if ((link.lower === 'in' || link.lower === 'of') && HOLDING.test(word.lower)) {
      weigh('organization', 3)
      weigh('person', -1)
    }
  },
}
