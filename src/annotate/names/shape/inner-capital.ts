import { Known } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

const INNER = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{3}/u
/** "McNally", "DeVito", "LaMotta": prefixes of surnames. */
const SURNAME = /^(?:Mc|Mac|De|Des|Di|Du|La|Le|Van|Von|Fitz|O|Ja|D|Al|El|Ma)['’]?\p{Lu}/u

/** A capital within a single word is a company's or a product's spelling: "RealPage", "VNExpress", not "McNally". */
export const innerCapital: ShapeRule = {
  name: 'inner-capital',
  weigh({ words, known }, weigh) {
    if (known & ~Known.smallCity || words.length > 1) return
    const { text } = words[0]
    if (text.length < 5 || !INNER.test(text) || SURNAME.test(text) || /\p{Lu}s$/u.test(text)) return
    weigh('organization', 1.5)
    weigh('person', -1)
    weigh('place', -1)
  },
}
