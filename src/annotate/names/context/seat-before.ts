import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { ContextRule } from '../surroundings.js'

/** What has its seat somewhere is an organisation: "Lipno-based Velmar", "the Lipno-headquartered Velmar". */
export const seatBefore: ContextRule = {
  name: 'seat-before',
  weigh({ before, shape: { known } }, weigh) {
    if (known & (ANY_PLACE | Known.people) || !/^(?:based|headquartered|listed)$/.test(before(1)?.lower ?? '')) return
    if (!/^[-‐‑]$/.test(before(2)?.text ?? '')) return
    weigh('organization', 2.5)
    weigh('person', -1)
  },
}
