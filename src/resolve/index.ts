import type { Aliases } from '../lexicon/aliases.js'
import type { NameAnnotation, Quotation } from '../model/annotation.js'
import type { Article } from '../model/article.js'
import type { ResolvedEntity } from '../model/entity.js'
import type { MentionForm } from '../model/record.js'
import { bySpan, type Span } from '../model/span.js'
import { bracketedAcronyms, isAcronym } from './acronyms.js'
import { Draft, type NamedMention } from './draft.js'
import { isBroughtInAsKin, officeBefore } from './kin.js'
import { listedDrafts, mayJoin } from './listed.js'
import { namedMentions } from './named-mentions.js'
import { personParts, Persons } from './persons.js'
import { joinTitles } from './quoted-titles.js'
import { OtherNames, shorterNamesOf } from './other-names.js'
import { addReferences } from './references.js'
import { firstNamesOf } from './spelling-variants.js'

/**
 * The entities of an article: names that mean the same thing are brought together.
 * Merges, each stated in `rule`: `surname-of-person`, `first-name-of-person`, `acronym-in-brackets`, `acronym-of-name`,
 * `spelling-variant`, `name-alias` (listed: "DPRK" and "North Korea"), `shorter-name` ("State Department" for "U.S. State Department", "Acme" for "Acme Corp.").
 * The names in a title are one thing first (`quoted-title`). What the user lists comes before all of these (`user-alias`).
 * Pronouns and descriptions (`description-of-name`) are added without a change of the entity's rule.
 * @param names in text order, not overlapping
 * @param aliases what the user says is one, and is not, if anything
 * @returns in the order of their first mentions
 */
export function resolveEntities(
  article: Article,
  names: readonly NameAnnotation[],
  quotations: readonly Quotation[],
  aliases: Aliases | null = null,
): ResolvedEntity[] {
  const mentions = namedMentions(article, joinTitles(article, names, quotations))
  const draftOf = listedDrafts(mentions, aliases)
  resolvePersons(article, mentions, draftOf, aliases)
  resolveOthers(article, mentions, draftOf, aliases)
  const placed = mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    role: mention.role,
    draft: draftOf.get(mention)!,
    firstToken: mention.token,
    endToken: mention.token + mention.words.length,
  }))
  addReferences(article, placed, quotations)
  return [...new Set(draftOf.values())]
    .map((draft): ResolvedEntity => ({
      type: draft.type,
      name: { start: draft.name.start, end: draft.name.end },
      role: draft.role,
      gender: draft.gender,
      mentions: draft.mentions.sort(bySpan),
      rule: draft.rule,
    }))
    .sort((a, b) => a.mentions[0].start - b.mentions[0].start)
}

/** Full names first, so that a surname may stand before them (in the headline); then the short ones, in text order. */
function resolvePersons(
  article: Article,
  mentions: readonly NamedMention[],
  draftOf: Map<NamedMention, Draft>,
  aliases: Aliases | null,
): void {
  const titleOf = ({ start, end }: Span): string => article.text.slice(start, end).toLowerCase()
  const persons = new Persons((draft, mention) => mayJoin(draft, mention, aliases))
  const people = mentions
    .filter(({ type }) => type === 'person')
    .map((mention) => ({ mention, parts: personParts(mention) }))
  const full = people.filter(({ mention, parts }) => parts.length > 1 && !isHyphenated(article, mention))
  const firstNames = firstNamesOf(full.map(({ parts }) => parts))
  for (const { mention, parts } of full) {
    let draft = draftOf.get(mention)
    if (draft) persons.add(draft, parts)
    else if ((draft = persons.sameName(parts, mention))) draft.add(mention, 'name')
    else {
      draft = persons.misspelled(parts, mention, firstNames)
      if (draft) draft.add(mention, 'alias', 'spelling-variant')
      else {
        draft = new Draft(mention)
        if (isBroughtInAsKin(article, mention)) persons.addKin(draft)
      }
      persons.add(draft, parts)
    }
    draftOf.set(mention, draft)
    persons.namedInFull(draft)
    if (mention.role) persons.addTitled(draft, titleOf(mention.role))
  }
  for (const { mention, parts } of people)
    if (parts.length === 1 && mention.gender) persons.noteGender(parts[0], mention.gender)
  for (const { mention, parts } of people) {
    let draft = draftOf.get(mention)
    let byFirstName = false
    if (!draft) {
      const title = mention.role && titleOf(mention.role)
      const bearer = persons.bearer(parts, mention, title, officeBefore(article, mention))
      const same = bearer ? undefined : persons.sameName(parts, mention)
      const variant =
        bearer || same || title === null ? undefined : persons.misspelledUnder(title, parts[0], mention, firstNames)
      byFirstName = bearer?.rule === 'first-name-of-person'
      if (bearer) (draft = bearer.draft).add(mention, 'alias', bearer.rule)
      else if (same) (draft = same).add(mention, 'name')
      else if (variant) (draft = variant).add(mention, 'alias', 'spelling-variant')
      else {
        draft = new Draft(mention)
        persons.add(draft, parts)
        if (parts.length === 1 && title) persons.addSurnameAlone(draft, parts[0])
      }
    } else if (parts.length === 1) persons.add(draft, parts)
    draftOf.set(mention, draft)
    // who goes by the first name is seldom called by the surname as well
    if (parts.length > 1 || !byFirstName) persons.named(draft, mention.start)
  }
}

/** "Hartwell-Moss" */
const isHyphenated = ({ text }: Article, { start, end }: Span): boolean => !/\s/.test(text.slice(start, end))

/** Organisations, places and the rest: by name, by listed alias, by a shorter name, by acronym. */
function resolveOthers(
  article: Article,
  all: readonly NamedMention[],
  draftOf: Map<NamedMention, Draft>,
  aliases: Aliases | null,
): void {
  const mentions = all.filter(({ type }) => type !== 'person')
  const names = new OtherNames((draft, mention) => mayJoin(draft, mention, aliases))
  const join = (mention: NamedMention, draft: Draft, form: MentionForm, rule: string): void => {
    // "HARLOW BAY" repeats "Harlow Bay"
    const repeated = mention.form.toLowerCase() === draft.name.form.toLowerCase()
    draft.add(mention, repeated ? 'name' : form, repeated || draft.forms.has(mention.form) ? undefined : rule)
    draftOf.set(mention, draft)
  }
  const placeFull = (mention: NamedMention): void => {
    const same = names.sameName(mention)
    if (same) return join(mention, same, 'name', 'name-alias')
    const longer = names.longerName(mention)
    if (longer) return join(mention, longer, 'alias', 'shorter-name')
    const draft = new Draft(mention)
    names.add(draft, mention)
    draftOf.set(mention, draft)
  }
  for (const mention of mentions) {
    const listed = draftOf.get(mention)
    if (listed) names.add(listed, mention)
  }
  // longer names first, so that a shorter one may stand before them
  const open = mentions.filter((mention) => !draftOf.has(mention) && !isAcronym(mention))
  const shorter = new Set(open.flatMap(shorterNamesOf))
  for (const mention of open) if (!shorter.has(mention.form)) placeFull(mention)
  for (const mention of open) if (!draftOf.has(mention)) placeFull(mention)

  const bracketed = bracketedAcronyms(article, mentions)
  mentions.forEach((mention, i) => {
    if (draftOf.has(mention) || !bracketed.has(i)) return
    const named = draftOf.get(mentions[bracketed.get(i)!])
    if (!named || !mayJoin(named, mention, aliases)) return
    named.add(mention, 'acronym', 'acronym-in-brackets')
    names.rename(named, mention)
    draftOf.set(mention, named)
  })
  for (const mention of mentions) {
    if (draftOf.has(mention)) continue
    const same = names.sameName(mention)
    const named = same ?? names.byInitials(mention)
    if (named) join(mention, named, 'acronym', same ? 'name-alias' : 'acronym-of-name')
    else placeFull(mention)
  }
}
