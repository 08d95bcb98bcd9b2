import { gazetteer, Known } from '../lexicon/gazetteer.js'
import { holdersOf } from '../lexicon/office-holders.js'
import { mayBeOneName } from '../lexicon/nicknames.js'
import type { Gender } from '../model/entity.js'
import type { Draft, NamedMention } from './draft.js'
import { mayBeFirstName, type NameForm } from './name-form.js'
import type { PersonParts } from './person-parts.js'
import { areVariants, type FirstNames } from './spelling-variants.js'

/** Whether two spellings of a name contradict each other: "George W." and "George H.W.", "Jr." and "III". */
const contradicts = (a: NameForm, b: NameForm): boolean =>
  a !== b && (areOpposed(a.initialsWithin, b.initialsWithin) || areOpposed(a.generation, b.generation))

const areOpposed = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b

/** How much further back, in UTF-16 code units, another bearer of a surname must be named: about three sentences. */
const FAR = 400
/** How much oftener one bearer must be named than another to be the one that the article is about. */
const OFTENER = 2
/** How often somebody is named in full without "Jr." who then has none. */
const OFTEN_IN_FULL = 2
/** Of more persons with one name none is looked at. */
const MAX_LOOKED_AT = 12

/**
 * Mentions by full name, those last which are a surname of several words, or somebody's name behind another word: "Wasserman
 * Schultz", where Debbie Wasserman Schultz is named too, "Crooked Ann Hall", where Ann Hall is.
 */
export function surnamesLast(full: readonly NamedMention[]): readonly NamedMention[] {
  const names = new Set(full.map(({ name }) => name.person.whole))
  const surnames = new Set(full.map(({ name }) => withoutFirst(name)))
  const isLate = ({ name }: NamedMention): boolean =>
    (name.mayBeSurname && surnames.has(name.person.whole)) || (mayHoldName(name) && names.has(withoutFirst(name)))
  return [...full.filter((mention) => !isLate(mention)), ...full.filter(isLate)]
}

/** Persons of an article, found again by full name, surname or first name. */
export class Persons {
  readonly #mayJoin: (draft: Draft, mention: NamedMention) => boolean
  readonly #byName = new Map<string, Draft>()
  readonly #bySurname = new Map<string, Set<Draft>>()
  readonly #byFirstName = new Map<string, Set<Draft>>()
  /** By what stands before the last of three or four names: García of "Alejandro García Padilla". */
  readonly #byMiddleName = new Map<string, Set<Draft>>()
  readonly #byTitle = new Map<string, Draft[]>()
  /** How often each is named in full in the whole text. */
  readonly #timesInFull = new Map<Draft, number>()
  /** Those brought in as somebody's relatives. */
  readonly #kin = new Set<Draft>()
  /** The genders with which a surname stands alone: male for "Mr. Hart". */
  readonly #gendersOf = new Map<string, Set<Gender>>()

  /** @param mayJoin whether a person may have a name */
  constructor(mayJoin: (draft: Draft, mention: NamedMention) => boolean) {
    this.#mayJoin = mayJoin
  }

  /** The person already known by this full name, by its parts; spelling with and without hyphens or marks is the same. */
  sameName({ parts, whole, ends }: PersonParts, mention: NamedMention): Draft | undefined {
    const exact = this.#byName.get(whole)
    const draft =
      exact || parts.length < 2
        ? exact
        : (this.#byName.get(ends) ?? this.#byNickname(parts, mention) ?? this.#onlyBearer(whole, mention.name))
    const isSame =
      draft &&
      !contradicts(draft.name.name, mention.name) &&
      !this.#isSonOf(draft, mention) &&
      (parts.length > 1 || isOfGender(draft, mention))
    if (!isSame || !this.#mayJoin(draft, mention)) return undefined
    // "Ken" is a first name of Kenneth Starr from now on
    if (parts.length > 1) this.#byFirstName.set(parts[0], (this.#byFirstName.get(parts[0]) ?? new Set()).add(draft))
    return draft
  }

  /** Ann Hall, whose full name stands behind another word: "Crooked Ann Hall"; not "Jo Ann Hall". */
  nameWithin(mention: NamedMention): Draft | undefined {
    const { name } = mention
    const draft = mayHoldName(name) ? this.#byName.get(withoutFirst(name)) : undefined
    return draft && isOfGender(draft, mention) && this.#mayJoin(draft, mention) ? draft : undefined
  }

  /** Joe Hart Jr., where Joe Hart has been spoken of without it. */
  #isSonOf(draft: Draft, { name }: NamedMention): boolean {
    return (
      name.generation !== '' &&
      draft.name.name.generation === '' &&
      (this.#timesInFull.get(draft) ?? 0) >= OFTEN_IN_FULL
    )
  }

  /** Who alone bears the surname with a longer or shorter form of the first name: "Ken Starr" after "Kenneth Starr". */
  #byNickname(parts: readonly string[], mention: NamedMention): Draft | undefined {
    const bearers = this.#bySurname.get(parts.at(-1)!)
    if (!bearers || bearers.size > MAX_LOOKED_AT) return undefined
    const fitting = [...bearers].filter((draft) => {
      const theirs = draft.name.name.person.parts
      return theirs.length > 1 && mayBeOneName(parts[0], theirs[0]) && isOfGender(draft, mention)
    })
    return fitting.length === 1 ? fitting[0] : undefined
  }

  /** Who alone bears a surname of several words: "Le Pen" after "Marine Le Pen"; not "Ann Hall" after "Disavow Ann Hall". */
  #onlyBearer(surname: string, name: NameForm): Draft | undefined {
    const bearers = this.#bySurname.get(surname)
    return bearers?.size === 1 && name.mayBeSurname ? [...bearers][0] : undefined
  }

  /** The person whose name this misspells: the same first name and a surname almost the same. */
  misspelled({ parts }: PersonParts, mention: NamedMention, firstNames: FirstNames): Draft | undefined {
    const [first] = parts
    if (parts.length < 2 || first.length < 2) return undefined
    let looked = 0
    for (const draft of this.#byFirstName.get(first) ?? []) {
      if (looked++ >= MAX_LOOKED_AT) return undefined
      if (
        areVariants(parts.at(-1)!, draft.name.name.person.parts.at(-1)!, first, firstNames) &&
        this.#mayJoin(draft, mention)
      )
        return draft
    }
    return undefined
  }

  /** The person of the same title whose surname this one misspells: "Rep. Skarlatoui" after "Rep. Marta Skarlatoiu". */
  misspelledUnder(title: string, surname: string, mention: NamedMention, firstNames: FirstNames): Draft | undefined {
    const bearers = this.#byTitle.get(title) ?? []
    return bearers.length > MAX_LOOKED_AT
      ? undefined
      : bearers.find(
          (draft) =>
            areVariants(surname, draft.name.name.person.parts.at(-1)!, undefined, firstNames) &&
            this.#mayJoin(draft, mention),
        )
  }

  addTitled(draft: Draft, title: string): void {
    const bearers = this.#byTitle.get(title)
    if (!bearers) this.#byTitle.set(title, [draft])
    else if (bearers.length <= MAX_LOOKED_AT && !bearers.includes(draft)) bearers.push(draft)
  }

  add(draft: Draft, { parts, whole, ends, nickname }: PersonParts): void {
    this.#byName.set(whole, draft)
    if (parts.length === 2 || (parts.length > 2 && !this.#byName.has(ends))) this.#byName.set(ends, draft)
    const index = (map: Map<string, Set<Draft>>, key: string): void => {
      const drafts = map.get(key)
      if (drafts) drafts.add(draft)
      else map.set(key, new Set([draft]))
    }
    for (let k = 1; k < parts.length; k++) index(this.#bySurname, parts.slice(k).join(' '))
    if (nickname) index(this.#byFirstName, nickname)
    if (parts.length > 1) {
      index(this.#byFirstName, parts[0])
      if (parts.length > 2) index(this.#byFirstName, parts.slice(0, -1).join(' '))
      const middle = parts.at(-2)!
      if ((parts.length === 3 || parts.length === 4) && middle.length > 1) index(this.#byMiddleName, middle)
    }
  }

  namedInFull(draft: Draft): void {
    this.#timesInFull.set(draft, (this.#timesInFull.get(draft) ?? 0) + 1)
  }

  addKin(draft: Draft): void {
    this.#kin.add(draft)
  }

  /** Adds somebody called by office and surname alone, who bears the surname beside those called by full name. */
  addSurnameAlone(draft: Draft, surname: string): void {
    this.#bySurname.get(surname)?.add(draft)
    this.namedInFull(draft)
  }

  noteGender(surname: string, gender: Gender): void {
    const genders = this.#gendersOf.get(surname)
    if (genders) genders.add(gender)
    else this.#gendersOf.set(surname, new Set([gender]))
  }

  /** Notes that a person is named at an offset; in the order of the text. */
  named(draft: Draft, at: number): void {
    draft.namedAt = at
    draft.timesNamed++
  }

  /**
   * Who a surname or first name stands for: its only bearer, or of several the one whose title the mention repeats, or the
   * one whom the text speaks of at that point; nobody, where that is not plain. A family name may come first: "Kim" is Kim
   * Jong Un or Stephen Kim.
   * @param title the mention's role in small letters
   * @param office the same where it stands before the name and is none of the family: "president", not "Mr.", "brother"
   */
  bearer(
    { whole }: PersonParts,
    mention: NamedMention,
    title: string | null,
    office: string | null,
  ): { draft: Draft; rule: string } | undefined {
    const given = this.#byFirstName.get(whole)
    // "Ms. Acosta", "Acosta" after "Melba Acosta Febo": the first of two surnames
    const mayBeMiddle = !given && (title !== null || isSurnameOnly(mention.name))
    const borne = this.#bySurname.get(whole) ?? (mayBeMiddle ? this.#byMiddleName.get(whole) : undefined)
    if (!given && !borne) return undefined
    const isFew = (borne?.size ?? 0) + (given?.size ?? 0) <= MAX_LOOKED_AT
    const surname = borne && given && isFew ? new Set([...borne, ...[...given].filter(hasFamilyNameFirst)]) : borne
    const fits = (draft: Draft): boolean =>
      isOfGender(draft, mention) &&
      !this.#isOneOfCouple(draft, whole, mention) &&
      (mention.name.generation === '' || mention.name.generation === draft.name.name.generation) &&
      !(office && this.#isAnother(draft, whole, office)) &&
      this.#mayJoin(draft, mention)
    for (const [bearers, rule] of [
      [surname, 'surname-of-person'],
      [given, 'first-name-of-person'],
    ] as const) {
      if (!bearers || bearers.size > MAX_LOOKED_AT) continue
      const fitting = [...bearers].filter(fits)
      if (bearers.size === 1 && !fitting.length) continue
      const draft = bearers.size === 1 ? fitting[0] : this.#spokenOf(fitting, title)
      return draft && { draft, rule }
    }
    return undefined
  }

  /** "Mr. Hart", where "Mrs. Hart" is spoken of too and nothing says which of them Robin Hart is, who alone is named in full. */
  #isOneOfCouple(draft: Draft, surname: string, mention: NamedMention): boolean {
    if (!mention.isCourtesy || draft.gender !== null || this.#gendersOf.get(surname)?.size !== 2) return false
    return [...(this.#bySurname.get(surname) ?? [])].every(
      (other) =>
        other === draft || (this.#kin.has(other) && other.gender === null) || other.name.name.person.parts.length === 1,
    )
  }

  /**
   * Whether somebody is not the one of that office and surname: Hunter Biden is not "President Biden", nor a relative the
   * one whose surname and office he shares, nor Ann Hart "Senator Hart" where "Mr. Hart" is spoken of too.
   */
  #isAnother(draft: Draft, surname: string, title: string): boolean {
    if (this.#byTitle.get(title)?.includes(draft)) return false
    if (this.#kin.has(draft)) return true
    const [first] = draft.name.name.person.parts
    const holders = holdersOf(title, surname)
    if (holders) return !holders.has(first)
    const genders = this.#gendersOf.get(surname)
    return draft.gender !== null && genders !== undefined && !genders.has(draft.gender)
  }

  /**
   * Of several bearers of a name the one whose title the mention repeats, or whom the text speaks of at that point, or of whom
   * it speaks above all; nobody, where two are just as likely.
   */
  #spokenOf(bearers: readonly Draft[], title: string | null): Draft | undefined {
    if (title !== null) {
      const titled = bearers.filter((draft) => this.#byTitle.get(title)?.includes(draft))
      if (titled.length === 1) return titled[0]
    }
    const named = bearers.filter((draft) => draft.timesNamed > 0).sort((a, b) => b.namedAt - a.namedAt)
    if (named.length < 2) return named[0] ?? this.#mainOf(bearers)
    const oftenest = named.find((a) => named.every((b) => b === a || a.timesNamed > OFTENER * b.timesNamed))
    if (oftenest) return oftenest
    // "Joe Hart" is spoken of, "his son Tim Hart" has just been brought in
    const heads = named.filter((draft) => !this.#kin.has(draft))
    if (heads.length === 1) return heads[0]
    const [last, before] = heads.length ? heads : named
    if (last.namedAt - before.namedAt > FAR) return last
    const main = this.#mainOf(bearers)
    return main &&
      bearers.every((a) => a === main || main.timesNamed > a.timesNamed || this.#isFarOftenerInFull(main, a))
      ? main
      : undefined
  }

  /** Who is named in full first, unless another is far oftener; a relative of somebody is not it. */
  #mainOf(bearers: readonly Draft[]): Draft | undefined {
    let main: Draft | undefined
    for (const draft of bearers)
      if (!this.#kin.has(draft) && (!main || this.#isFarOftenerInFull(draft, main))) main = draft
    return main
  }

  #isFarOftenerInFull(a: Draft, b: Draft): boolean {
    return (this.#timesInFull.get(a) ?? 0) > OFTENER * (this.#timesInFull.get(b) ?? 0)
  }
}

/** "Acosta"; not "Harvey", which may be somebody's second first name. */
const isSurnameOnly = ({ words, person: { whole } }: NameForm): boolean => {
  // "García" is listed without its mark
  const plain = whole.charAt(0).toUpperCase() + whole.slice(1)
  const facts = gazetteer().factsOf(words[0]) | gazetteer().factsOf(plain)
  return words.length === 1 && (facts & Known.surname) !== 0 && (facts & Known.firstName) === 0
}

/** "Kim Jong Un": the family name stands first. */
const hasFamilyNameFirst = ({ name: { name } }: Draft): boolean =>
  name.person.parts.length === 3 && Boolean(gazetteer().factsOf(name.words[0]) & Known.surname)

const withoutFirst = ({ person }: NameForm): string => person.parts.slice(1).join(' ')

/** "Crooked Ann Hall"; not "Salah Abu-Laban". */
const mayHoldName = ({ words, person }: NameForm): boolean =>
  person.parts.length > 2 && !mayBeFirstName(words[0]) && mayBeFirstName(words[1]) && words[2] !== '-'

const isOfGender = (draft: Draft, mention: NamedMention): boolean =>
  !draft.gender || !mention.gender || draft.gender === mention.gender
