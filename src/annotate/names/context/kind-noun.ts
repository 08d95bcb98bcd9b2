import { kindAfter, kindBefore } from '../../../lexicon/kind-nouns.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** What stands between a name and the noun that says what it names: "news agency", "oil company". */
const isField = nameContext('trade')

const isMaker = nameContext('maker')
/** "Shares", not "CEO". */
const isCapitalised = ({ shape }: Word): boolean => (shape & Shape.capital) !== 0 && (shape & Shape.allCaps) === 0

/** A common noun beside the name says what it names: "the law firm Moss Hall", "the Lipno party", "the town of Lipno". */
export const kindNoun: ContextRule = {
  name: 'kind-noun',
  wordBefore: (word) => (!(word.shape & Shape.capital) || isMaker(word)) && kindBefore(word.lower) !== undefined,
  wordAfter: (word) => isField(word) || (!isCapitalised(word) && kindAfter(word.lower) !== undefined),
  weigh({ before, after }, weigh) {
    const next = after(1)
    // "the Velmar news agency"
    const noun = next && isField(next) ? after(2) : next
    const behind = noun && !isCapitalised(noun) ? kindAfter(noun.lower) : undefined
    if (behind) weigh(behind.type, behind.weight)
    const previous = before(1)
    // "Carmaker | Velmar said"
    if (!previous || (previous.shape & Shape.capital && before(2))) return
    const ahead = kindBefore(previous.lower)
    if (!ahead) return
    weigh(ahead.type, ahead.weight)
    weigh('person', -1)
  },
}
