import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** The state of a lawmaker, in brackets behind the party: "(R-CA)", "(D–Mass.)". */
export const partyAndState: ContextRule = {
  name: 'party-and-state',
  wordBefore: ({ text }) => /^[-–—]$/.test(text),
  weigh({ before, shape: { words } }, weigh) {
    if (!/^[DRI]$/.test(before(2)?.text ?? '') || words.length > 2) return
    if (words[0].shape & Shape.capital && /^[(,]$/.test(before(3)?.text ?? '')) weigh('place', 5)
  },
}
