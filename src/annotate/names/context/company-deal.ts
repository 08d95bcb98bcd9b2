import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import { nameContext } from '../../../lexicon/name-contexts.js'
import type { Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const isFounded = nameContext('founds')
const isMerged = nameContext('merges')
const isReported = nameContext('reported')
const isCorporate = nameContext('corporate')
const isWith = ({ lower }: Word): boolean => lower === 'with'

/**
 * What is founded, acquired or merged with is a company, and what has shares or reports its earnings: "merged with Velmar",
 * "Velmar's shares".
 */
export const companyDeal: ContextRule = {
  name: 'company-deal',
  wordBefore: (word) => isFounded(word) || isWith(word),
  wordAfter: (word) =>
    isMerged(word) ||
    word.lower === "'s" ||
    word.lower === 'reported' ||
    word.lower === 'posted' ||
    word.lower === 'laid',
  weigh({ before, after, shape: { known, facts } }, weigh) {
    if (known & (ANY_PLACE | Known.people | Known.nonName | Known.famous) || facts[0].known & Known.firstName) return
    const previous = before(1)
    const next = after(1)
    const isObject = previous && (isFounded(previous) || (isWith(previous) && isMerged(before(2))))
    const isSubject =
      next &&
      ((next.lower === "'s" && isCorporate(after(2))) ||
        (isMerged(next) && after(2)?.lower === 'with') ||
        (next.lower === 'laid' && after(2)?.lower === 'off') ||
        (/^(?:reported|posted)$/.test(next.lower) && (isReported(after(2)) || isReported(after(3)))))
    if (!isObject && !isSubject) return
    weigh('organization', 2.4)
    weigh('person', -1)
  },
}
