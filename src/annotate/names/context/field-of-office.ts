import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import { TYPES, type NameShape } from '../evidence.js'
import { endsOffice, isOfOrFor, lengthOfOffice } from '../offices.js'
import type { ContextRule } from '../surroundings.js'
import { isOfPersonsAlone } from '../word-facts.js'

/** The field of an office is no name, nor does a name begin with it: "Minister for Foreign Affairs Ann Lee". */
export const fieldOfOffice: ContextRule = {
  name: 'field-of-office',
  wordBefore: (word) => isOfOrFor(word) || word.lower === 'and',
  weigh({ before, shape: { words, facts, known } }, weigh) {
    // "Secretary for Labour and | Welfare Ann Moss"
    if (before(1)?.lower === 'and') {
      const isSecond = before(2) && lengthOfOffice((distance) => before(distance + 1))
      if (isSecond && facts[0].common && !(facts[0].known & ~Known.nonName)) for (const type of TYPES) weigh(type, -8)
      return
    }
    if (known || !((before(2)?.shape ?? 0) & Shape.capital) || !endsOffice(before, 2)) return
    // "Secretary of State for Transport | Louise Haigh", "Archbishop of Canterbury | Justin Moss", "Commissioner of Police |
    // Sandhir Mossekar"
    if (
      words.length > 2 &&
      !(facts[0].known & Known.firstName) &&
      ((facts[1].known & Known.firstName && !facts[1].common) ||
        (facts[0].common && facts.slice(1).every(isOfPersonsAlone)))
    ) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    // "Minister for Health and Sport | Ann Moss", "Minister of Women and Child Development | Ann Moss"
    if (endsInPerson(words, facts)) {
      for (const type of TYPES) weigh(type, -8)
      return
    }
    // "President of Ruritania" is president of a name
    if (!facts[0].common || facts[0].known || words[0].shape & Shape.allCaps) return
    if (words.length > 1 && facts.at(-1)!.heads?.some(({ place, weight }) => place !== 'first' && weight > 1)) return
    for (const type of TYPES) weigh(type, -4)
  },
}

/** "Health and Sport Ann Moss", "Development Smriti Moss": common words, and then a given name that is none and a surname. */
function endsInPerson(words: NameShape['words'], facts: NameShape['facts']): boolean {
  const given = facts.findIndex(({ common, known }, i) => i > 0 && !common && (known & Known.firstName) !== 0)
  return (
    given > 0 &&
    given < words.length - 1 &&
    facts.slice(0, given).every(({ common }, i) => common || words[i].lower === 'and') &&
    facts[given + 1].nameLike &&
    !(facts.at(-1)!.common && !(facts.at(-1)!.known & Known.surname))
  )
}
