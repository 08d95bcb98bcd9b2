import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

/** Furthest word before the name that is looked at: "head of trading and research at Velmar". */
const REACH = 6
const works = nameContext('employed')

/** Those who work for people as much as for bodies. */
const hasClients = nameContext('retained')

/** Where somebody with an office works is an organisation: "an analyst with Velmar", "head of trading at Velmar". */
export const employer: ContextRule = {
  name: 'employer',
  wordBefore: ({ parts, lower }) => (parts & P.preposition) !== 0 && /^(?:at|with|of|for|from)$/.test(lower),
  weigh({ before, shape: { known, facts } }, weigh) {
    const link = before(1)!.lower
    if (known & (ANY_PLACE | Known.people | Known.nonName)) return
    // "a spokesman for Ann Moss", "lawyers for Moss"
    if (facts[0].known & Known.firstName && link !== 'at' && link !== 'with') return
    for (let k = 2; k <= REACH; k++) {
      const word = before(k)
      if (!word || (word.shape & Shape.symbol && word.text !== '-')) return
      if (link === 'for' && hasClients(word)) return
      if (works(word)) {
        weigh('organization', link === 'at' || link === 'with' ? 4 : 1.2)
        return
      }
      // "The president met | with Ann Moss"
      if (word.parts & (P.past | P.verbS | P.auxiliary | P.modal) && !wordFacts(word).nameLike) return
    }
  },
}
