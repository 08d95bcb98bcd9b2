import { KNOWN_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

/** Peoples that hyphens join, or a people and a region, tell who has to do with something: "Iranian-Russian-Syrian", "Turkish-Gulf". */
export const joinedPeoples: ShapeRule = {
  name: 'joined-peoples',
  weigh({ words, facts, known }, weigh) {
    if (known || words.length < 3 || words.length % 2 === 0 || !(facts[0].known & Known.people)) return
    for (let i = 1; i < words.length; i += 2) {
      if (!/^[-‐‑–]$/.test(words[i].text)) return
      const { known: part, heads } = facts[i + 1]
      if (!(part & (Known.people | KNOWN_PLACE)) && !heads?.some(({ type }) => type === 'place')) return
    }
    weigh('other', 8)
    weigh('place', -4)
  },
}
