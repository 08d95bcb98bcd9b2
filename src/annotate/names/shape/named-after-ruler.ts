import { Known, type NameHead } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import type { NameShape, ShapeRule } from '../evidence.js'
import type { WordFacts } from '../word-facts.js'

/** Most words of a name that is borne so: "Queen Adela Maria Memorial Hospital". */
const MAX_WORDS = 6
const isRuler = nameContext('ruler')

/** What is named after a ruler has the title in its name: "Queen Adela Hospital", "Prince Harold Street". */
export const namedAfterRuler: ShapeRule = {
  name: 'named-after-ruler',
  weigh({ words, facts }, weigh) {
    const head = words.length > 2 && words.length <= MAX_WORDS && isRuler(words[0]) ? siteHead(facts) : undefined
    if (head && facts.slice(1).every(({ nameLike, title }) => nameLike && !title)) weigh(head.type, 6)
  },
}

/** What a name of several words ends in, if that is built or founded and nobody's surname: "Hospital", "Street". */
export function siteHead(facts: NameShape['facts']): NameHead | undefined {
  const last: WordFacts | undefined = facts.length > 1 ? facts[facts.length - 1] : undefined
  if (!last?.heads || last.known & Known.surname) return undefined
  return last.heads.find(
    ({ type, place, weight }) => (type === 'place' || type === 'organization') && place === 'last' && weight > 1,
  )
}
