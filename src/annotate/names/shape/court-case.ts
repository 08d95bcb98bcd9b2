import type { ShapeRule } from '../evidence.js'

/** Who sued whom is a case: "Hall v. Moss", "Women's Health v. Hellman". */
export const courtCase: ShapeRule = {
  name: 'court-case',
  weigh({ words, facts, known }, weigh) {
    if (known) return
    const at = words.findIndex(({ text }) => text === 'v.')
    if (at < 1) return
    // "the Supreme Court's | Hall v. Moss"
    const isCourts = words.some(({ text }, i) => /^['’]s$/.test(text) && facts[i - 1]?.heads)
    weigh('other', at < words.length - 1 && !isCourts ? 12 : -12)
    for (const type of ['person', 'organization', 'place'] as const) weigh(type, -12)
  },
}
