import { oneOf } from '../../../lexicon/one-of.js'
import { kindBefore } from '../../../lexicon/kind-nouns.js'
import { PartOfSpeech as P, Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

const isHyphen = oneOf('- ‐ ‑')
const isArticle = oneOf('a an the')
/** Furthest word that is looked at: "Lipno is a small and rather quiet mountain village". */
const REACH = 9
const NOUN_PHRASE_END =
  P.preposition | P.relative | P.past | P.verbS | P.auxiliary | P.modal | P.pronoun | P.subordinator | P.conjunction

const isPhraseEnd = ({ shape, parts }: Word): boolean =>
  (shape & Shape.capital) !== 0 || (parts & NOUN_PHRASE_END) !== 0

/** A sentence or an apposition says what is named: "Lipno is a village in", "Velmora, a rock band", "Olbrich was an actor". */
export const kindStated: ContextRule = {
  name: 'kind-stated',
  wordAfter: ({ lower }) => /^(?:is|was|are|were|,)$/.test(lower),
  weigh({ after }, weigh) {
    if (!isArticle(after(2))) return
    let last: Word | undefined
    for (let k = 3; k <= REACH; k++) {
      const word = after(k)
      // "the Lipno-based airline"
      if (isHyphen(after(k + 1))) k += 2
      else if (!word || word.shape & Shape.symbol || (k > 3 && isPhraseEnd(word))) break
      else last = word
    }
    if (!last || last.shape & Shape.capital) return
    const kind = kindBefore(last.lower)
    if (kind) {
      weigh(kind.type, 2.4)
      weigh('person', -1)
    } else if (after(1)!.text !== ',' && wordFacts(last).title) weigh('person', 2.4)
  },
}
