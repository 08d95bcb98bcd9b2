import { gazetteer, Known } from '../lexicon/gazetteer.js'
import { nameContext } from '../lexicon/name-contexts.js'
import { kindsOfName } from '../lexicon/name-kinds.js'
import { perPhrase } from '../lexicon/per-phrase.js'
import type { Word } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import { initialsOf, isAcronym } from './acronyms.js'
import { headIn } from './name-head.js'
import { generationIn, initialsIn, personPartsOf, type PersonParts } from './person-parts.js'
import { kindsOfPlace } from './place-kinds.js'
import { fullNameIn, shorterNamesOf, shorterNamesOfTeam, withoutArticle } from './shorter-names.js'

const isLeadingParticle = nameContext('leading-particle')

/** What follows from the words of a name, wherever it stands; each thing is found out when it is first asked for. */
export class NameForm {
  /** Forms of its tokens, straight apostrophes, as written. */
  readonly words: readonly string[]
  /** The same joined by a space, by which names are compared. */
  readonly text: string
  readonly isAcronym: boolean
  readonly hasSmallLetter: boolean
  /** Whether several words may be a surname: "Le Pen", "Hall-Moss", "Van Hollen"; not "Ann Hall". */
  readonly mayBeSurname: boolean
  /** What the first of several words says of a person. */
  readonly gender: Gender | null
  #inSmallLetters: string | undefined
  #withoutArticle: string | undefined
  #fullName: string | undefined
  #singular: string | undefined
  #initials: readonly string[] | undefined
  #shorter: readonly string[] | undefined
  #shorterOfTeam: readonly string[] | undefined
  #head: string | undefined
  #kinds: readonly string[] | undefined
  #kindsOfPlace: readonly string[] | undefined
  #person: PersonParts | undefined
  #initialsWithin: string | undefined
  #generation: string | undefined

  constructor(phrase: readonly Word[]) {
    const words = phrase.map(({ text }) => text)
    this.words = words
    this.mayBeSurname =
      words.length > 1 && (!mayBeFirstName(words[0]) || words[1] === '-' || isLeadingParticle(phrase[0]))
    this.text = words.join(' ')
    this.isAcronym = isAcronym(words)
    this.hasSmallLetter = /\p{Ll}/u.test(this.text)
    this.gender = words.length > 1 ? genderOfFirstName(words[0]) : null
  }

  get inSmallLetters(): string {
    return (this.#inSmallLetters ??= this.text.toLowerCase())
  }

  /** Without "The". */
  get withoutArticle(): string {
    return (this.#withoutArticle ??= withoutArticle(this.text))
  }

  /** The name under which two mentions of one thing are compared: "DPRK" → "North Korea". */
  get fullName(): string {
    return (this.#fullName ??= fullNameIn(this.words))
  }

  /** The same without the last "s": "North Korean" and "North Koreans" are one people. */
  get singular(): string {
    return (this.#singular ??= this.fullName.replace(/s$/, ''))
  }

  /** The ways to write it by its first letters. */
  get initials(): readonly string[] {
    return (this.#initials ??= initialsOf(this.words))
  }

  /** What an organisation of this name is called for short. */
  get shorter(): readonly string[] {
    return (this.#shorter ??= shorterNamesOf(this.words))
  }

  /** What a team of this name is called for short, besides. */
  get shorterOfTeam(): readonly string[] {
    return (this.#shorterOfTeam ??= shorterNamesOfTeam(this.words))
  }

  /** The word that says what is named, in small letters: "council" in "City Council". */
  get head(): string {
    return (this.#head ??= headIn(this.words))
  }

  /** The nouns by which what has the name is called again: "agency" for "Reuters". */
  get kinds(): readonly string[] {
    return (this.#kinds ??= kindsOfName(this.words))
  }

  /** The same for a place: "city" for "Paris". */
  get kindsOfPlace(): readonly string[] {
    return (this.#kindsOfPlace ??= kindsOfPlace(this.words))
  }

  /** The name as that of a person. */
  get person(): PersonParts {
    return (this.#person ??= personPartsOf(this.words))
  }

  /** "H.W." in "George H.W. Bush". */
  get initialsWithin(): string {
    return (this.#initialsWithin ??= initialsIn(this.words))
  }

  /** "Jr", "III" of a person. */
  get generation(): string {
    return (this.#generation ??= generationIn(this.words))
  }
}

/** The form of the name that the words `[first, end)` make. */
export const nameForm = perPhrase((words) => new NameForm(words))

/** Whether a word is listed as a first name. */
export const mayBeFirstName = (word: string): boolean => Boolean(gazetteer().factsOf(word) & Known.firstName)

function genderOfFirstName(word: string): Gender | null {
  const known = gazetteer().factsOf(word) & (Known.female | Known.male)
  if (known === Known.female) return 'female'
  return known === Known.male ? 'male' : null
}
