import { calledBy, descriptionsBy, isCalledAgain, type Called, type Description } from '../../lexicon/descriptions.js'
import { oneOf } from '../../lexicon/one-of.js'
import { isDescriptionWord } from '../../lexicon/description-words.js'
import type { Article } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import type { BroughtIn } from '../brought-in-as.js'
import type { DescriptionPhrase } from './description-phrase.js'
import type { Draft, PlacedMention } from '../draft.js'
import { ageBeside, isAge } from './age.js'
import { isWellKnownSecretary, secretariesMeant } from './office-held.js'
import { isOpen, kindsOfThing } from './kinds-of-thing.js'
import { OpenOrganizations } from './open-organizations.js'
import { comesFrom, isFrom } from './origin.js'
import type { Prominence } from '../prominence.js'
import { isOfOtherParty, isParty } from './party.js'
import { areOne, VIEW, type Spoken } from './spoken.js'
import { wordsOfRole } from './words-of-role.js'

/** How much further back, in sentences, another of the kind must have been spoken of. */
const FAR = 3
const isOf = oneOf('of')
const lesser = ['vice', 'deputy']

/** How far before and behind somebody's name what they belong to stands, in tokens. */
const BEFORE_NAME = 10
const BEHIND_NAME = 16
/** Beside as many of its names is looked where somebody is from. */
const MAX_NAMED = 8
/** Of more entities with one word than this none is looked for. */
const MAX_FITTING = 8

/** The entities named so far that a description can stand for, by the words of their names and roles. */
export class Describable {
  readonly #article: Article
  readonly #spoken = new Map<Draft, Spoken>()
  /** Word in small letters → entities whose name, role or apposition says that they are that. */
  readonly #byNoun = new Map<string, Spoken[]>()
  readonly #open = new OpenOrganizations()
  readonly #secretaries: Spoken[] = []
  /** Persons, the one brought in last at the end. */
  readonly #persons: Spoken[] = []
  /** Noun → index of the token at which something else was last called so: "a group of members", "two reports". */
  readonly #otherwise = new Map<string, number>()

  constructor(article: Article) {
    this.#article = article
  }

  /** Takes note that an entity is spoken of at a token. */
  note(draft: Draft, at: number, sentence: number, prominence: Prominence, broughtIn: BroughtIn | null): void {
    const subjectIn = prominence > 0 ? sentence : -Infinity
    let spoken = this.#spoken.get(draft)
    if (spoken) {
      spoken.at = at
      spoken.sentence = sentence
      spoken.times++
      if (prominence > 0) spoken.subjectIn = sentence
    } else {
      spoken = { draft, at, sentence, subjectIn, times: 1, namedAt: [at], words: new Set() }
      this.#spoken.set(draft, spoken)
      if (this.#secretaries.length < MAX_FITTING && isWellKnownSecretary(draft)) this.#secretaries.push(spoken)
      if (draft.type === 'person') {
        this.#persons.push(spoken)
        this.#indexRole(spoken, draft.role, at)
      } else this.#indexName(spoken)
    }
    if (broughtIn) {
      // "in Harlow, a newspaper"
      for (const noun of broughtIn.nouns)
        if (descriptionsBy(noun).some(({ of }) => kindOf(of) === kindOf(draft.type))) this.#index(noun, spoken)
      for (const word of broughtIn.attributes) spoken.words.add(word)
    }
    if (draft.type === 'organization') this.#open.bringForward(spoken)
  }

  /** Takes note of a token at which an entity is named, and of the age beside it. */
  noteName(mention: PlacedMention, at: number): void {
    const spoken = this.#spoken.get(mention.draft)
    if (!spoken) return
    const { namedAt, draft } = spoken
    if (namedAt.length < MAX_NAMED && namedAt.at(-1) !== at) namedAt.push(at)
    const age = draft.type === 'person' ? ageBeside(this.#article.tokens.word, mention) : null
    if (age === null) return
    this.#index(age, spoken)
    spoken.words.add(age)
  }

  /** Takes note of what a person is called at token `at`, beside the first role. */
  noteRole(draft: Draft, role: Span, at: number): void {
    const spoken = this.#spoken.get(draft)
    if (spoken && spoken.namedAt[0] !== at) this.#indexRole(spoken, role, at)
  }

  #indexRole(spoken: Spoken, role: Span | null, at: number): void {
    const { heads, complement } = wordsOfRole(this.#article, role, at)
    for (const word of heads) this.#index(word, spoken)
    for (const word of [...heads, ...complement]) spoken.words.add(word)
  }

  #indexName(spoken: Spoken): void {
    const { head, words } = spoken.draft.name.name
    this.#index(head, spoken)
    for (const word of words) spoken.words.add(word.toLowerCase())
    const kinds = kindsOfThing(spoken.draft)
    for (const kind of kinds) this.#index(kind, spoken)
    if (isOpen(spoken.draft, kinds)) this.#open.add(spoken)
  }

  /** Takes note of a noun, in the singular, that describes nothing that is named: a later "the group" may mean that group. */
  noteNoun(noun: string, at: number): void {
    if (!this.#isInFull(noun, at)) this.#otherwise.set(noun, at)
  }

  /** "the board of elections" is the Harlow Board of Elections. */
  #isInFull(noun: string, at: number): boolean {
    const { word } = this.#article.tokens
    const complement = word[at + 2]?.lower
    return isOf(word[at + 1]) && (this.#byNoun.get(noun)?.some(({ words }) => words.has(complement)) ?? false)
  }

  #index(word: string, spoken: Spoken): void {
    const found = this.#byNoun.get(word)
    if (!found) this.#byNoun.set(word, [spoken])
    else if (found.length <= MAX_FITTING && !found.includes(spoken)) found.push(spoken)
  }

  /**
   * What "the" + noun stands for: the one person whose role says so, the one thing that is named or was brought in so, of
   * several the one spoken of last; or else the one person or organisation in view of which nothing says what it is. Nothing,
   * where two fit, or where something else was called so since ("a bicameral group").
   * @param origin a place behind it: "the senator from Florida"
   * @param inView the one person of whom the text has just spoken, if it is one
   */
  meantBy(
    phrase: DescriptionPhrase,
    origin: PlacedMention | null,
    sentence: number,
    inView: Draft | null,
  ): Draft | undefined {
    if (phrase.modifiers.some((word) => isDescriptionWord(word, 'contrasting'))) return undefined
    const places = [...phrase.names, ...(origin ? [origin] : [])]
    for (const listed of descriptionsBy(phrase.noun)) {
      const description = phrase.gender ? { ...listed, gender: phrase.gender } : listed
      const known = this.#known(description, phrase, places, sentence, inView)
      // somebody called so long ago, or the one just spoken of
      const isFar = description.of === 'person' && known && sentence - known.sentence > VIEW
      const unsaid =
        known === undefined || isFar
          ? this.#unsaid(description, phrase, places, sentence, inView, Boolean(known))
          : undefined
      const meant = unsaid ?? known
      if (meant === null) return undefined
      if (!meant) continue
      const isOther = (this.#otherwise.get(phrase.noun) ?? -1) > meant.at
      return isOther ? undefined : meant.draft
    }
    return undefined
  }

  /** Of those that are known to be so the only one, or the one in view; null where that is not plain. */
  #known(
    { of, gender }: Description,
    phrase: DescriptionPhrase,
    places: readonly PlacedMention[],
    sentence: number,
    inView: Draft | null,
  ): Spoken | null | undefined {
    const isPerson = of === 'person'
    const called = this.#byNoun.get(phrase.noun) ?? []
    const pool = isPerson ? [...new Set([...called, ...secretariesMeant(this.#secretaries, phrase)])] : called
    if (pool.length > MAX_FITTING) return null
    const ofKind = pool.filter(
      (spoken) =>
        isPerson === (spoken.draft.type === 'person') &&
        (!gender || !spoken.draft.gender || gender === spoken.draft.gender) &&
        !(isPerson && this.#isOtherRank(spoken, phrase)),
    )
    // "the Ohio Republican" is not the only one who has been called a Republican
    const isOnly = ofKind.length === 1 && !phrase.names.some(({ endToken }) => endToken === phrase.endToken)
    const fitting = ofKind
      .filter((spoken) => this.#mayBe(spoken, phrase, places, sentence, isOnly))
      .toSorted((a, b) => b.at - a.at)
    const [last] = fitting
    const before = fitting.find((other) => other !== last && !areOne(last, other))
    const seen = isPerson ? ofKind.find(({ draft }) => draft === inView) : undefined
    const isAlone = ofKind.every((other) => other === seen || other.sentence !== seen?.sentence)
    if (seen && isAlone && this.#mayBe(seen, phrase, places, sentence, true)) return seen
    if (!last) return undefined
    const meant = fitting.find((other) => other.draft.type === 'organization' && areOne(last, other)) ?? last
    if (!before) return meant
    const isPlain = last.sentence - before.sentence >= FAR && (isPerson || last.times >= before.times)
    return isPlain ? meant : null
  }

  /** Whether one of the two is a deputy and the other not: "the president" is not the vice president. */
  #isOtherRank(spoken: Spoken, { modifiers }: DescriptionPhrase): boolean {
    return lesser.some((word) => (this.#byNoun.get(word)?.includes(spoken) ?? false) !== modifiers.includes(word))
  }

  /** Whether nothing that the description says besides is of something else. */
  #mayBe(
    spoken: Spoken,
    { noun, modifiers }: DescriptionPhrase,
    places: readonly PlacedMention[],
    sentence: number,
    isOnly: boolean,
  ): boolean {
    const isNear = sentence - spoken.sentence <= VIEW
    const said = modifiers.every(
      (word) =>
        spoken.words.has(word) ||
        isDescriptionWord(word, 'plain') ||
        this.#byNoun.get(`${word} ${noun}`)?.includes(spoken) ||
        (isNear && isDescriptionWord(word, 'judging')) ||
        (spoken.draft.type === 'person' && isOnly && isNear),
    )
    return (
      said && places.every((place) => isFrom(this.#article, spoken, place, isOnly) && !this.#isElsewhere(spoken, place))
    )
  }

  /** "the Acme chairman" is nobody who is not spoken of beside Acme, unless the role says so. */
  #isElsewhere({ draft, namedAt, words }: Spoken, of: PlacedMention): boolean {
    if (draft.type !== 'person' || of.draft.type !== 'organization' || isParty(of.name.words)) return false
    if (of.name.words.some((word) => words.has(word.toLowerCase()))) return false
    const near = this.#spoken.get(of.draft)?.namedAt ?? []
    return !near.some((at) => namedAt.some((person) => at > person - BEFORE_NAME && at < person + BEHIND_NAME))
  }

  /** Of whom or what nothing says that they are so the one in view. */
  #unsaid(
    description: Description,
    phrase: DescriptionPhrase,
    places: readonly PlacedMention[],
    sentence: number,
    inView: Draft | null,
    isKnown: boolean,
  ): Spoken | undefined {
    if (description.of === 'person')
      return (
        this.#fromThere(description, phrase, places, sentence) ??
        this.#calledAgain(description, phrase, inView && this.#spoken.get(inView), isKnown)
      )
    return description.of === 'organization' ? this.#open.inView(phrase, sentence) : undefined
  }

  /** Of those spoken of last the only one beside whose name stands where somebody so called is from. */
  #fromThere(
    description: Description,
    phrase: DescriptionPhrase,
    places: readonly PlacedMention[],
    sentence: number,
  ): Spoken | undefined {
    const ofPlace = places.filter(({ draft }) => draft.type === 'place')
    const origins = ofPlace.length ? ofPlace : places
    if (!origins.length) return undefined
    const fitting = this.#persons
      .slice(-MAX_FITTING)
      .filter(
        (spoken) =>
          sentence - spoken.sentence <= FAR &&
          origins.every((place) => comesFrom(this.#article, spoken, place)) &&
          this.#calledAgain(description, phrase, spoken, false),
      )
    return fitting.length === 1 ? fitting[0] : undefined
  }

  /**
   * Who has just been spoken of, if no role says something else.
   * @param isKnown whether somebody else is known to be so: "the actress" is hardly a candidate then
   */
  #calledAgain(
    { called, gender }: Description,
    { noun, modifiers, names }: DescriptionPhrase,
    spoken: Spoken | null | undefined,
    isKnown: boolean,
  ): Spoken | undefined {
    if (!spoken || !(isCalledAgain(noun) || modifiers.some(isAge))) return undefined
    if (gender && spoken.draft.gender && gender !== spoken.draft.gender) return undefined
    if (called === 'anybody' && isKnown) return undefined
    // "the Spaniard" is nobody from Peru
    if (called === 'anybody' && names.some((name) => comesFrom(this.#article, spoken, name) === false)) return undefined
    if ([noun, ...modifiers].some((word) => isAge(word) && isOtherAge(spoken, word))) return undefined
    const fits = (word: string): boolean =>
      isDescriptionWord(word, 'plain') ||
      isDescriptionWord(word, 'judging') ||
      (isCalledAgain(word) && !isAnother(called, calledBy(word)))
    if (!modifiers.every(fits)) return undefined
    if (names.some((name) => isOfOtherParty(spoken.words, name) || this.#isElsewhere(spoken, name))) return undefined
    for (const word of spoken.words) {
      const role = calledBy(word)
      if (word !== noun && (isKnown && called !== 'seeker' ? role !== null : isAnother(called, role))) return undefined
    }
    return spoken
  }
}

/** Whether a noun and an entity may be one: a person, a place, or anything else. */
const kindOf = (type: string): string => (type === 'person' || type === 'place' ? type : 'thing')

/** Whether the text has said that somebody is of another age. */
const isOtherAge = ({ words }: Spoken, age: string): boolean => !words.has(age) && [...words].some(isAge)

/** Whether somebody who is called by one noun is nobody whose role is the other. */
function isAnother(called: Called | null, role: Called | null): boolean {
  if (role === null || role === 'seeker' || role === 'anybody' || called === 'anybody') return false
  return called === 'seeker' ? role === 'staff' : !(called === 'trade' && role === 'trade')
}
