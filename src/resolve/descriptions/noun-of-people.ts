import { placeOfDemonym } from '../../lexicon/demonyms.js'
import { isDescriptive } from '../../lexicon/descriptions.js'
import { kindsOfName } from '../../lexicon/name-kinds.js'
import { perWord } from '../../lexicon/per-word.js'
import { Shape } from '../../model/article.js'

/** What calls all of a people, and none of them: "the French", "the Chinese", "the Spaniards". */
const OF_ALL = /(?:ese|sh|french|dutch|swiss|[^s]s|men)$/
/** The common noun for a name that is somebody's people or party: native for "Spaniard", republican for "Republican". */
export const nounOfPeople = perWord(({ text, lower, shape }) => {
  if (!(shape & Shape.capital)) return null
  if (isDescriptive(lower)) return kindsOfName([text]).includes('party') ? lower : null
  return placeOfDemonym(lower) !== undefined && !OF_ALL.test(lower) ? 'native' : null
})
