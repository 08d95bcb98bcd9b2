import { kindsOfName } from '../../lexicon/name-kinds.js'
import type { PlacedMention } from '../draft.js'
import { isStemOf } from './spoken.js'

/** Whether words of a role name another party than a description does: "the Republican nominee" is no "Democratic nominee". */
export function isOfOtherParty(role: ReadonlySet<string>, { name, draft }: PlacedMention): boolean {
  if (!isParty(name.words)) return false
  let hasOther = false
  for (const word of role) {
    if (!isParty([word[0].toUpperCase() + word.slice(1)]) && !isParty([word.toUpperCase()])) continue
    if (word === name.text.toLowerCase() || isStemOf(draft.name.name.fullName.toLowerCase(), word)) return false
    hasOther = true
  }
  return hasOther
}

/** Whether a name is a party's: "Republican", "Labour". */
export const isParty = (words: readonly string[]): boolean => kindsOfName(words).includes('party')
