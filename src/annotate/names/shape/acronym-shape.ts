import { Shape } from '../../../model/article.js'
import type { ShapeRule } from '../evidence.js'

/** Two to six capitals are an organisation until something says otherwise: "HRNK", "U.N.H.C.R.", "6PR". */
export const acronymShape: ShapeRule = {
  name: 'acronym-shape',
  weigh({ words, known, facts }, weigh) {
    const last = words.length - 1
    if (last > (words[0].shape & Shape.number ? 1 : 0) || known || !(words[last].shape & Shape.allCaps)) return
    const { length } = words[last].text.replaceAll('.', '')
    // "part XVII"
    if (/^[IVXL]+$/.test(words[last].text)) return
    if (length >= 2 && length <= 6 && (last > 0 || !facts[0].known)) {
      weigh('organization', 1.6)
      weigh('person', -1.2)
    }
  },
}
