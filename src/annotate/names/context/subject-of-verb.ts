import { oneOf } from '../../../lexicon/one-of.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import { PartOfSpeech as P } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const isBe = oneOf('was is were been')
const isHave = oneOf('has had')
const DOES = P.past | P.verbS | P.modal
/** What people alone do or suffer, of names in the news: "Moss was re-elected", "Moss resigned". */
const isPersonal = nameContext('personal-act')
const isUndergone = nameContext('undergone')

/** Who does something is a person rather than a place: "Moss stepped down", "Moss was elected", "Moss has maintained". */
export const subjectOfVerb: ContextRule = {
  name: 'subject-of-verb',
  wordAfter: ({ parts }) => (parts & (DOES | P.auxiliary)) !== 0,
  weigh({ after, shape: { words } }, weigh) {
    const next = after(1)!
    const second = after(2)
    if (isPersonal(next)) weigh('person', 1.5)
    else if (isBe(next) && isUndergone(second)) weigh('person', 1.5)
    else if (isHave(next) && second && second.parts & P.participle && words.length < 3) {
      weigh('person', 0.4)
      weigh('organization', 0.2)
    } else if (next.parts & DOES && !(next.parts & (P.noun | P.preposition))) {
      weigh('person', 0.6)
      weigh('organization', 0.2)
    }
  },
}
