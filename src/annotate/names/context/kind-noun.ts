import { kindAfter, kindBefore } from '../../../lexicon/kind-nouns.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** A common noun beside the name says what it names: "the law firm Moss Hall", "the Lipno party", "the town of Lipno". */
export const kindNoun: ContextRule = {
  name: 'kind-noun',
  weigh({ before, after }, weigh) {
    const next = after(1)
    const behind = next && !(next.shape & Shape.capital) ? kindAfter(next.lower) : undefined
    if (behind) weigh(behind.type, behind.weight)
    const previous = before(1)
    if (!previous || previous.shape & Shape.capital) return
    const ahead = kindBefore(previous.lower)
    if (!ahead) return
    weigh(ahead.type, ahead.weight)
    weigh('person', -1)
  },
}
