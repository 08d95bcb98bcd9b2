import { Known, gazetteer } from '../../../lexicon/gazetteer.js'
import type { Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'
import { wordFacts } from '../word-facts.js'

const isComma = ({ text }: Word): boolean => text === ','

const A_REGION = Known.country | Known.region

/** "Oregon", "New York". */
export const isRegion = (word: Word, next: Word | undefined): boolean => {
  const { known, begins } = wordFacts(word)
  if (known & A_REGION) return true
  return begins && next !== undefined && (gazetteer().factsOf(`${word.text} ${next.text}`) & A_REGION) !== 0
}

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
    if (region && !named && isRegion(region, next)) weigh('place', 1.5)
    const city = before(2)
    if (before(1)?.text === ',' && city && wordFacts(city).known & (Known.largeCity | Known.mediumCity))
      weigh('place', 0.8)
  },
}
