import type { Aliases, ListedEntity } from '../lexicon/aliases.js'
import { wordForms } from '../lexicon/word-forms.js'
import type { MentionForm } from '../model/record.js'
import { Draft, type NamedMention } from './draft.js'

/**
 * Makes the entities whose names the user lists, each of all mentions by them (`user-alias`); the name proper stands for it
 * where the text has it.
 */
export function joinListed(mentions: readonly NamedMention[], aliases: Aliases): void {
  const byEntity = new Map<ListedEntity, NamedMention[]>()
  for (const mention of mentions) {
    const entity = aliases.entityOf(mention.name.text)
    if (!entity) continue
    const found = byEntity.get(entity)
    if (found) found.push(mention)
    else byEntity.set(entity, [mention])
  }
  for (const [{ name }, found] of byEntity) {
    const proper = wordForms(name).join(' ')
    const [fullest] = found.toSorted(
      (a, b) => rank(a, proper) - rank(b, proper) || b.name.words.length - a.name.words.length,
    )
    const draft = new Draft(fullest)
    for (const mention of found) {
      if (mention === fullest) continue
      const repeated = mention.name.text === fullest.name.text
      draft.add(mention, repeated ? 'name' : formOfAlias(mention), 'user-alias')
    }
    draft.rule = 'user-alias'
  }
}

/** The name proper stands for the entity, else a name, else a description such as "the bank". */
const rank = ({ name }: NamedMention, proper: string): number =>
  name.text === proper ? 0 : /^(?:The )?\p{Lu}/u.test(name.text) ? 1 : 2

const formOfAlias = ({ name }: NamedMention): MentionForm => (name.isAcronym ? 'acronym' : 'alias')

/** Whether an entity may have a name: not where the user says that the two are not one. */
export const mayJoin = (draft: Draft, mention: NamedMention, aliases: Aliases | null): boolean =>
  !aliases || ![...draft.forms].some((form) => aliases.areApart(form, mention.name.text))
