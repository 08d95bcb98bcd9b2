import { cueVerbOf } from '../../../lexicon/cue-verbs.js'
import { ANY_PLACE } from '../../../lexicon/gazetteer.js'
import { PartOfSpeech as P, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const FINITE = P.past | P.verbS
const isSpeechVerb = (word: Word): boolean => (word.parts & FINITE) !== 0 && cueVerbOf(word)?.class === 'speech'

/** Who says, thinks or wants is a person or an organisation: "Moss said", "said Moss". */
export const speaks: ContextRule = {
  name: 'speaks',
  wordBefore: isSpeechVerb,
  wordAfter: ({ parts }) => (parts & (FINITE | P.adverb)) !== 0,
  weigh({ before, after, shape: { known } }, weigh) {
    let next = after(1)
    if (next && next.parts & P.adverb) next = after(2)
    const verb = next && next.parts & FINITE ? cueVerbOf(next) : undefined
    // "the Paris | attacks", "an Indiana | claim"
    if (verb && known & ANY_PLACE && next!.parts & P.noun && /^(?:the|an?)$/.test(before(1)?.lower ?? '')) return
    if (verb) {
      weigh('person', verb.class === 'speech' ? 1.8 : 1)
      weigh('organization', verb.class === 'speech' ? 1 : 0.6)
      weigh('other', -0.5)
      // "Willow Bridge said": a place that no list knows
      if (!known && verb.class === 'speech') weigh('place', -1.5)
    }
    const previous = before(1)
    if (previous && isSpeechVerb(previous)) {
      weigh('person', 1.2)
      weigh('organization', 0.4)
    }
  },
}
