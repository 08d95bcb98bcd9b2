import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import { wordFacts } from '../word-facts.js'
import type { ContextRule } from '../surroundings.js'

/** A title or role right before it makes a person: "Rep. Tim Moss", "chairman Ann Hall". */
export const titleBefore: ContextRule = {
  name: 'title-before',
  weigh({ before, shape: { facts, words } }, weigh) {
    const word = before(1)
    if (!word || !(wordFacts(word).title || (before(2)?.lower === 'of' && before(3)?.lower === 'secretary'))) return
    // "Refugee Convention": a common word after a capitalised one is no surname
    const common =
      !(word.shape & Shape.abbreviation) && facts[0].common && !(facts[0].known & (Known.firstName | Known.surname))
    weigh('person', common ? (word.shape & Shape.capital && words.length === 1 ? 0 : 1) : 3.2)
  },
}
