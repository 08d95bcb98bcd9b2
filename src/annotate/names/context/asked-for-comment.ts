import { ANY_PLACE } from '../../../lexicon/gazetteer.js'
import type { ContextRule } from '../surroundings.js'

/** Who is asked and does not answer is no place: "Velmar Bridge declined to comment", "Velmar did not respond". */
export const askedForComment: ContextRule = {
  name: 'asked-for-comment',
  wordAfter: ({ lower }) => lower === 'declined' || lower === 'did',
  weigh({ after, shape: { known } }, weigh) {
    if (known & ANY_PLACE) return
    const verb = after(1)?.lower
    const declines = verb === 'declined' && after(2)?.lower === 'to'
    const last = after(3)?.lower === 'immediately' || after(3)?.lower === 'return' ? after(4) : after(3)
    const isSilent =
      verb === 'did' &&
      after(2)?.lower === 'not' &&
      /^(?:respond|reply|comment|calls?|messages?)$/.test(last?.lower ?? '')
    if (!declines && !isSilent) return
    weigh('organization', 1.8)
    weigh('person', 1.2)
    weigh('place', -2)
  },
}
