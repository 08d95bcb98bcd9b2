import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

const GOES =
  /^(?:go|goes|went|gone|going|fly|flies|flew|flown|flying|drive|drove|driven|driving|sail|sailed|sailing|travel|travels|traveled|travelled|traveling|travelling|return|returns|returned|returning|move|moves|moved|moving|flee|fled|fleeing|emigrated|deported|extradited|repatriated|exiled|evacuated|running|ran|extended|back|flight|flights|train|trains|trip|visit|road|highway|route|border|north|south|east|west|march|marched|marching|headed|heading|journey|pilgrimage|ferry|bus|buses)$/
const REACHES = /^(?:reach|reached|reaching|visited|visiting|invaded|besieged|bombed|shelled|leaving|left|via)$/

/** Where one goes or comes through is a place: "fled to Lipno", "the road from Lipno to Olbrich", "reached Lipno". */
export const goesTo: ContextRule = {
  name: 'goes-to',
  wordBefore: ({ lower }) => lower === 'to' || lower === 'from' || REACHES.test(lower),
  weigh({ before, after, shape: { words, known } }, weigh) {
    if (known & (Known.people | Known.nonName | Known.organization)) return
    const { lower } = before(1)!
    if (lower === 'to') {
      if (GOES.test(before(2)?.lower ?? '')) weigh('place', words.length === 1 ? 1.4 : 0.6)
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
