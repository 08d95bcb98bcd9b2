import { cueVerbOf } from '../../../lexicon/cue-verbs.js'
import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** Longest name of a medium in tokens: "Lipno Daily Sun-Herald". */
const MAX_NAME = 5

/** "The" with a capital behind a verb of saying belongs to a medium: "told The Sun", "she told The Lipno Sentinel that". */
export const capitalArticle: ContextRule = {
  name: 'capital-article',
  wordBefore: ({ text }) => text === 'The',
  weigh({ before, shape: { words, known } }, weigh) {
    const verb = before(2)
    if (!verb || verb.shape & Shape.capital || words.length > MAX_NAME || cueVerbOf(verb)?.class !== 'speech') return
    // "said The Donald"
    if (known & Known.firstName) return
    weigh('organization', 3)
    weigh('person', -2)
  },
}
