import { isDescriptive } from '../../lexicon/descriptions.js'
import { ANY_PLACE, gazetteer, Known } from '../../lexicon/gazetteer.js'
import type { Draft } from '../draft.js'

/** What its name says that a thing is: "council" of Harlow Council, "state" of Ohio, "country" of France. */
export function kindsOfThing({ type, name }: Draft): readonly string[] {
  const { text, kinds: ofName } = name.name
  if (type !== 'place') return ofName
  const kinds = [...ofName]
  const facts = gazetteer().factsOf(text)
  if (facts & Known.country && !kinds.includes('state')) kinds.push('country')
  else if (facts & ANY_PLACE & ~(Known.region | Known.site)) kinds.push('city')
  if (facts & Known.smallCity) kinds.push('town')
  return kinds
}

/** Whether it is an organisation whose name does not say what it is: "the group" is no congress. */
export const isOpen = ({ type, name }: Draft, kinds: readonly string[]): boolean =>
  type === 'organization' && !isDescriptive(name.name.head) && !kinds.length
