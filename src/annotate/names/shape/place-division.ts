import { nameContext } from '../../../lexicon/name-contexts.js'
import type { ShapeRule } from '../evidence.js'

const isDivision = nameContext('division')

/** A hyphen and what a division of a country is called make a place: "Lipno-ri", "Lipno-gun". */
export const placeDivision: ShapeRule = {
  name: 'place-division',
  weigh({ words, facts }, weigh) {
    if (words.length !== 3 || !/^[-‐‑]$/.test(words[1].text) || !isDivision(words[2])) return
    // "Pop-up" has a common word before it
    if (words[2].text === words[2].lower && !facts[0].common) weigh('place', 6)
  },
}
