import { Shape } from '../../../model/article.js'
import type { ShapeRule } from '../evidence.js'

/** Two to six capitals are an organisation until something says otherwise: "HRNK", "U.N.H.C.R.". */
export const acronymShape: ShapeRule = {
  name: 'acronym-shape',
  weigh({ words, known, facts }, weigh) {
    if (words.length > 1 || known || !(words[0].shape & Shape.allCaps)) return
    const { length } = words[0].text.replaceAll('.', '')
    if (length >= 2 && length <= 6 && !facts[0].known) {
      weigh('organization', 1.6)
      weigh('person', -1.2)
    }
  },
}
