import { oneOf } from '../../../lexicon/one-of.js'
import { ANY_PLACE, Known, KNOWN_PLACE } from '../../../lexicon/gazetteer.js'
import type { Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

const joins = oneOf(', and or & /')

/** Things of a kind are listed together: "Lipno, Warsaw and Kraków". */
export const listedBeside: ContextRule = {
  name: 'listed-beside',
  wordBefore: joins,
  wordAfter: joins,
  weigh({ before, after }, weigh) {
    let previous = joins(before(1)) ? before(2) : undefined
    // "Warsaw, and Lipno"
    if (previous?.text === ',') previous = before(3)
    const next = joins(after(1)) ? after(2) : undefined
    for (const neighbour of [previous, next]) {
      if (isPlace(neighbour)) weigh('place', 1)
      else if (isOrganization(neighbour)) weigh('organization', 1)
      else if (isPerson(neighbour)) weigh('person', 0.8)
    }
  },
}

function isPlace(word: Word | undefined): boolean {
  const known = word ? wordFacts(word).known : 0
  return Boolean(known & ANY_PLACE) && (Boolean(known & KNOWN_PLACE) || !(known & (Known.firstName | Known.surname)))
}

/** "Nehru", "Moss": no first name, which may begin the name of anything. */
function isPerson(word: Word | undefined): boolean {
  const fact = word ? wordFacts(word) : undefined
  return Boolean(fact && fact.known & (Known.surname | Known.famous) && !fact.common && !(fact.known & ANY_PLACE))
}

const isOrganization = (word: Word | undefined): boolean =>
  word !== undefined && (wordFacts(word).known & ~Known.other) === Known.organization
