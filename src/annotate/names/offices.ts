import { ANY_PLACE, Known } from '../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../model/article.js'
import { wordFacts } from './word-facts.js'

/** Most words of an office's field: "Economic and Social Affairs". */
const MAX_FIELD = 9
const FIELD_WORD = /^(?:and|the|of|for|in|to|on|&|-|,)$/

/** The word so many tokens before a name, 1 being next to it; undefined beyond the sentence. */
type Before = (distance: number) => Word | undefined

/**
 * How many tokens before a name an office with its field begins: 3 in "Chairman of HRNK | Ann Lee", 4 in "Minister for
 * Foreign Affairs | Ann Lee"; 0 if none stands there.
 */
export function lengthOfOffice(before: Before): number {
  const last = before(1)
  if (!last || !endsField(last)) return 0
  for (let k = 2; k <= MAX_FIELD; k++) {
    const word = before(k)
    if (!word) return 0
    if (isOfOrFor(word) && endsOffice(before, k + 1)) return k + 1
    if (!wordFacts(word).nameLike && !FIELD_WORD.test(word.lower)) return 0
  }
  return 0
}

/** Whether a title ends so many tokens before a name: "Minister", "Secretary of State". */
export function endsOffice(before: Before, distance: number): boolean {
  const word = before(distance)
  if (!word) return false
  if (wordFacts(word).title) return true
  const office = word.lower === 'state' && before(distance + 1)?.lower === 'of' ? before(distance + 2) : undefined
  return office !== undefined && wordFacts(office).title
}

export const isOfOrFor = ({ lower }: Word): boolean => lower === 'of' || lower === 'for'

/** "Affairs", "NKFC", "France" end the field of an office; "Ann" in "daughter of Ann Lee", "Mayor" in "spokesman for Mayor Lee" do not. */
export function endsField(word: Word): boolean {
  const { nameLike, known, common, title } = wordFacts(word)
  if (!nameLike || title) return false
  const personal = known & (Known.firstName | Known.surname)
  return (
    Boolean(word.shape & Shape.allCaps && word.text.length > 1 && !personal && !word.text.includes('.')) ||
    (!personal && (common || Boolean(known & (ANY_PLACE | Known.organization))))
  )
}
