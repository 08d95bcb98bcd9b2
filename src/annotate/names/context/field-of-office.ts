import { Shape } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import { isOfOrFor } from '../offices.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

/** The field of an office is no name, nor does a name begin with it: "Minister for Foreign Affairs Ann Lee". */
export const fieldOfOffice: ContextRule = {
  name: 'field-of-office',
  wordBefore: isOfOrFor,
  weigh({ before, shape: { words, facts, known } }, weigh) {
    const title = before(2)
    if (known || !title || !(title.shape & Shape.capital) || !wordFacts(title).title) return
    // "President of Ruritania" is president of a name
    if (!facts[0].common || facts[0].known || words[0].shape & Shape.allCaps) return
    if (words.length > 1 && facts.at(-1)!.heads?.some(({ place, weight }) => place !== 'first' && weight > 1)) return
    for (const type of TYPES) weigh(type, -4)
  },
}
