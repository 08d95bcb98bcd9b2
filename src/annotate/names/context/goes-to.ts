import { Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

const goes = nameContext('goes')
const reaches = nameContext('reaches')

/** Where one goes or comes through is a place: "fled to Lipno", "the road from Lipno to Olbrich", "reached Lipno". */
export const goesTo: ContextRule = {
  name: 'goes-to',
  wordBefore: (word) => word.lower === 'to' || word.lower === 'from' || reaches(word),
  weigh({ before, after, shape: { words, known } }, weigh) {
    if (known & (Known.people | Known.nonName | Known.organization)) return
    const { lower } = before(1)!
    if (lower === 'to') {
      if (goes(before(2))) weigh('place', words.length === 1 ? 1.4 : 0.6)
      else if (isFrom(before)) weigh('place', 1.2)
    } else if (lower === 'from') {
      if (after(1)?.lower === 'to' && (after(2)?.shape ?? 0) & Shape.capital) weigh('place', 1.2)
    } else if (words.length < 3) weigh('place', 0.6)
  },
}

/** "from Lipno to |" */
function isFrom(before: Surroundings['before']): boolean {
  for (let k = 2; k < 5; k++) {
    const word = before(k)
    if (!word) return false
    if (word.lower === 'from') return k > 2
    if (!(word.shape & Shape.capital)) return false
  }
  return false
}
