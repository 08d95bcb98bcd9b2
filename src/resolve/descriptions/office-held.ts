import { calledBy } from '../../lexicon/descriptions.js'
import { holdersOf } from '../../lexicon/office-holders.js'
import type { Draft } from '../draft.js'
import type { DescriptionPhrase } from './description-phrase.js'
import type { Spoken } from './spoken.js'

const SECRETARY = 'secretary of state'
const isOtherDepartment = (word: string): boolean => word === 'defense' || word === 'defence'

/** Whether somebody has the full name of a well-known secretary of state, whom no role need call so: Hillary Clinton. */
export function isWellKnownSecretary({ type, name }: Draft): boolean {
  if (type !== 'person') return false
  const { parts } = name.name.person
  return parts.length > 1 && (holdersOf(SECRETARY, parts.at(-1)!)?.has(parts[0]) ?? false)
}

/** Of them those whom "the former secretary of state" may be, since no role says that they hold another office; not "the Ohio secretary of state". */
export function secretariesMeant(known: readonly Spoken[], { noun, modifiers, names }: DescriptionPhrase): Spoken[] {
  if (noun !== SECRETARY || names.length > 0 || !modifiers.includes('former')) return []
  return known.filter((person) => !saysAnother(person))
}

function saysAnother({ words }: Spoken): boolean {
  if (words.has(SECRETARY)) return false
  // "Sen. Marco Rubio", "Defense Secretary Donald Rumsfeld"
  for (const word of words) if (calledBy(word) === 'office' || isOtherDepartment(word)) return true
  return false
}
