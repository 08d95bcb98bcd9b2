import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, type Article, type Sentence } from '../model/article.js'
import type { Draft, PlacedMention } from './draft.js'

const beginsAdjunct = oneOf(
  'in early late with during at on after before when while as since throughout despite under for',
)
const opensClause = oneOf('through between along whatever whichever like unlike upon given just having asked')
const isBy = oneOf('by')
const isA = oneOf('a an')

const FINITE = P.verbS | P.past | P.auxiliary | P.modal
const NOMINAL = P.noun | P.name | P.pronoun | P.relative
const LEADS = P.number | P.noun | P.adverb | P.conjunction
/** How far from the beginning of the sentence, and from the comma, the pronoun may be, in tokens. */
const MAX_DISTANCE = 12
/** How far the comma may be where the pronoun is the subject of a clause. */
const MAX_CLAUSE = 24
/** Longest title between a comma and a name, in tokens. */
const MAX_TITLE = 4

/**
 * Who is named as the subject behind a phrase or clause that the sentence opens with: Lee in "Early in his speech, Lee said",
 * "Beloved by her husband, Lee was", "As he spoke, Lee smiled"; not in "As the mayor heard of his plan, Lee smiled".
 * @param i token of a pronoun before which the sentence has named nobody
 * @param mentions names of the article in text order, of which `next` is the first behind the pronoun
 */
export function subjectBehindOpening(
  { tokens, tags }: Article,
  { firstToken, endToken }: Sentence,
  i: number,
  isPossessive: boolean,
  mentions: readonly PlacedMention[],
  next: number,
): Draft | undefined {
  const { word } = tokens
  if (i - firstToken > MAX_DISTANCE) return undefined
  // "One month | after his farm burned, Lee said"
  let first = firstToken
  while (first < i && tags[first] & LEADS && !opensClause(word[first])) first++
  const isAdjunct = isPossessive && (beginsAdjunct(word[first]) || beginsAdjunct(word[firstToken]))
  // "Beloved by", "Warning of"
  const isParticiple = (tags[firstToken] & (P.gerund | P.participle)) !== 0 || isBy(word[firstToken + 1])
  const isOpening = isAdjunct || beginsAdjunct(word[first]) || opensClause(word[first]) || isParticiple
  // "As he spoke", "Asked whether he would"; not "Leaving the hall he said"
  if (!isOpening || !(isPossessive || isSubordinate(i))) return undefined
  for (let k = firstToken; k < i; k++) {
    if (tags[k] & P.punctuation) return undefined
    // "As the mayor heard of his plan"
    if (isPossessive && tags[k] & FINITE && tags[k - 1] & NOMINAL && k > firstToken) return undefined
  }
  let comma = i + 1
  const limit = Math.min(endToken, i + (isPossessive ? MAX_DISTANCE : MAX_CLAUSE))
  while (comma < limit && word[comma].text !== ',') comma++
  if (word[comma]?.text !== ',' || comma >= endToken) return undefined
  // "For all his work for Moss, | Lee said"
  let ahead = next
  while (ahead < mentions.length && mentions[ahead].firstToken < comma) {
    if (isPossessive && !isAdjunct && mentions[ahead].draft.type === 'person') return undefined
    ahead++
  }
  const named = mentions[ahead]
  if (named?.draft.type !== 'person' || named.firstToken > comma + MAX_TITLE) return undefined
  for (let k = comma + 1; k < named.firstToken; k++) if (isA(word[k]) || tags[k] & P.preposition) return undefined
  if (isAdjunct) return named.draft
  // whom a clause names before the text does is hardly new: not "When he came, Ann Moss, the mayor, left"
  const isKnown = isParticiple || named.draft.name !== named
  return isKnown && tags[named.endToken] & (FINITE | P.adverb | P.possessive) ? named.draft : undefined

  function isSubordinate(pronoun: number): boolean {
    return (
      pronoun > firstToken &&
      ((tags[pronoun - 1] & (P.subordinator | P.relative)) !== 0 ||
        beginsAdjunct(word[pronoun - 1]) ||
        opensClause(word[firstToken]))
    )
  }
}
