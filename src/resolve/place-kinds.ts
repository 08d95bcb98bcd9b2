import { ANY_PLACE, gazetteer, Known } from '../lexicon/gazetteer.js'
import { kindsOfName } from '../lexicon/name-kinds.js'

/** The nouns by which a place with a name is called again: "country" for "France", "city", "town". */
export function kindsOfPlace(words: readonly string[]): readonly string[] {
  const kinds = [...kindsOfName(words)]
  const facts = gazetteer().factsOf(words.join(' '))
  if (facts & Known.country && !kinds.includes('state')) kinds.push('country')
  else if (facts & ANY_PLACE & ~(Known.region | Known.site)) kinds.push('city')
  if (facts & Known.smallCity) kinds.push('town')
  return kinds
}
