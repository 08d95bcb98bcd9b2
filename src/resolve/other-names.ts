import { ANY_PLACE, gazetteer, Known } from '../lexicon/gazetteer.js'
import { fullNameOf } from '../lexicon/name-aliases.js'
import { NEWSPAPER } from '../lexicon/newspaper-words.js'
import { initialsOf } from './acronyms.js'
import type { Draft, NamedMention } from './draft.js'

/** What may be left out at the end of a company's name. */
const isSuffix = (word: string): boolean =>
  Boolean(
    gazetteer()
      .headsOf(word.toLowerCase())
      ?.some(({ place }) => place === 'suffix'),
  ) || word === ','
/** "HARLOW BAY" → "Harlow Bay": a dateline and a heading write in capitals what is no acronym. */
const inUsualCase = ({ words, form }: NamedMention): string =>
  SMALL_LETTER.test(form) || words.join('').length < 7
    ? form
    : words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ')

const SMALL_LETTER = /\p{Ll}/u

/** The name under which two mentions of one thing are compared. */
const keyOf = (mention: NamedMention): string => {
  const key = fullNameOf(withoutArticle(inUsualCase(mention)))
  // "North Korean" and "North Koreans" are one people
  return `${mention.type} ${mention.type === 'other' ? key.replace(/s$/, '') : key}`
}

const withoutArticle = (form: string): string => (form.startsWith('The ') ? form.slice(4) : form)

/**
 * The shorter names that an organisation goes by: without its first word ("State Department"), without "Corp." and by its
 * first word, if that is no word or place besides ("Acme"), a newspaper by its last, a team by its last and by its town.
 */
export function shorterNamesOf({ type, words: written, rule }: NamedMention): string[] {
  const words = written[0] === 'The' ? written.slice(1) : written
  if (type !== 'organization' || words.length < 2) return []
  const shorter = new Set<string>()
  if (words.length > 2) shorter.add(words.slice(1).join(' '))
  let end = words.length
  while (end > 1 && isSuffix(words[end - 1])) end--
  if (end < words.length) shorter.add(words.slice(0, end).join(' '))
  const { factsOf, isCommonNoun, headsOf } = gazetteer()
  const first = words[0].toLowerCase()
  if (
    !/^\p{Lu}[\p{Lu}.]+$/u.test(words[0]) &&
    !(factsOf(words[0]) & (ANY_PLACE | Known.people | Known.other)) &&
    !isCommonNoun(first) &&
    !headsOf(first)
  )
    shorter.add(words[0])
  // "European Commission" … "the Commission"
  const extension = words.findIndex((word, k) => k > 0 && /^(?:of|for|on|in|at|to|against)$/.test(word))
  const head = words[(extension < 0 ? words.length : extension) - 1]
  if (
    !/[^s]s$/.test(head) &&
    headsOf(head.toLowerCase())?.some((kind) => kind.type === 'organization' && kind.place !== 'suffix')
  )
    shorter.add(head)
  const team = factsOf(words.join(' ')) & Known.team || rule === 'place-and-plural'
  // "Boston Celtics" … "the Celtics", in a score also "Boston"
  if (team && words.length > 1) for (const part of [words.at(-1)!, words.slice(0, -1).join(' ')]) shorter.add(part)
  if (NEWSPAPER.test(words.at(-1)!)) shorter.add(words.at(-1)!)
  return [...shorter]
}

/** Organisations, places and others of an article, found again by name, by a shorter name or by initials. */
export class OtherNames {
  readonly #mayJoin: (draft: Draft, mention: NamedMention) => boolean
  readonly #byName = new Map<string, Draft>()
  /** Null for what several may be called. */
  readonly #byInitials = new Map<string, Draft | null>()
  readonly #byShorter = new Map<string, Draft | null>()

  constructor(mayJoin: (draft: Draft, mention: NamedMention) => boolean) {
    this.#mayJoin = mayJoin
  }

  add(draft: Draft, mention: NamedMention): void {
    this.rename(draft, mention)
    for (const initials of initialsOf(mention.words)) note(this.#byInitials, `${mention.type} ${initials}`, draft)
    for (const shorter of shorterNamesOf(mention)) note(this.#byShorter, shorter, draft)
  }

  /** Notes one more full name of an entity. */
  rename(draft: Draft, mention: NamedMention): void {
    this.#byName.set(keyOf(mention), draft)
  }

  sameName(mention: NamedMention): Draft | undefined {
    return this.#allowed(this.#byName.get(keyOf(mention)), mention)
  }

  /** The only organisation that has this for a shorter name. */
  longerName(mention: NamedMention): Draft | undefined {
    if (mention.type !== 'organization') return undefined
    return this.#allowed(this.#byShorter.get(withoutArticle(mention.form)), mention)
  }

  byInitials(mention: NamedMention): Draft | undefined {
    return this.#allowed(this.#byInitials.get(`${mention.type} ${mention.words[0].replaceAll('.', '')}`), mention)
  }

  #allowed(draft: Draft | null | undefined, mention: NamedMention): Draft | undefined {
    return draft && this.#mayJoin(draft, mention) ? draft : undefined
  }
}

function note(map: Map<string, Draft | null>, key: string, draft: Draft): void {
  const before = map.get(key)
  if (before !== draft) map.set(key, before === undefined ? draft : null)
}
