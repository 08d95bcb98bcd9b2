import { Known } from '../../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** A listed region between an article and a noun is the place and nobody's name: "an Indiana rally", "the Virginia vote". */
export const regionBeforeNoun: ContextRule = {
  name: 'region-before-noun',
  wordBefore: ({ lower }) => lower === 'the' || lower === 'a' || lower === 'an',
  weigh({ after, shape: { known, words } }, weigh) {
    const noun = after(1)
    if (words.length !== 1 || !(known & (Known.country | Known.region)) || known & Known.people || !noun) return
    if (!(noun.parts & P.noun) || noun.shape & Shape.capital) return
    weigh('place', 1.5)
    weigh('person', -1.5)
  },
}
