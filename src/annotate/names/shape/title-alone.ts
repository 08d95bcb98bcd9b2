import { Known, gazetteer } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { TYPES, type NameShape, type ShapeRule } from '../evidence.js'
import type { WordFacts } from '../word-facts.js'

function isTitle(words: NameShape['words']): boolean {
  const { beginsTitle, titleOf } = gazetteer()
  const isPossible = words.length === 1 || beginsTitle(words[0].lower)
  return isPossible && titleOf(words.map(({ lower }) => lower).join(' ')) !== undefined
}

const isTitleModifier = nameContext('title-modifier')

/** A title or role is no name, whether alone or at the edge of one: "Senator", "Secretary of State", "House Speaker". */
export const titleAlone: ShapeRule = {
  name: 'title-alone',
  weigh(shape, weigh) {
    if (shape.known & ~(Known.firstName | Known.surname | Known.smallCity | Known.male | Known.female)) return
    const objection = objectionTo(shape)
    if (objection) for (const type of TYPES) weigh(type, objection)
  },
}

const mayBeName = ({ known }: WordFacts): boolean => (known & (Known.firstName | Known.surname)) !== 0

/** How much a title in it speaks against a name. */
function objectionTo({ words, facts }: NameShape): number {
  const last = words.length - 1
  // "Tan Sri | Abu Moss": a title none of whose words is one by itself
  if (last > 1 && !facts[1].title && isTitle(words.slice(0, 2))) return -8
  if (isTitle(words)) return last === 0 && mayBeName(facts[0]) ? -2 : -6
  if (last === 0 || !facts[last].title || mayBeName(facts[last])) return 0
  if (last === 1 && facts[0].known & Known.firstName) return 0
  // "Velmar Executive | Director", "Bank of Lipno | Governor", not "Office of the Governor"
  const isOffice =
    isTitleModifier(words[last - 1]) || (last > 2 && words[last - 2].lower === 'of' && !facts[last - 1].common)
  return isOffice ? -8 : -3
}
