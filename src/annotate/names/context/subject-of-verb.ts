import { PartOfSpeech as P } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const DOES = P.past | P.verbS | P.modal
/** What people alone do or suffer, of names in the news: "Moss was re-elected", "Moss resigned". */
const PERSONAL =
  /^(?:resigned|died|married|divorced|retired|testified|graduated|wept|smiled|laughed|grinned|shrugged|nodded|sighed|joked|quipped|recalled|wrote|campaigned|apologized|apologised|pleaded|studied)$/
const UNDERGONE =
  /^(?:born|elected|re-elected|reelected|appointed|reappointed|named|married|educated|arrested|sentenced|convicted|acquitted|jailed|imprisoned|sworn|nominated|shot|killed|murdered|assassinated|buried|succeeded|knighted|ordained|raised|survived|hospitalized|hospitalised)$/

/** Who does something is a person rather than a place: "Moss stepped down", "Moss was elected", "Moss has maintained". */
export const subjectOfVerb: ContextRule = {
  name: 'subject-of-verb',
  wordAfter: ({ parts }) => (parts & (DOES | P.auxiliary)) !== 0,
  weigh({ after, shape: { words } }, weigh) {
    const next = after(1)!
    const second = after(2)
    if (PERSONAL.test(next.lower)) weigh('person', 1.5)
    else if (/^(?:was|is|were|been)$/.test(next.lower) && UNDERGONE.test(second?.lower ?? '')) weigh('person', 1.5)
    else if (/^(?:has|had)$/.test(next.lower) && second && second.parts & P.participle && words.length < 3) {
      weigh('person', 0.4)
      weigh('organization', 0.2)
    } else if (next.parts & DOES && !(next.parts & (P.noun | P.preposition))) {
      weigh('person', 0.6)
      weigh('organization', 0.2)
    }
  },
}
