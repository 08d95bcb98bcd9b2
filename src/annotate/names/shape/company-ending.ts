import { Known } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

const ENDING = /\p{Ll}(?:bank|corp|soft|tech|tel|werke|verband|partei|gruppe|group|media|pharma|air|kom|com|co)$/u

/** Endings that companies and associations like: "Nordbank", "Velosoft". */
export const companyEnding: ShapeRule = {
  name: 'company-ending',
  weigh({ words, facts, known }, weigh) {
    const last = words.length - 1
    if (known || last > 2 || facts[last].common || facts[last].known & (Known.surname | Known.firstName)) return
    if (words[last].text.length > 5 && ENDING.test(words[last].text)) weigh('organization', 1.5)
  },
}
