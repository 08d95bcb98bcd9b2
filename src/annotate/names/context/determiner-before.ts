import { oneOf } from '../../../lexicon/one-of.js'
import { PartOfSpeech as P } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { isRegion } from './region-after.js'

const isHyphen = oneOf('- ‐ ‑')

/** People and places rarely bear an article of their own: "the Politburo", "a Humvee"; not "the Obama years". */
export const determinerBefore: ContextRule = {
  name: 'determiner-before',
  wordBefore: ({ lower }) => /^(?:the|an?)$/.test(lower),
  weigh({ before, after }, weigh) {
    const next = after(1)
    // "a Lipno, Texas, company"
    const region = next?.text === ',' ? after(2) : undefined
    if (region && isRegion(region, after(3))) return
    if (
      next &&
      (next.lower === "'s" ||
        isHyphen(next) ||
        (next.parts & (P.noun | P.adjective) && !(next.parts & (P.preposition | P.auxiliary | P.adverb))))
    )
      return
    if (before(1)!.lower === 'the') {
      weigh('person', -1.6)
      weigh('organization', 0.5)
      weigh('place', -0.4)
      weigh('other', 0.3)
    } else {
      weigh('person', -1.2)
      weigh('place', -1)
      weigh('other', 0.8)
    }
  },
}
