import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import type { ContextRule } from '../surroundings.js'

const isDoneToPeople = nameContext('done-to-people')
const isDoneByPeople = nameContext('done-by-people')

/** Who is put into an office or out of it, and who leads, is a person: "ousted Moss", "led by Moss", "older than Moss". */
export const actedUpon: ContextRule = {
  name: 'acted-upon',
  wordBefore: (word) => isDoneToPeople(word) || word.lower === 'by' || word.lower === 'than',
  weigh({ before, shape: { known, words, facts } }, weigh) {
    if (known & (ANY_PLACE | Known.people | Known.organization | Known.nonName)) return
    if (words.length > 1 || facts[0].common) return
    const { lower } = before(1)!
    const isDone =
      lower === 'by'
        ? isDoneByPeople(before(2))
        : lower === 'than'
          ? /^(?:older|younger|taller)$/.test(before(2)?.lower ?? '')
          : true
    if (isDone) weigh('person', 1)
  },
}
