import { fullNameOf } from '../lexicon/name-aliases.js'
import type { NameAnnotation, Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { ResolvedEntity } from '../model/entity.js'
import { bySpan, type Span } from '../model/span.js'
import { bracketedAcronyms, initialsOf, isAcronym } from './acronyms.js'
import { Draft, type NamedMention } from './draft.js'
import { namedMentions } from './named-mentions.js'
import { personParts, Persons } from './persons.js'
import { joinTitles } from './quoted-titles.js'
import { addReferences } from './references.js'
import { firstNamesOf } from './spelling-variants.js'

/**
 * The entities of an article: names that mean the same thing are brought together.
 * Merges, each stated in `rule`: `surname-of-person`, `first-name-of-person`, `acronym-in-brackets`, `acronym-of-name`,
 * `spelling-variant`, `name-alias` (listed: "DPRK" and "North Korea"), `shorter-name` ("State Department" for "U.S. State Department").
 * The names in a title are one thing first (`quoted-title`).
 * Pronouns and descriptions (`description-of-name`) are added without a change of the entity's rule.
 * @param names in text order, not overlapping
 * @returns in the order of their first mentions
 */
export function resolveEntities(
  article: Article,
  names: readonly NameAnnotation[],
  quotations: readonly Quotation[],
): ResolvedEntity[] {
  const mentions = namedMentions(article, joinTitles(article, names, quotations))
  const draftOf = new Map<NamedMention, Draft>()
  const drafts = [...resolvePersons(article, mentions, draftOf), ...resolveOthers(article, mentions, draftOf)]
  const placed = mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    role: mention.role,
    draft: draftOf.get(mention)!,
    firstToken: mention.token,
    endToken: mention.token + mention.words.length,
  }))
  addReferences(article, placed, quotations)
  return drafts
    .map((draft): ResolvedEntity => ({
      type: draft.type,
      name: { start: draft.name.start, end: draft.name.end },
      role: draft.role,
      gender: draft.gender,
      mentions: draft.mentions.toSorted(bySpan),
      rule: draft.rule,
    }))
    .toSorted((a, b) => a.mentions[0].start - b.mentions[0].start)
}

/** Full names first, so that a surname may stand before them (in the headline); then the short ones, in text order. */
function resolvePersons(
  article: Article,
  mentions: readonly NamedMention[],
  draftOf: Map<NamedMention, Draft>,
): Draft[] {
  const titleOf = ({ start, end }: Span): string => article.text.slice(start, end).toLowerCase()
  const persons = new Persons()
  const drafts: Draft[] = []
  const people = mentions
    .filter(({ type }) => type === 'person')
    .map((mention) => ({ mention, parts: personParts(mention) }))
  const full = people.filter(({ parts }) => parts.length > 1)
  const firstNames = firstNamesOf(full.map(({ parts }) => parts))
  for (const { mention, parts } of full) {
    let draft = persons.sameName(parts)
    if (draft) draft.add(mention, 'name')
    else {
      draft = persons.misspelled(parts, firstNames)
      if (draft) draft.add(mention, 'alias', 'spelling-variant')
      else drafts.push((draft = new Draft(mention)))
      persons.add(draft, parts)
    }
    draftOf.set(mention, draft)
    if (mention.role) persons.addTitled(draft, titleOf(mention.role))
  }
  for (const { mention, parts } of people) {
    let draft = draftOf.get(mention)
    if (!draft) {
      const bearer = persons.bearer(parts, mention)
      if (bearer) (draft = bearer.draft).add(mention, 'alias', bearer.rule)
      else {
        const same = persons.sameName(parts)
        const variant =
          same || !mention.role ? undefined : persons.misspelledUnder(titleOf(mention.role), parts[0], firstNames)
        if (same) (draft = same).add(mention, 'name')
        else if (variant) (draft = variant).add(mention, 'alias', 'spelling-variant')
        else {
          drafts.push((draft = new Draft(mention)))
          persons.add(draft, parts)
        }
      }
    }
    draftOf.set(mention, draft)
    persons.named(draft, mention.start)
  }
  return drafts
}

const keyOf = ({ type, words }: NamedMention): string => {
  const key = fullNameOf(words.join(' '))
  // "North Korean" and "North Koreans" are one people
  return `${type} ${type === 'other' ? key.replace(/s$/, '') : key}`
}

/** Organisations, places and the rest: by name, listed alias, acronym, or the name without the place before it. */
function resolveOthers(article: Article, all: readonly NamedMention[], draftOf: Map<NamedMention, Draft>): Draft[] {
  const mentions = all.filter(({ type }) => type !== 'person')
  const drafts: Draft[] = []
  const byName = new Map<string, Draft>()
  const byInitials = new Map<string, Draft>()
  const byTail = new Map<string, Draft>()
  const bracketed = bracketedAcronyms(article, mentions)
  const full = (index: number): void => {
    const mention = mentions[index]
    const key = keyOf(mention)
    let draft = byName.get(key) ?? byTail.get(key)
    if (draft)
      draft.add(mention, 'name', mention.words.join(' ') === draft.name.words.join(' ') ? undefined : 'name-alias')
    else {
      drafts.push((draft = new Draft(mention)))
      byName.set(key, draft)
      for (const initials of initialsOf(mention.words)) {
        const initialsKey = `${mention.type} ${initials}`
        if (!byInitials.has(initialsKey)) byInitials.set(initialsKey, draft)
      }
      if (mention.type === 'organization' && mention.words.length > 2)
        byTail.set(`${mention.type} ${mention.words.slice(1).join(' ')}`, draft)
    }
    draftOf.set(mention, draft)
  }
  mentions.forEach((mention, i) => {
    if (!isAcronym(mention)) full(i)
  })
  mentions.forEach((mention, i) => {
    if (!isAcronym(mention)) return
    const named = bracketed.has(i) ? draftOf.get(mentions[bracketed.get(i)!]) : undefined
    if (!named) return
    named.add(mention, 'acronym', 'acronym-in-brackets')
    byName.set(keyOf(mention), named)
    draftOf.set(mention, named)
  })
  mentions.forEach((mention, i) => {
    if (!isAcronym(mention) || draftOf.has(mention)) return
    const listed = byName.get(keyOf(mention))
    const byLetters = byInitials.get(`${mention.type} ${mention.words[0].replaceAll('.', '')}`)
    const named = listed ?? byLetters
    if (!named) {
      full(i)
      return
    }
    const repeated = mention.words.join(' ') === named.name.words.join(' ')
    named.add(mention, repeated ? 'name' : 'acronym', repeated ? undefined : 'acronym-of-name')
    draftOf.set(mention, named)
  })
  return drafts
}
