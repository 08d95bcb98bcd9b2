import { Known } from '../../../lexicon/gazetteer.js'
import type { Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

const isComma = ({ text }: Word): boolean => text === ','

/** A place is followed by the larger one that it lies in: "Dongxing, Guangxi", "Salem, Ore." */
export const regionAfter: ContextRule = {
  name: 'region-after',
  wordBefore: isComma,
  wordAfter: isComma,
  weigh({ before, after }, weigh) {
    const region = after(1)?.text === ',' ? after(2) : undefined
    const next = after(3)
    // "Olbrich, Leon Moss"
    const named = region && next && wordFacts(region).known & Known.firstName && wordFacts(next).nameLike
    if (region && !named && wordFacts(region).known & (Known.country | Known.region)) weigh('place', 1.5)
    const city = before(2)
    if (before(1)?.text === ',' && city && wordFacts(city).known & (Known.largeCity | Known.mediumCity))
      weigh('place', 0.8)
  },
}
