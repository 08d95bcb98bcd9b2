import { Shape } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

/** A name alone between quotation marks is a work or a catchword: “Hamilton”, "The Winter Road". */
export const quotedTitle: ContextRule = {
  name: 'quoted-title',
  wordAfter: ({ text, lower }) => /^["”’'»]/.test(text) && lower !== "'s",
  weigh({ before, shape: { words } }, weigh) {
    const opened = /^["“‘'«`]/.test((before(1)?.text === 'The' ? before(2) : before(1))?.text ?? '')
    if (opened) weigh('other', words.some(({ shape }) => !(shape & Shape.capital)) ? 8 : words.length > 1 ? 2.5 : 1.4)
  },
}
