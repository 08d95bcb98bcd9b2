import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import { endsOffice, isOfOrFor } from '../offices.js'
import type { ContextRule } from '../surroundings.js'
import { isOfPersonsAlone } from '../word-facts.js'

/** The field of an office is no name, nor does a name begin with it: "Minister for Foreign Affairs Ann Lee". */
export const fieldOfOffice: ContextRule = {
  name: 'field-of-office',
  wordBefore: isOfOrFor,
  weigh({ before, shape: { words, facts, known } }, weigh) {
    if (known || !((before(2)?.shape ?? 0) & Shape.capital) || !endsOffice(before, 2)) return
    // "Secretary of State for Transport | Louise Haigh", "Archbishop of Canterbury | Justin Moss", "Commissioner of Police |
    // Sandhir Mossekar"
    if (
      words.length > 2 &&
      !(facts[0].known & Known.firstName) &&
      ((facts[1].known & Known.firstName && !facts[1].common) ||
        (facts[0].common && facts.slice(1).every(isOfPersonsAlone)))
    ) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    // "President of Ruritania" is president of a name
    if (!facts[0].common || facts[0].known || words[0].shape & Shape.allCaps) return
    if (words.length > 1 && facts.at(-1)!.heads?.some(({ place, weight }) => place !== 'first' && weight > 1)) return
    for (const type of TYPES) weigh(type, -4)
  },
}
