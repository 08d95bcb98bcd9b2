import { oneOf } from '../../../lexicon/one-of.js'
import { kindBefore } from '../../../lexicon/kind-nouns.js'
import { Shape, type Word } from '../../../model/article.js'
import type { ContextRule } from '../surroundings.js'

const isComma = ({ text }: Word): boolean => text === ','
/** What ends an apposition. */
const isEnd = oneOf(', . ; ) — – -')

/** Between marks, the noun before them says what is named: "her company, Velmar, sold", "a new start-up, Tessmore." */
export const kindInApposition: ContextRule = {
  name: 'kind-in-apposition',
  wordBefore: isComma,
  weigh({ before, after }, weigh) {
    const noun = before(2)
    if (!noun || noun.shape & Shape.capital || !isEnd(after(1)) || !isComma(before(1)!)) return
    const kind = kindBefore(noun.lower === 'up' && before(4)?.lower === 'start' ? 'startup' : noun.lower)
    if (!kind) return
    weigh(kind.type, 2)
    weigh('person', -1)
  },
}
