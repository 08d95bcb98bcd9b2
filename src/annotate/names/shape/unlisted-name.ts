import { Known } from '../../../lexicon/gazetteer.js'
import { Shape } from '../../../model/article.js'
import type { ShapeRule } from '../evidence.js'

/** What a capitalised phrase is likely to be by its length alone: of two words a person, of many an organisation or work. */
export const unlistedName: ShapeRule = {
  name: 'unlisted-name',
  weigh({ words, facts, known }, weigh) {
    if (known) return
    let parts = 0
    let common = 0
    for (let i = 0; i < words.length; i++) {
      const capital = words[i].shape & Shape.capital
      if (capital || facts[i].nameLike) parts++
      if (capital && facts[i].common && !facts[i].known) common++
    }
    if (parts === 1) {
      const letter = words.length === 1 && words[0].text.length < 3 && !(words[0].shape & Shape.allCaps)
      const weight = letter ? -3 : common ? -0.8 : 1
      weigh('person', weight - 0.3)
      weigh('organization', weight - 0.3)
      weigh('place', weight - 0.4)
      weigh('other', weight)
    } else if (parts === 2) {
      weigh('person', common ? 0.2 : 1.6)
      weigh('organization', common === 2 ? 0.4 : 0.9)
      weigh('place', common === 2 ? -0.8 : 0.6)
      weigh('other', common === 2 ? 0.8 : 0.5)
    } else {
      weigh('person', parts === 3 && !common ? 1.2 : parts < 5 && facts[0].known & Known.firstName ? 0 : -1)
      weigh('organization', parts > 3 ? 1.4 : 1)
      weigh('other', parts > 3 ? 1.2 : 0.9)
    }
  },
}
