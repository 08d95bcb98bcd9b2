import { calledBy } from '../../lexicon/descriptions.js'
import { holdersOf } from '../../lexicon/office-holders.js'
import type { DescriptionPhrase } from './description-phrase.js'
import type { Spoken } from './spoken.js'

/** Offices whose holders are known without a role that says so, and what is said of those of another. */
const isOffice = (noun: string): boolean => noun === 'secretary of state'
const isOtherDepartment = (word: string): boolean => word === 'defense' || word === 'defence'

/**
 * Those of whom the text speaks by the full name of a well-known holder of an office, if no role says that they hold another:
 * Hillary Clinton for "the former secretary of state", not for "the Ohio secretary of state".
 */
export function holdersAmong(spoken: Iterable<Spoken>, { noun, modifiers, names }: DescriptionPhrase): Spoken[] {
  // "the secretary of state" may be Ohio's
  if (!isOffice(noun) || names.length > 0 || !modifiers.includes('former')) return []
  const found: Spoken[] = []
  for (const person of spoken) {
    if (person.draft.type !== 'person') continue
    const { parts } = person.draft.name.name.person
    if (parts.length > 1 && holdersOf(noun, parts.at(-1)!)?.has(parts[0]) && !saysAnother(person, noun))
      found.push(person)
  }
  return found
}

function saysAnother({ words }: Spoken, noun: string): boolean {
  if (words.has(noun)) return false
  // "Sen. Marco Rubio", "Defense Secretary Donald Rumsfeld"
  for (const word of words) if (calledBy(word) === 'office' || isOtherDepartment(word)) return true
  return false
}
