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
  const shared = new Map<NamedMention, PersonParts>()
  let named: Named | undefined
  for (let i = 0; i + 1 < people.length; i++) {
    const [mention, next] = [people[i], people[i + 1]]
    const isBeside = next.firstToken === mention.endToken + 1 && joins(tokens.word[mention.endToken])
    if (!isBeside || mention.role || next.role) continue
    const [words, nextWords] = [mention.name.words, next.name.words]
    if (words.length !== 1 || nextWords.length !== 2 || !mayBeFirstName(words[0]) || !mayBeFirstName(nextWords[0]))
      continue
    named ??= namedAmong(people)
    // not "Hall and Joe Moss", where Ann Hall is spoken of, nor "Ann and Joe Moss", where Joe Moss is too
    const isAnother =
      named.surnames.has(words[0]) || (named.firstNames.has(words[0]) && named.times.get(next.name.text)! > 1)
    if (!isAnother) shared.set(mention, personPartsOf([words[0], nextWords[1]]))
  }
  return shared
}

/** What the full names of an article hold, and how often each stands in it. */
interface Named {
  readonly surnames: ReadonlySet<string | undefined>
  readonly firstNames: ReadonlySet<string>
  readonly times: ReadonlyMap<string, number>
}

function namedAmong(people: readonly NamedMention[]): Named {
  const full = people.map(({ name }) => name).filter(({ person }) => person.parts.length > 1)
  const times = new Map<string, number>()
  for (const { text } of full) times.set(text, (times.get(text) ?? 0) + 1)
  return {
    surnames: new Set(full.map(({ words }) => words.at(-1))),
    firstNames: new Set(full.map(({ words }) => words[0])),
    times,
  }
}
