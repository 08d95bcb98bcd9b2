import { oneOf } from '../lexicon/one-of.js'
import type { Construction } from './construction.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { isComma } from './stretch.js'

const isQuoting = oneOf('quoted cited')

/** How far behind its speaker the relayer of a statement is named, in units. */
const MAX_DISTANCE = 3

/** Lee, quoted by the Herald, said it failed. — Lee speaks, the paper relays. */
export const quotedBy: Construction = {
  name: 'quoted-by',
  // what has been found
  needs: ~0,
  find(scene) {
    const { stretch, found } = scene
    const { units } = stretch
    for (const draft of found) {
      if (!draft.source || !draft.cue || draft.via) continue
      const { end } = draft.source
      const near = units.slice(end, end + MAX_DISTANCE)
      const at = near.findIndex(({ word }) => isQuoting(word))
      const participle = end + at
      if (at < 0 || !isComma(near[0]) || units[participle + 1]?.word.lower !== 'by') continue
      const source = nounPhraseFrom(stretch, participle + 2)
      if (!source) continue
      const cue = { start: participle, end: participle + 2, lemma: 'quote' }
      draft.via = scene.take('quoted-by', { content: draft.content, source, cue })
    }
  },
}
