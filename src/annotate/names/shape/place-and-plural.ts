import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

/** A place and a plural are a team: "Springfield Otters". */
export const placeAndPlural: ShapeRule = {
  name: 'place-and-plural',
  weigh({ words, facts, known }, weigh) {
    const last = words.length - 1
    if (known || last < 1 || last > 2) return
    const plural =
      /[^s]s$/.test(words[last].lower) &&
      !(facts[last].known & (Known.people | Known.surname | Known.firstName | ANY_PLACE))
    if (plural && !facts[last].heads && facts[0].known & ANY_PLACE && !(facts[0].known & Known.firstName))
      weigh('organization', 2.2)
  },
}
