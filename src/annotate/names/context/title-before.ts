import { wordFacts } from '../word-facts.js'
import type { ContextRule } from '../surroundings.js'

/** A title or role right before it makes a person: "Rep. Tim Moss", "chairman Ann Hall". */
export const titleBefore: ContextRule = {
  name: 'title-before',
  weigh({ before }, weigh) {
    const word = before(1)
    if (!word || !wordFacts(word).title) return
    weigh('person', 3.2)
  },
}
