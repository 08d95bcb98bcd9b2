import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** What one has in a company, before "in" or "of". */
const isHolding = nameContext('holding')
const isOwned = nameContext('owned')

/** What is bought, held and owns others is a company: "a stake in Velmar", "shares of Velmar", "owned by Velmar". */
export const ownedCompany: ContextRule = {
  name: 'owned-company',
  wordBefore: ({ parts, lower }) => (parts & P.preposition) !== 0 && /^(?:by|in|of)$/.test(lower),
  weigh({ before, shape: { known } }, weigh) {
    if (known & (ANY_PLACE | Known.people | Known.nonName | Known.famous)) return
    const word = before(2)
    if (!word || word.shape & Shape.symbol) return
    if (before(1)!.lower === 'by') {
      if (isOwned(word)) weigh('organization', 1.5)
    } else if (isHolding(word)) {
      weigh('organization', 3)
      weigh('person', -1)
    }
  },
}
