import { kindAfter, kindBefore } from '../../../lexicon/kind-nouns.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** What stands between a name and the noun that says what it names: "news agency", "oil company". */
const FIELD = new Set(
  'news television tv radio law investment trading insurance oil gas energy software media engineering steel mining football soccer rugby brokerage securities phone telecommunications electronics drug retail transport shipping tobacco food rebel guerrilla militant opposition rights trade'.split(
    ' ',
  ),
)

/** A common noun beside the name says what it names: "the law firm Moss Hall", "the Lipno party", "the town of Lipno". */
export const kindNoun: ContextRule = {
  name: 'kind-noun',
  wordBefore: ({ lower, shape }) => !(shape & Shape.capital) && kindBefore(lower) !== undefined,
  wordAfter: ({ lower, shape }) => FIELD.has(lower) || (!(shape & Shape.capital) && kindAfter(lower) !== undefined),
  weigh({ before, after }, weigh) {
    const next = after(1)
    // "the Velmar news agency"
    const noun = next && FIELD.has(next.lower) ? after(2) : next
    const behind = noun && !(noun.shape & Shape.capital) ? kindAfter(noun.lower) : undefined
    if (behind) weigh(behind.type, behind.weight)
    const previous = before(1)
    if (!previous || previous.shape & Shape.capital) return
    const ahead = kindBefore(previous.lower)
    if (!ahead) return
    weigh(ahead.type, ahead.weight)
    weigh('person', -1)
  },
}
