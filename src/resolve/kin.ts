import { isKinNoun } from '../lexicon/kin-nouns.js'
import { oneOf } from '../lexicon/one-of.js'
import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'

const isLady = oneOf('lady')
const isFirst = oneOf('first')

/** Whether a name is brought in as a relative of somebody: "his son Joe Hart", "the first lady, Ann Hart". */
export function isBroughtInAsKin({ tokens }: Article, { firstToken }: NamedMention): boolean {
  const { word } = tokens
  const before = word[firstToken - 1]?.text === ',' ? firstToken - 2 : firstToken - 1
  return isKinNoun(word[before]) || (isLady(word[before]) && isFirst(word[before - 1]))
}

const isDoctor = oneOf('dr dr.')

/** The office before a name, in small letters: "vice president"; not "Mr.", "his brother", nor of an imagined "a President Hart". */
export function officeBefore({ text, tokens }: Article, mention: NamedMention): string | null {
  const { role, start, firstToken, isCourtesy } = mention
  if (!role || role.end > start || isCourtesy) return null
  const title = tokens.word[firstToken - 1]
  if (isKinNoun(title) || isDoctor(title)) return null
  return text.slice(role.start, role.end).toLowerCase()
}
