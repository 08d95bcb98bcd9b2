import { Known } from '../../../lexicon/gazetteer.js'
import type { ContextRule } from '../surroundings.js'

const WORK = /^(?:album|albums|single|singles|song|songs|ep|cover|covers|record|records|music)$/

/** Who makes an album and is not called like a person is a band: "the third album by Velmora". */
export const performedBy: ContextRule = {
  name: 'performed-by',
  wordBefore: ({ text, lower }) => text === 'The' || lower === 'by' || lower === 'from',
  weigh({ before, shape: { known } }, weigh) {
    if (known & ~Known.smallCity) return
    // "by The Velmoras"
    const distance = before(1)?.text === 'The' ? 2 : 1
    if (!/^(?:by|from)$/.test(before(distance)?.lower ?? '') || !WORK.test(before(distance + 1)?.lower ?? '')) return
    weigh('organization', distance === 2 ? 3 : 1.5)
  },
}
