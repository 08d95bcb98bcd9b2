import type { ContextRule } from '../surroundings.js'

/** A name alone between quotation marks is a work or a catchword: “Hamilton”, "The Winter Road". */
export const quotedTitle: ContextRule = {
  name: 'quoted-title',
  weigh({ before, after, shape: { words } }, weigh) {
    const open = before(1)?.text
    const opened = /^["“‘'«`]/.test(open ?? '') || (open === 'The' && /^["“‘'«`]/.test(before(2)?.text ?? ''))
    if (opened && /^["”’'»]/.test(after(1)?.text ?? '') && after(1)?.lower !== "'s")
      weigh('other', words.length > 1 ? 2.5 : 1.4)
  },
}
