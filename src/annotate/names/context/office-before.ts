import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import { endsField, lengthOfOffice } from '../offices.js'
import type { ContextRule } from '../surroundings.js'
import { isOfPersonsAlone, wordFacts } from '../word-facts.js'

/** Longest name behind an office, in tokens. */
const MAX_NAME = 6

/** An office with its field right before it makes a person: "Chairman of HRNK Ann Lee", "Minister for Home Affairs Ann Lee". */
export const officeBefore: ContextRule = {
  name: 'office-before',
  wordBefore: endsField,
  weigh({ before, after, shape: { words, facts } }, weigh) {
    const last = words.length - 1
    if (last < 1 || last >= MAX_NAME || !(words[0].shape & Shape.capital)) return
    const next = after(1)
    if (next && wordFacts(next).nameLike) return
    const { known, common } = facts[0]
    const given = known & (Known.firstName | Known.surname)
    // "Minister of Women and Child | Development Smriti Moss"
    if (common && !given && isOfPersonsAlone(facts[last])) {
      if (lengthOfOffice(before)) for (const type of TYPES) weigh(type, -8)
      return
    }
    if (!given && (common || known & (ANY_PLACE | Known.organization | Known.people))) return
    if (facts[last].common && !facts[last].known) return
    if (lengthOfOffice(before)) weigh('person', 5)
  },
}
