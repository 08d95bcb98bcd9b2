import { oneOf } from '../lexicon/one-of.js'
import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'
import { mayBeFirstName } from './name-form.js'
import { personPartsOf, type PersonParts } from './person-parts.js'

const joins = oneOf('and &')

/**
 * First names that share the surname of the next name, with it: Joe Hall of "Joe and Ann Hall".
 * @param people persons' names in text order
 */
export function sharedSurnames({ tokens }: Article, people: readonly NamedMention[]): Map<NamedMention, PersonParts> {
  const full = people.map(({ name }) => name).filter(({ person }) => person.parts.length > 1)
  const surnames = new Set(full.map(({ words }) => words.at(-1)))
  const firstNames = new Set(full.map(({ words }) => words[0]))
  const times = new Map<string, number>()
  for (const { text } of full) times.set(text, (times.get(text) ?? 0) + 1)
  const shared = new Map<NamedMention, PersonParts>()
  for (let i = 0; i + 1 < people.length; i++) {
    const [mention, next] = [people[i], people[i + 1]]
    const { words } = mention.name
    const isBeside = next.firstToken === mention.endToken + 1 && joins(tokens.word[mention.endToken])
    const hasSurname = next.name.words.length === 2 && mayBeFirstName(next.name.words[0])
    if (!isBeside || !hasSurname || mention.role || next.role) continue
    // not "Hall and Joe Moss", where Ann Hall is spoken of, nor "Ann and Joe Moss", where Joe Moss is too
    const isAnother = surnames.has(words[0]) || (firstNames.has(words[0]) && times.get(next.name.text)! > 1)
    if (words.length === 1 && mayBeFirstName(words[0]) && !isAnother)
      shared.set(mention, personPartsOf([words[0], next.name.words[1]]))
  }
  return shared
}
