import type { Aliases, ListedEntity } from '../lexicon/aliases.js'
import { wordForms } from '../lexicon/word-forms.js'
import type { MentionForm } from '../model/record.js'
import { isAcronym } from './acronyms.js'
import { Draft, type NamedMention } from './draft.js'

/**
 * The entities whose names the user lists, each with all mentions by them (`user-alias`); the name proper stands for it
 * where the text has it.
 * @returns the draft of each mention that is listed
 */
export function listedDrafts(mentions: readonly NamedMention[], aliases: Aliases | null): Map<NamedMention, Draft> {
  const byMention = new Map<NamedMention, Draft>()
  if (!aliases) return byMention
  const byEntity = new Map<ListedEntity, NamedMention[]>()
  for (const mention of mentions) {
    const entity = aliases.entityOf(mention.form)
    if (!entity) continue
    const found = byEntity.get(entity)
    if (found) found.push(mention)
    else byEntity.set(entity, [mention])
  }
  for (const [{ name }, found] of byEntity) {
    const proper = wordForms(name).join(' ')
    const [fullest] = found.toSorted((a, b) => rank(a, proper) - rank(b, proper) || b.words.length - a.words.length)
    const draft = new Draft(fullest)
    for (const mention of found) {
      byMention.set(mention, draft)
      if (mention === fullest) continue
      const repeated = mention.form === fullest.form
      draft.add(mention, repeated ? 'name' : formOfAlias(mention), 'user-alias')
    }
    draft.rule = 'user-alias'
  }
  return byMention
}

/** The name proper stands for the entity, else a name, else a description such as "the bank". */
const rank = (mention: NamedMention, proper: string): number =>
  mention.form === proper ? 0 : /^(?:The )?\p{Lu}/u.test(mention.form) ? 1 : 2

const formOfAlias = (mention: NamedMention): MentionForm => (isAcronym(mention) ? 'acronym' : 'alias')

/** Whether an entity may have a name: not where the user says that the two are not one. */
export const mayJoin = (draft: Draft, mention: NamedMention, aliases: Aliases | null): boolean =>
  !aliases || ![...draft.forms].some((form) => aliases.areApart(form, mention.form))
