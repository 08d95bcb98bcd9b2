import { KNOWN_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { Word } from '../../../model/article.js'
import type { ShapeRule } from '../evidence.js'
import type { WordFacts } from '../word-facts.js'

/** Peoples that hyphens join, or a people and a region, tell who has to do with something: "Iranian-Russian-Syrian", "Turkish-Gulf". */
export const joinedPeoples: ShapeRule = {
  name: 'joined-peoples',
  weigh({ words, facts, known }, weigh) {
    if (known || words.length < 3 || words.length % 2 === 0 || !isPeople(words[0], facts[0])) return
    for (let i = 1; i < words.length; i += 2) {
      if (!/^[-‐‑–]$/.test(words[i].text)) return
      const { known: part, heads } = facts[i + 1]
      if (
        !isPeople(words[i + 1], facts[i + 1]) &&
        !(part & KNOWN_PLACE) &&
        !heads?.some(({ type }) => type === 'place')
      )
        return
    }
    weigh('other', 8)
    weigh('place', -4)
  },
}

/** "Iranian", and what people are called by their looks: "Black-Asian". */
const isPeople = ({ text }: Word, { known }: WordFacts): boolean =>
  (known & Known.people) !== 0 || /^(?:Black|White|Brown)$/.test(text)
