import { oneOf } from '../../lexicon/one-of.js'
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

/** Longest title with a place before it, in tokens: "New Jersey Gov.". */
const MAX_TITLE = 4

const NOT_BEFORE = P.punctuation | P.verb | P.verbS | P.past | P.auxiliary | P.modal | P.conjunction
const saysWherefrom = oneOf('of from - ‐ ‑')

/**
 * Whether a name in a description is where a person or thing is from: Ohio in "the Ohio senator".
 * @param unlessOther whether what nothing says is believed where nothing says that they are from elsewhere
 */
export function isFrom(
  article: Article,
  { draft, namedAt, words }: Spoken,
  place: PlacedMention,
  unlessOther: boolean,
): boolean {
  const { tokens, tags } = article
  const { count, word } = tokens
  const size = place.endToken - place.firstToken
  const isOfPeople = placeOfDemonym(place.name.text) !== undefined
  // "the Republican nominee" may be anybody but a Democrat, "the Republican party" no other party
  if (place.draft.type !== 'place' && !isOfPeople)
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
      if (isPlaceAt(article, i, place)) return true
      // "Hall of Ohio | met", "Hall left | . Ohio voted"
      if (i > at && (tags[i] & (P.past | P.verbS) || word[i].text === '.')) break
      const isPlace =
        gazetteer().factsOf(word[i].text) & (Known.country | Known.region) || placeOfDemonym(word[i].lower)
      if (at === namedAt[0] && i !== at && isPlace) hasOther = true
    }
  // "the French president" is none of whom nothing says so
  return unlessOther && !hasOther && !isOfPeople
}

/** Whether that name, or the place of that people, stands at token `i`: "Fla." for Florida, "Spain" for "Spaniard". */
function isPlaceAt({ tokens: { word } }: Article, i: number, { name, firstToken, endToken }: PlacedMention): boolean {
  if (word[i].lower === placeOfDemonym(name.text)?.toLowerCase()) return true
  if (fullNameIn([word[i].text]) === name.fullName) return true
  let same = firstToken
  while (same < endToken && word[i + same - firstToken]?.lower === word[same].lower) same++
  return same === endToken
}

/**
 * Whether somebody comes from a place or is of a party, by what stands before or behind the name: "Ohio Gov. Ann Hall", "Ann
 * Hall of Ohio", "Ann Hall, R-Ohio"; not "Ann Hall in Ohio".
 * @returns null where no place is named
 */
export function comesFrom(article: Article, { draft, namedAt }: Spoken, place: PlacedMention): boolean | null {
  const { tokens } = article
  const { word } = tokens
  let isElsewhere = false
  for (const at of namedAt) {
    const behind = at + draft.name.name.words.length
    for (let i = firstBefore(article, at); i < Math.min(behind + BEHIND, place.firstToken - 1); i++) {
      if (i >= at && !saysWherefrom(word[i - 1])) continue
      if (isPlaceAt(article, i, place)) return true
      const facts = gazetteer().factsOf(word[i].text)
      isElsewhere ||= Boolean(facts & (Known.country | Known.region)) || placeOfDemonym(word[i].lower) !== undefined
    }
  }
  return isElsewhere ? false : null
}

/** The first token of what stands before a name: "| Ohio Gov. Ann Hall"; not "Ohio, | Ann Hall", "in Ohio Ann Hall". */
function firstBefore({ tokens: { word }, tags }: Article, at: number): number {
  let first = at
  while (first > Math.max(0, at - MAX_TITLE) && !(tags[first - 1] & NOT_BEFORE)) first--
  return first > 0 && tags[first - 1] & P.preposition && !saysWherefrom(word[first - 1]) ? at : first
}
