import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import type { ContextRule } from '../surroundings.js'

const isOfLife = nameContext('life')

/** What people alone have, or hold, makes a person of who has it: "Moss's resignation", "Moss's wife". */
export const lifeOfPerson: ContextRule = {
  name: 'life-of-person',
  wordAfter: ({ lower }) => lower === "'s" || lower === "'",
  weigh({ after, shape: { known, words, facts } }, weigh) {
    if (known & (ANY_PLACE | Known.people | Known.organization | Known.nonName)) return
    if (words.length > 2 || facts[0].title || facts[0].common || !isOfLife(after(2))) return
    weigh('person', 1.5)
  },
}
