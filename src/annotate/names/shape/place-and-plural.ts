import { ANY_PLACE, KNOWN_PLACE, Known, gazetteer } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

/** A place and a plural are a team: "Springfield Otters", "St. Louis Eagles". */
export const placeAndPlural: ShapeRule = {
  name: 'place-and-plural',
  weigh({ words, facts, known }, weigh) {
    const last = words.length - 1
    if (
      known ||
      last < 1 ||
      last > 3 ||
      facts[last].heads ||
      (last === 1 && facts[0].common && !(facts[0].known & KNOWN_PLACE))
    )
      return
    if (!/[^s]s$/.test(words[last].lower)) return
    if (facts[last].known & (Known.people | Known.surname | Known.firstName | ANY_PLACE)) return
    const place =
      last === 1
        ? facts[0].known
        : gazetteer().factsOf(
            words
              .slice(0, last)
              .map(({ text }) => text)
              .join(' '),
          )
    if (place & (place & Known.firstName ? KNOWN_PLACE : ANY_PLACE)) weigh('organization', 3.2)
  },
}
