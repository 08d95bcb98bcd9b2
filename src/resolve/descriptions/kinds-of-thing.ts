import { isDescriptive } from '../../lexicon/descriptions.js'
import type { Draft } from '../draft.js'

/** What its name says that a thing is: "council" of Harlow Council, "state" of Ohio, "country" of France. */
export const kindsOfThing = ({ type, name }: Draft): readonly string[] =>
  type === 'place' ? name.name.kindsOfPlace : name.name.kinds

/** Whether it is an organisation whose name does not say what it is: "the group" is no congress. */
export const isOpen = ({ type, name }: Draft, kinds: readonly string[]): boolean =>
  type === 'organization' && !isDescriptive(name.name.head) && !kinds.length
