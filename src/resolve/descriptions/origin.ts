import { placeOfDemonym } from '../../lexicon/demonyms.js'
import { gazetteer, Known } from '../../lexicon/gazetteer.js'
import { PartOfSpeech as P, type Article } from '../../model/article.js'
import type { PlacedMention } from '../draft.js'
import { fullNameIn } from '../shorter-names.js'
import { isOfOtherParty } from './party.js'
import type { Spoken } from './spoken.js'

/** How far before and from a name on a place is looked for, in tokens: "Florida Sen. Marco Rubio", "Sen. Marco Rubio of Florida". */
const BEFORE = 2
const BEHIND = 5

/**
 * Whether a name in a description is where a person or thing is from: Ohio in "the Ohio senator".
 * @param unlessOther whether what nothing says is believed where nothing says that they are from elsewhere
 */
export function isFrom(
  { tokens, tags }: Article,
  { draft, namedAt, words }: Spoken,
  place: PlacedMention,
  unlessOther: boolean,
): boolean {
  const { count, word } = tokens
  const size = place.endToken - place.firstToken
  const from = placeOfDemonym(place.name.text)?.toLowerCase()
  // "the Republican nominee" may be anybody but a Democrat, "the Republican party" no other party
  if (place.draft.type !== 'place' && from === undefined)
    return draft.type === 'person'
      ? !isOfOtherParty(words, place)
      : place.name.words.every((form) => words.has(form.toLowerCase()))
  let hasOther = false
  for (const at of namedAt)
    for (
      let i = Math.max(0, at - BEFORE);
      i < Math.min(count - size, at + draft.name.name.words.length + BEHIND);
      i++
    ) {
      let same = 0
      while (same < size && word[i + same].lower === word[place.firstToken + same].lower) same++
      // "R-Fla." says Florida
      if (same === size || fullNameIn([word[i].text]) === place.name.fullName) return true
      if (from !== undefined && word[i].lower === from) return true
      // "Hall of Ohio | met", "Hall left | . Ohio voted"
      if (i > at && (tags[i] & (P.past | P.verbS) || word[i].text === '.')) break
      const isPlace =
        gazetteer().factsOf(word[i].text) & (Known.country | Known.region) || placeOfDemonym(word[i].lower)
      if (at === namedAt[0] && i !== at && isPlace) hasOther = true
    }
  // "the French president" is none of whom nothing says so
  return unlessOther && !hasOther && from === undefined
}
