import { Known } from '../../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape } from '../../../model/article.js'
import type { NameShape, ShapeRule } from '../evidence.js'

/** A common word and a country are an organisation's branch there: "Justice Africa", "Tennis Australia". */
export const countryLast: ShapeRule = {
  name: 'country-last',
  weigh(shape, weigh) {
    if (!isBranch(shape)) return
    weigh('organization', 2)
    weigh('person', -3)
  },
}

/** What a common word may be besides, without telling what the name is. */
const BESIDES = Known.firstName | Known.surname | Known.female | Known.male | Known.smallCity
const CONTINENT = /^(?:Africa|Asia|Europe|America)$/

/** Whether a name is one noun or two and a country; not "Old England", "President Kenya", "Kathy Ireland". */
export function isBranch({ words, facts, known }: NameShape): boolean {
  const last = words.length - 1
  if (known || last < 1 || last > 2 || !words.every(({ shape }) => shape & Shape.capital)) return false
  const [{ common, closed, heads, title }] = facts
  const continent = CONTINENT.test(words[last].text)
  if (!continent && (title || !(facts[last].known & Known.country))) return false
  if (!common || closed || heads || !(words[0].parts & P.noun)) return false
  return facts.every((fact, i) => i === last || !(fact.known & ~BESIDES))
}
