import type { EntityType } from '../model/record.js'
import type { Draft, NamedMention } from './draft.js'

/** What a name of each type stands for; null for what several may be called. */
type NamesByType = Readonly<Record<EntityType, Map<string, Draft | null>>>

const newNames = (): NamesByType => ({ person: new Map(), organization: new Map(), place: new Map(), other: new Map() })

const keyOf = ({ type, name }: NamedMention): string => (type === 'other' ? name.singular : name.fullName)

/** The shorter names that a mention's organisation goes by. */
export function shorterNames({ type, name, rule }: NamedMention): readonly string[] {
  if (type !== 'organization') return []
  return rule === 'place-and-plural' ? [...name.shorter, ...name.shorterOfTeam] : name.shorter
}

/** Organisations, places and others of an article, found again by name, by a shorter name or by initials. */
export class OtherNames {
  readonly #mayJoin: (draft: Draft, mention: NamedMention) => boolean
  readonly #byName = newNames()
  readonly #byInitials = newNames()
  readonly #byShorter = new Map<string, Draft | null>()

  constructor(mayJoin: (draft: Draft, mention: NamedMention) => boolean) {
    this.#mayJoin = mayJoin
  }

  add(draft: Draft, mention: NamedMention): void {
    this.rename(draft, mention)
    for (const initials of mention.name.initials) note(this.#byInitials[mention.type], initials, draft)
    for (const shorter of shorterNames(mention)) note(this.#byShorter, shorter, draft)
  }

  /** Notes one more full name of an entity. */
  rename(draft: Draft, mention: NamedMention): void {
    this.#byName[mention.type].set(keyOf(mention), draft)
  }

  sameName(mention: NamedMention): Draft | undefined {
    return this.#allowed(this.#byName[mention.type].get(keyOf(mention)), mention)
  }

  /** The only organisation that has this for a shorter name. */
  longerName(mention: NamedMention): Draft | undefined {
    if (mention.type !== 'organization') return undefined
    return this.#allowed(this.#byShorter.get(mention.name.withoutArticle), mention)
  }

  byInitials(mention: NamedMention): Draft | undefined {
    return this.#allowed(this.#byInitials[mention.type].get(mention.name.words[0].replaceAll('.', '')), mention)
  }

  #allowed(draft: Draft | null | undefined, mention: NamedMention): Draft | undefined {
    return draft && this.#mayJoin(draft, mention) ? draft : undefined
  }
}

function note(map: Map<string, Draft | null>, key: string, draft: Draft): void {
  const before = map.get(key)
  if (before !== draft) map.set(key, before === undefined ? draft : null)
}
