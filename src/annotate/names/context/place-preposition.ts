import { nameContext } from '../../../lexicon/name-contexts.js'
import { oneOf } from '../../../lexicon/one-of.js'
import { kindBefore } from '../../../lexicon/kind-nouns.js'
import type { ContextRule, Surroundings } from '../surroundings.js'

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    in: 1.6,
    near: 1.6,
    at: 0.4,
    from: 0.4,
    outside: 1,
    across: 1,
    throughout: 1.4,
    inside: 0.8,
    into: 0.4,
    downtown: 2,
    northern: 2.2,
    southern: 2.2,
    eastern: 2.2,
    western: 2.2,
    central: 1.8,
    northeast: 1.8,
    northwest: 1.8,
    southeast: 1.8,
    southwest: 1.8,
    north: 1,
    south: 1,
    east: 1,
    west: 1,
  }),
)
const isHyphen = oneOf('- ‐ ‑')
const isSeat = oneOf('based born area')
/** Nouns of which a place is one besides those of places: "the capital of Ruritania". */
const OF_PLACE = /^(?:capital|north|south|east|west|streets|outskirts|republic|suburbs|banks|mayor)$/

/** Where something happens is a place: "in Dongxing", "the town of Nanning", "Seoul-based". */
export const placePreposition: ContextRule = {
  name: 'place-preposition',
  wordBefore: ({ lower }) => WEIGHTS.has(lower) || lower === 'of' || lower === 'and',
  wordAfter: isHyphen,
  weigh({ before, after, shape: { facts, known } }, weigh) {
    if (isHyphen(after(1)) && isSeat(after(2))) weigh('place', 2.5)
    const word = before(1)
    // "in Political Science"
    if (!word || (facts.length > 1 && !known && facts.every(({ common }) => common))) return
    const weight = WEIGHTS.get(word.lower)
    // "in Trump's hands": the preposition belongs to what follows
    const isOwner = after(1)?.lower === "'s"
    if (!isOwner && isFromHome(before)) {
      weigh('place', 2.5)
      weigh('person', -1.5)
    } else if (weight !== undefined && !isOwner) {
      weigh('place', weight)
      weigh('person', -0.6 * weight)
    } else if (word.lower === 'of' && isOfPlace(before(2)?.lower ?? '')) weigh('place', 2.5)
    // "the villages of Lougra and Tugan"
    else if (
      word.lower === 'and' &&
      before(3)?.lower === 'of' &&
      before(4)?.lower.endsWith('s') &&
      isOfPlace(before(4)!.lower)
    )
      weigh('place', 2.5)
  },
}

/** "town", "villages" */
const isOfPlace = (noun: string): boolean =>
  OF_PLACE.test(noun) ||
  (kindBefore(noun) ?? (noun.endsWith('s') ? kindBefore(noun.slice(0, -1)) : undefined))?.type === 'place'

const isDweller = nameContext('dweller')

/** "A resident of |", "a mother-of-two from |", "the 24-year-old from |"; not "a letter from |". */
function isFromHome(before: Surroundings['before']): boolean {
  const [link, noun] = [before(1)!.lower, before(2)]
  if (!noun) return false
  if (link === 'of') return /^(?:resident|native|citizen|inhabitant)s?$/.test(noun.lower)
  if (link !== 'from') return false
  // "mother-of-two", "24-year-old"
  return isDweller(noun) || (isHyphen(before(3)) && (noun.lower === 'old' || before(4)?.lower === 'of'))
}
