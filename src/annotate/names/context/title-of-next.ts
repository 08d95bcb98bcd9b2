import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { wordFacts } from '../word-facts.js'
import { TYPES } from '../evidence.js'
import type { ContextRule } from '../surroundings.js'

/** A place and a title name nobody where a first name follows, to which the title belongs: "Lipno Mayor | Ann Moss". */
export const titleOfNext: ContextRule = {
  name: 'title-of-next',
  wordAfter: (word) => (wordFacts(word).known & Known.firstName) !== 0,
  weigh({ shape: { facts } }, weigh) {
    const last = facts[facts.length - 1]
    if (facts.length !== 2 || !last.title || last.heads || !(facts[0].known & ANY_PLACE)) return
    for (const type of TYPES) weigh(type, -4)
  },
}
