import { ANY_PLACE, Known } from '../../../lexicon/gazetteer.js'
import type { ShapeRule } from '../evidence.js'

/** The whole name is listed: "North Korea", "Human Rights Watch", "Uyghurs". */
export const knownName: ShapeRule = {
  name: 'known-name',
  weigh({ known, words, facts }, weigh) {
    if (!known) return
    const single = words.length === 1
    const doubtful = single && Boolean(known & (Known.firstName | Known.surname) || facts[0].common)
    if (known & Known.nonName && single) {
      for (const type of ['person', 'organization', 'place', 'other'] as const) weigh(type, -6)
      return
    }
    if (known & Known.country) weigh('place', 5)
    else if (known & Known.site) weigh('place', 4)
    else if (known & (Known.region | Known.largeCity)) weigh('place', doubtful ? 2.2 : 3.6)
    else if (known & Known.mediumCity) weigh('place', doubtful ? 0.8 : 2.8)
    else if (known & Known.smallCity) weigh('place', doubtful ? 0.4 : single ? 1.6 : 2.2)
    if (known & Known.people) weigh('other', 5)
    if (known & Known.organization) weigh('organization', known & ANY_PLACE ? 1 : 4)
    if (known & Known.famous) weigh('person', 5)
    if (known & Known.other) weigh('other', 4.5)
  },
}
