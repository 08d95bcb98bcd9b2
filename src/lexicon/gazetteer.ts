import type { EntityType } from '../model/record.js'
import commonNouns from './en/common-nouns.txt'
import nameHeads from './en/name-heads.txt'
import nameOrganizations from './en/name-organizations.txt'
import nameOthers from './en/name-others.txt'
import namePlaces from './en/name-places.txt'
import nonNames from './en/non-names.txt'
import surnames from './en/surnames.txt'
import titleWords from './en/titles.txt'
import compiledNames from './generated/names.txt'
import type { Gender } from '../model/entity.js'
import { perWord } from './per-word.js'
import { readList, readTable } from './table.js'
import { wordForms } from './word-forms.js'

/** What a phrase is known to be; a bit set, for most phrases are several things: "Jordan" is country and first name. */
export const Known = {
  country: 1,
  region: 2,
  largeCity: 4,
  mediumCity: 8,
  smallCity: 16,
  site: 32,
  people: 64,
  organization: 128,
  team: 256,
  famous: 512,
  firstName: 1024,
  female: 2048,
  male: 4096,
  surname: 8192,
  other: 16384,
  nonName: 32768,
} as const

/** Places whose name is rarely a person's. */
export const KNOWN_PLACE = Known.country | Known.region | Known.largeCity | Known.site
export const ANY_PLACE = KNOWN_PLACE | Known.mediumCity | Known.smallCity

const KIND_BITS: Readonly<Record<string, number>> = {
  country: Known.country,
  region: Known.region,
  city: Known.largeCity,
  'large-city': Known.largeCity,
  'medium-city': Known.mediumCity,
  'small-city': Known.smallCity,
  site: Known.site,
  people: Known.people,
  faith: Known.people,
  party: Known.people,
  organization: Known.organization,
  team: Known.team | Known.organization,
  famous: Known.famous,
  first: Known.firstName,
  female: Known.firstName | Known.female,
  male: Known.firstName | Known.male,
  surname: Known.surname,
  event: Known.other,
  law: Known.other,
  product: Known.other,
}

/** A word that tells the type of the name it stands in. */
export interface NameHead {
  readonly type: EntityType
  readonly place: 'first' | 'last' | 'suffix'
  readonly weight: number
  /** Prepositions that may carry the name on. */
  readonly takes: ReadonlySet<string>
}

export interface Gazetteer {
  /** Bits of {@link Known} of a phrase, its tokens joined by one space; 0 if it is not listed. */
  readonly factsOf: (phrase: string) => number
  /** Whether a listed name of several words may begin with this one; there is none where it does not. */
  readonly beginsName: (word: string) => boolean
  /** What follows, in listed phrases that hold a small word or a sign, after their first token. */
  readonly tailsOf: (start: string) => readonly (readonly string[])[]
  readonly headsOf: (word: string) => readonly NameHead[] | undefined
  /** Whether a word in small letters is a common noun that the parts of speech do not list: "health". */
  readonly isCommonNoun: (word: string) => boolean
  /** Whether a title of several words begins with this one (in small letters): "prime" of "prime minister". */
  readonly beginsTitle: (word: string) => boolean
  /** The same of its last word: "minister". */
  readonly endsTitle: (word: string) => boolean
  /** Whether a word or phrase in small letters is a title or role, and what it says of its bearer. */
  readonly titleOf: (phrase: string) => Gender | 'unknown' | undefined
}

/** Signs and small words, which make a phrase more than a run of capitalised words: "Guinea-Bissau", "Isle of Man", "The Hague", "Doctors Without Borders". */
const SPECIAL = /[-.'’&0-9]| [a-z]|^The | (?:And|For|In|Of|The|With|Without) /

const firstWordOf = (phrase: string): string => phrase.slice(0, phrase.indexOf(' '))

class NameList {
  readonly #facts = new Map<string, number>()
  readonly #tails = new Map<string, (readonly string[])[]>()
  readonly #starts = new Set<string>()

  add(name: string, bits: number): void {
    const words = SPECIAL.test(name) ? wordForms(name) : null
    const key = words ? words.join(' ') : name
    this.#facts.set(key, (this.#facts.get(key) ?? 0) | bits)
    if (key.includes(' ')) this.#starts.add(firstWordOf(key))
    if (!words || words.length < 2) return
    const tails = this.#tails.get(words[0])
    if (tails) tails.push(words.slice(1))
    else this.#tails.set(words[0], [words.slice(1)])
  }

  beginsName = (word: string): boolean => this.#starts.has(word)
  factsOf = (phrase: string): number => this.#facts.get(phrase) ?? 0
  tailsOf = (start: string): readonly (readonly string[])[] | undefined => this.#tails.get(start)
}

/** Compiled names by their first two letters: the text of a row until one of its names is asked for. */
const compiled = new Map<string, string | NameList>()

function compiledList(phrase: string): NameList | undefined {
  const start = phrase.slice(0, 2)
  const found = compiled.get(start)
  if (typeof found !== 'string') return found
  const list = new NameList()
  for (const section of found.split(';')) {
    const colon = section.indexOf(':')
    const bits = KIND_BITS[section.slice(0, colon)]
    for (const name of section.slice(colon + 1).split(',')) list.add(name, bits)
  }
  compiled.set(start, list)
  return list
}

function load(): Gazetteer {
  for (const { start, names } of readTable<'start' | 'names'>(compiledNames, 'names.txt')) compiled.set(start, names)
  const own = new NameList()
  for (const { rank, names } of readTable<'rank' | 'names'>(namePlaces, 'name-places.txt'))
    for (const name of readList(names)) own.add(name, KIND_BITS[rank])
  for (const { kind, names } of readTable<'kind' | 'names'>(nameOthers, 'name-others.txt'))
    for (const name of readList(names)) own.add(name, KIND_BITS[kind])
  for (const name of readList(nameOrganizations)) own.add(name, Known.organization)
  for (const name of readList(surnames)) own.add(name, Known.surname)
  for (const name of readList(nonNames)) own.add(name, Known.nonName)

  const nouns = new Set(readList(commonNouns))
  const heads = new Map<string, NameHead[]>()
  for (const row of readTable<'type' | 'place' | 'weight' | 'takes' | 'words'>(nameHeads, 'name-heads.txt')) {
    const head: NameHead = {
      type: row.type as EntityType,
      place: row.place as NameHead['place'],
      weight: Number(row.weight),
      takes: new Set(row.takes === '-' ? [] : row.takes.split(' ')),
    }
    for (const word of readList(row.words)) {
      const list = heads.get(word)
      if (list) list.push(head)
      else heads.set(word, [head])
    }
  }

  const titles = new Map<string, Gender | 'unknown'>()
  for (const row of readTable<'gender' | 'titles'>(titleWords, 'titles.txt'))
    for (const title of readList(row.titles))
      titles.set(title.replaceAll('-', ' - '), row.gender === '-' ? 'unknown' : (row.gender as Gender))
  const longTitles = [...titles.keys()].filter((title) => title.includes(' '))
  const titleStarts = new Set(longTitles.map(firstWordOf))
  const titleEnds = new Set(longTitles.map((title) => title.slice(title.lastIndexOf(' ') + 1)))

  return {
    factsOf: (phrase) => {
      const listed = own.factsOf(phrase)
      const facts = compiledList(phrase)?.factsOf(phrase) ?? 0
      // an organisation that is listed by hand is no town: "Toyota"
      return listed | (listed & Known.organization ? facts & ~ANY_PLACE : facts)
    },
    // names are listed by their first two letters, of which a word of one letter does not tell the second
    beginsName: (word) => word.length < 2 || own.beginsName(word) || (compiledList(word)?.beginsName(word) ?? false),
    tailsOf: (start) => [...(own.tailsOf(start) ?? []), ...(compiledList(start)?.tailsOf(start) ?? [])],
    isCommonNoun: (word) => nouns.has(word),
    headsOf: (word) => heads.get(word),
    beginsTitle: (word) => titleStarts.has(word),
    endsTitle: (word) => titleEnds.has(word),
    titleOf: (phrase) => titles.get(phrase),
  }
}

let loaded: Gazetteer | undefined

/** The lists of names and of words around names, read when first asked for. */
export const gazetteer = (): Gazetteer => (loaded ??= load())

/** What a word says of its bearer if it is a title or role: `titleOf`, found out once for each form. */
export const titleOfWord = perWord(({ lower }) => gazetteer().titleOf(lower) ?? null)
