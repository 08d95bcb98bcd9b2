import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { ContextRule } from '../surroundings.js'

/** What has its seat somewhere is an organisation: "Lipno-based Velmar", "the Lipno-headquartered Velmar". */
export const seatBefore: ContextRule = {
  name: 'seat-before',
  wordBefore: ({ lower }) => /^(?:based|headquartered|listed)$/.test(lower),
  weigh({ before, shape: { known } }, weigh) {
    if (known & (ANY_PLACE | Known.people) || !/^[-‐‑]$/.test(before(2)?.text ?? '')) return
    weigh('organization', 2.5)
    weigh('person', -1)
  },
}
