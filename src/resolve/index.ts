import type { Aliases } from '../lexicon/aliases.js'
import type { NameAnnotation, Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { EntityMention, ResolvedEntity, ResolvedMention } from '../model/entity.js'
import type { MentionForm } from '../model/record.js'
import type { Span } from '../model/span.js'
import { bracketedAcronyms } from './bracketed-acronyms.js'
import { Draft, isPlaced, type NamedMention } from './draft.js'
import { isBroughtInAsKin, officeBefore } from './kin.js'
import { joinListed, mayJoin } from './listed.js'
import { namedMentions } from './named-mentions.js'
import { Persons, surnamesLast } from './persons.js'
import { joinTitles } from './quoted-titles.js'
import { OtherNames, shorterNames } from './other-names.js'
import { addReferences, type Mention } from './references.js'
import { sharedSurnames } from './shared-surnames.js'
import { firstNamesOf } from './spelling-variants.js'

/** The entities of an article, and all mentions of them in text order. */
export interface Resolved {
  readonly entities: readonly ResolvedEntity[]
  readonly mentions: readonly ResolvedMention[]
}

/**
 * The entities of an article: names that mean the same thing are brought together.
 * Merges, each stated in `rule`: `surname-of-person`, `first-name-of-person`, `acronym-in-brackets`, `acronym-of-name`,
 * `spelling-variant`, `name-alias` (listed: "DPRK" and "North Korea"), `shorter-name` ("State Department" for "U.S. State Department", "Acme" for "Acme Corp.").
 * The names in a title are one thing first (`quoted-title`). What the user lists comes before all of these (`user-alias`).
 * Pronouns and descriptions (`description-of-name`) are added without a change of the entity's rule.
 * @param names in text order, not overlapping
 * @param aliases what the user says is one, and is not, if anything
 * @returns the entities in the order of their first mentions, and these
 */
export function resolveEntities(
  article: Article,
  names: readonly NameAnnotation[],
  quotations: readonly Quotation[],
  aliases: Aliases | null = null,
): Resolved {
  const named = namedMentions(article, joinTitles(article, names, quotations))
  if (aliases) joinListed(named, aliases)
  resolvePersons(article, named, aliases)
  resolveOthers(article, named, aliases)
  return entitiesOf(addReferences(article, named.filter(isPlaced), quotations))
}

/** @param mentions in text order */
function entitiesOf(mentions: readonly Mention[]): Resolved {
  const entities = new Map<Draft, ResolvedEntity & { readonly mentions: EntityMention[] }>()
  const resolved = mentions.map(({ start, end, form, draft }): ResolvedMention => {
    let entity = entities.get(draft)
    if (!entity) entities.set(draft, (entity = entityOf(draft)))
    const mention = { start, end, form, entity }
    entity.mentions.push(mention)
    return mention
  })
  return { entities: [...entities.values()], mentions: resolved }
}

const entityOf = ({
  type,
  name,
  role,
  gender,
  rule,
}: Draft): ResolvedEntity & { readonly mentions: EntityMention[] } => ({
  type,
  name: { start: name.start, end: name.end },
  role,
  gender,
  mentions: [],
  rule,
})

/** Full names first, so that a surname may stand before them (in the headline); then the short ones, in text order. */
function resolvePersons(article: Article, mentions: readonly NamedMention[], aliases: Aliases | null): void {
  const titleOf = ({ start, end }: Span): string => article.text.slice(start, end).toLowerCase()
  const persons = new Persons((draft, mention) => mayJoin(draft, mention, aliases))
  const people = mentions.filter(({ type }) => type === 'person')
  const full = people.filter((mention) => mention.name.person.parts.length > 1 && !isHyphenated(article, mention))
  const firstNames = firstNamesOf(full.map(({ name }) => name.person.parts))
  for (const mention of surnamesLast(full)) {
    const { person } = mention.name
    let draft: Draft | null | undefined = mention.draft
    if (draft) persons.add(draft, person)
    else if ((draft = persons.sameName(person, mention))) draft.add(mention, 'name')
    else if ((draft = persons.nameWithin(mention))) draft.add(mention, 'alias')
    else {
      draft = persons.misspelled(person, mention, firstNames)
      if (draft) draft.add(mention, 'alias', 'spelling-variant')
      else {
        draft = new Draft(mention)
        if (isBroughtInAsKin(article, mention)) persons.addKin(draft)
      }
      persons.add(draft, person)
    }
    persons.namedInFull(draft)
    if (mention.role) persons.addTitled(draft, titleOf(mention.role))
  }
  for (const [mention, person] of sharedSurnames(article, people)) {
    const draft = persons.sameName(person, mention)
    if (draft) draft.add(mention, 'alias', 'first-name-of-person')
    persons.add(draft ?? new Draft(mention), person)
  }
  for (const { name, gender } of people)
    if (name.person.parts.length === 1 && gender) persons.noteGender(name.person.parts[0], gender)
  for (const mention of people) {
    const { person } = mention.name
    const isShort = person.parts.length === 1
    let { draft } = mention
    let byFirstName = false
    if (!draft) {
      const title = mention.role && titleOf(mention.role)
      const bearer = persons.bearer(person, mention, title, officeBefore(article, mention))
      const same = bearer ? undefined : persons.sameName(person, mention)
      const variant =
        bearer || same || title === null
          ? undefined
          : persons.misspelledUnder(title, person.parts[0], mention, firstNames)
      byFirstName = bearer?.rule === 'first-name-of-person'
      if (bearer) (draft = bearer.draft).add(mention, 'alias', bearer.rule)
      else if (same) (draft = same).add(mention, 'name')
      else if (variant) (draft = variant).add(mention, 'alias', 'spelling-variant')
      else {
        draft = new Draft(mention)
        persons.add(draft, person)
        if (isShort && title) persons.addSurnameAlone(draft, person.parts[0])
      }
    } else if (isShort) persons.add(draft, person)
    // who goes by the first name is seldom called by the surname as well
    if (person.parts.length > 1 || !byFirstName) persons.named(draft, mention.start)
  }
}

/** "Hartwell-Moss" */
const isHyphenated = ({ text }: Article, { start, end }: Span): boolean => !/\s/.test(text.slice(start, end))

/** Organisations, places and the rest: by name, by listed alias, by a shorter name, by acronym. */
function resolveOthers(article: Article, all: readonly NamedMention[], aliases: Aliases | null): void {
  const mentions = all.filter(({ type }) => type !== 'person')
  const names = new OtherNames((draft, mention) => mayJoin(draft, mention, aliases))
  const placeFull = (mention: NamedMention): void => {
    const same = names.sameName(mention)
    if (same) return join(mention, same, 'name', 'name-alias')
    const longer = names.longerName(mention)
    if (longer) return join(mention, longer, 'alias', 'shorter-name')
    names.add(new Draft(mention), mention)
  }
  for (const mention of mentions) if (mention.draft) names.add(mention.draft, mention)
  // longer names first, so that a shorter one may stand before them
  const open = mentions.filter(({ draft, name }) => !draft && !name.isAcronym)
  const shorter = new Set<string>()
  for (const mention of open) for (const name of shorterNames(mention)) shorter.add(name)
  for (const mention of open) if (!shorter.has(mention.name.text)) placeFull(mention)
  for (const mention of open) if (!mention.draft) placeFull(mention)

  const bracketed = bracketedAcronyms(article, mentions)
  mentions.forEach((mention, i) => {
    if (mention.draft || !bracketed.has(i)) return
    const named = mentions[bracketed.get(i)!].draft
    if (!named || !mayJoin(named, mention, aliases)) return
    named.add(mention, 'acronym', 'acronym-in-brackets')
    names.rename(named, mention)
  })
  let people: ReadonlyMap<string, Draft | null> | undefined
  for (const mention of mentions) {
    if (mention.draft) continue
    const same = names.sameName(mention)
    let named = same ?? names.byInitials(mention)
    if (!named && isInitialsOfSpeaker(article.text, mention))
      named = (people ??= peopleByInitials(all)).get(article.text.slice(mention.start, mention.end)) ?? undefined
    if (named) join(mention, named, 'acronym', same ? 'name-alias' : 'acronym-of-name')
    else placeFull(mention)
  }
}

/** "NB: I laughed." at the head of a line, as interviews shorten who speaks. */
const isInitialsOfSpeaker = (text: string, { start, end }: Span): boolean =>
  text[end] === ':' && (start === 0 || text[start - 1] === '\n') && /^\p{Lu}{2,3}$/u.test(text.slice(start, end))

/** People by the first letters of their names; null where several have the same. */
function peopleByInitials(mentions: readonly NamedMention[]): ReadonlyMap<string, Draft | null> {
  const found = new Map<string, Draft | null>()
  for (const { type, name, draft } of mentions) {
    if (type !== 'person' || !draft || name.person.parts.length < 2) continue
    const initials = name.person.parts.map((part) => part[0].toUpperCase()).join('')
    found.set(initials, found.has(initials) && found.get(initials) !== draft ? null : draft)
  }
  return found
}

function join(mention: NamedMention, draft: Draft, form: MentionForm, rule: string): void {
  const { name } = mention
  // "HARLOW BAY" repeats "Harlow Bay"
  const repeated = name === draft.name.name || name.inSmallLetters === draft.name.name.inSmallLetters
  draft.add(mention, repeated ? 'name' : form, repeated || draft.forms.has(name.text) ? undefined : rule)
}
