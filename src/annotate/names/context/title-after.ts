import { ANY_PLACE, gazetteer, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape } from '../../../model/article.js'
import { wordFacts } from '../word-facts.js'
import { TYPES } from '../evidence.js'
import type { ContextRule } from '../surroundings.js'

const isTitleModifier = nameContext('title-modifier')

/** Common words before a title with a capital are what the title is of: "Senior Research | Fellow", "Global Policy | Director". */
export const titleAfter: ContextRule = {
  name: 'title-after',
  headings: true,
  wordAfter: (word) => (word.shape & Shape.capital) !== 0 && (wordFacts(word).title || isTitleModifier(word)),
  weigh({ after, shape: { known, facts, words } }, weigh) {
    // "Chief Financial | Officer Ann Moss", "Chief Petty | Officer"
    if (
      !(known & ~(Known.surname | Known.firstName)) &&
      gazetteer().titleOf([...words, after(1)!].map(({ lower }) => lower).join(' ')) !== undefined
    ) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    // "Velmar Senior Political | Editor Ann Moss"
    if (!known && isTitleModifier(words[words.length - 1])) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    if (known || facts.length < 2 || !wordFacts(after(1)!).title) return
    const last = facts[facts.length - 1]
    // "Assistant U.S. | Attorney", "Lipno Managing | Editor"
    const places = facts.filter((fact) => fact.known & ANY_PLACE).length
    if (places > 1 || !facts.every((fact) => (fact.known ? fact.known & ANY_PLACE : fact.common))) return
    // a body's name has a word that says so: "the Education Department | Secretary", "Lipno Police | Chief"
    if (last.heads?.some(({ weight }) => weight > (places && !last.known ? 0 : 2))) return
    if (places) weigh('person', -2)
    weigh('organization', -3)
    weigh('other', -2)
    weigh('place', -2)
  },
}
