import type { ContextRule } from '../surroundings.js'

const RAILWAY = /^(?:railway|railways|railroad|railroads|line|tramway)$/
const ROLLS =
  /^(?:locomotives?|tracks?|trains?|rails?|bridges?|stations?|yards?|junction|route|corridor|tunnel|viaduct|runs|ran|passes|passed|links|linked|connects|connected|crosses|crossed|opened|bed|sleepers)$/
const WHERE = /^(?:on|along|over|beside|near|across|off)$/

/** A railway that one travels on is a place, one that acts is who runs it: "a halt on the Lipno Railway", "the Lipno Railway's tracks". */
export const onRailway: ContextRule = {
  name: 'on-railway',
  wordBefore: ({ lower }) => lower === 'the' || WHERE.test(lower),
  wordAfter: ({ lower }) => lower === "'s" || ROLLS.test(lower),
  weigh({ before, after, shape: { words } }, weigh) {
    if (words.length < 2 || !RAILWAY.test(words.at(-1)!.lower)) return
    const article = before(1)?.lower === 'the' ? 1 : 0
    const next = after(1)?.lower === "'s" ? after(2) : after(1)
    if (WHERE.test(before(article + 1)?.lower ?? '') || ROLLS.test(next?.lower ?? '')) weigh('place', 5)
  },
}
