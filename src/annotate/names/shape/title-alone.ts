import { Known, gazetteer } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { TYPES, type NameShape, type ShapeRule } from '../evidence.js'

function isTitle(words: NameShape['words']): boolean {
  const { beginsTitle, titleOf } = gazetteer()
  const isPossible = words.length === 1 || beginsTitle(words[0].lower)
  return isPossible && titleOf(words.map(({ lower }) => lower).join(' ')) !== undefined
}

const isTitleModifier = nameContext('title-modifier')

/** A title or role is no name, whether alone or at the edge of one: "Senator", "Secretary of State", "House Speaker". */
export const titleAlone: ShapeRule = {
  name: 'title-alone',
  weigh({ words, facts, known }, weigh) {
    if (known & ~(Known.firstName | Known.surname | Known.smallCity | Known.male | Known.female)) return
    const last = words.length - 1
    // "Tan Sri | Abu Moss": a title none of whose words is one by itself
    const objection =
      last > 1 && !facts[1].title && isTitle(words.slice(0, 2))
        ? -8
        : isTitle(words)
          ? facts[0].known & (Known.firstName | Known.surname) && last === 0
            ? -2
            : -6
          : last > 0 &&
              facts[last].title &&
              !(last === 1 && facts[0].known & Known.firstName) &&
              !(facts[last].known & (Known.firstName | Known.surname))
            ? // "Velmar Executive | Director", "Bank of Lipno | Governor", not "Office of the Governor"
              isTitleModifier(words[last - 1]) ||
              (last > 2 && words[last - 2].lower === 'of' && !facts[last - 1].common)
              ? -8
              : -3
            : 0
    if (objection) for (const type of TYPES) weigh(type, objection)
  },
}
