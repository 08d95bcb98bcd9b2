import { placeOfDemonym } from '../lexicon/demonyms.js'
import { descriptionsBy, isDescriptive, type Description } from '../lexicon/descriptions.js'
import abbreviations from '../lexicon/en/title-abbreviations.txt'
import { ANY_PLACE, gazetteer, Known } from '../lexicon/gazetteer.js'
import { isDescriptionWord } from '../lexicon/description-words.js'
import { kindsOfName } from '../lexicon/name-kinds.js'
import { readList, readTable } from '../lexicon/table.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import { type Span } from '../model/span.js'
import type { BroughtIn } from './brought-in-as.js'
import type { DescriptionPhrase } from './description-phrase.js'
import type { Draft, PlacedMention } from './draft.js'
import type { Prominence } from './prominence.js'

/** "sen" → senator, lawmaker. */
const fullTitles = new Map(
  readTable<'short' | 'full'>(abbreviations, 'title-abbreviations.txt').map(({ short, full }) => [
    short,
    readList(full),
  ]),
)

/** How far before and from a name on a place is looked for, in tokens: "Florida Sen. Marco Rubio", "Sen. Marco Rubio of Florida". */
const BEFORE = 2
const BEHIND = 5
/** How much further back, in sentences, another of the kind must have been spoken of. */
const FAR = 3
/** How many sentences back somebody or something is in view. */
const VIEW = 2
/** How often an organisation must be spoken of to be meant though it is no subject. */
const TOPIC = 3
/** Of more entities with one word than this none is looked for. */
const MAX_FITTING = 8
/** How many letters at the beginning tell a party: "Democrats", "Democratic Party". */
const MIN_STEM = 7
/** Organisations that say nothing of themselves: as many of the last are kept. */
const MAX_OPEN = 8

/** What the text has said of an entity so far. */
interface Spoken {
  readonly draft: Draft
  /** Token and sentence where it was spoken of last. */
  at: number
  sentence: number
  /** Sentence of which it was the subject last. */
  subjectIn: number
  /** How often so far. */
  times: number
  readonly firstAt: number
  /** What it was called beside its name: "budget", "airline". */
  readonly words: Set<string>
}

/** The entities named so far that a description can stand for, by the words of their names and roles. */
export class Describable {
  readonly #article: Article
  readonly #spoken = new Map<Draft, Spoken>()
  /** Word in small letters → entities whose name, role or apposition says that they are that. */
  readonly #byNoun = new Map<string, Spoken[]>()
  /** Organisations of which nothing says what they are, the last first. */
  readonly #open: Spoken[] = []
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
      spoken = { draft, at, sentence, subjectIn, times: 1, firstAt: at, words: new Set() }
      this.#spoken.set(draft, spoken)
      if (draft.type === 'person') this.#indexRole(spoken)
      else this.#indexName(spoken)
    }
    if (broughtIn && draft.type !== 'person') {
      // "in Harlow, a newspaper"
      for (const noun of broughtIn.nouns)
        if (descriptionsBy(noun).some(({ of }) => (of === 'place') === (draft.type === 'place')))
          this.#index(noun, spoken)
      for (const word of broughtIn.attributes) spoken.words.add(word)
    }
    if (draft.type === 'organization' && this.#open[0] !== spoken) this.#bringForward(spoken)
  }

  #bringForward(spoken: Spoken): void {
    const at = this.#open.indexOf(spoken)
    if (at > 0) {
      this.#open.splice(at, 1)
      this.#open.unshift(spoken)
    }
  }

  #indexRole(spoken: Spoken): void {
    const { draft, at } = spoken
    const { word } = this.#article.tokens
    const titles = new Set(draft.role ? wordsOf(this.#article, draft.role) : [])
    // "Rep. Ann Hall, an Ohio Republican,"
    for (let i = at - 1; i >= 0 && gazetteer().titleOf(word[i].lower) !== undefined; i--)
      titles.add(word[i].lower.replace(/\.$/, ''))
    for (const title of titles) for (const full of fullTitles.get(title) ?? []) titles.add(full)
    for (const title of titles) {
      this.#index(title, spoken)
      spoken.words.add(title)
    }
  }

  #indexName(spoken: Spoken): void {
    const { type, name } = spoken.draft
    const { head, words } = name.name
    this.#index(head, spoken)
    for (const word of words) spoken.words.add(word.toLowerCase())
    const kinds = kindsOfName(words)
    for (const kind of kinds) this.#index(kind, spoken)
    if (type === 'place') {
      const facts = gazetteer().factsOf(words.join(' '))
      if (facts & Known.country && !kinds.includes('state')) this.#index('country', spoken)
      else if (facts & ANY_PLACE & ~(Known.region | Known.site)) this.#index('city', spoken)
      if (facts & Known.smallCity) this.#index('town', spoken)
    }
    // "the group" is no congress
    if (type !== 'organization' || isDescriptive(head) || kinds.length) return
    this.#open.unshift(spoken)
    if (this.#open.length > MAX_OPEN) this.#open.pop()
  }

  /** Takes note of a noun, in the singular, that describes nothing that is named: a later "the group" may mean that group. */
  noteNoun(noun: string, at: number): void {
    this.#otherwise.set(noun, at)
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
    for (const description of descriptionsBy(phrase.noun)) {
      const known = this.#known(description, phrase, places, sentence, inView)
      // somebody called so long ago, or the one just spoken of
      const isFar = description.of === 'person' && known && sentence - known.sentence > VIEW
      const meant =
        known === undefined || isFar
          ? ((description.of === 'person'
              ? this.#calledAgain(description, phrase, inView)
              : this.#openInView(description, phrase, sentence)) ?? known)
          : known
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
    const pool = this.#byNoun.get(phrase.noun) ?? []
    if (pool.length > MAX_FITTING) return null
    const ofKind = pool.filter(
      ({ draft }) => isPerson === (draft.type === 'person') && (!gender || !draft.gender || gender === draft.gender),
    )
    const fitting = ofKind
      .filter((spoken) => this.#mayBe(spoken, phrase, places, sentence, ofKind.length === 1))
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
    return said && places.every((place) => this.#isFrom(spoken, place, isOnly))
  }

  /** Who has just been spoken of, if no role says something else. */
  #calledAgain(
    { again, gender }: Description,
    { noun, modifiers }: DescriptionPhrase,
    inView: Draft | null,
  ): Spoken | undefined {
    const spoken = inView && this.#spoken.get(inView)
    if (!again || !spoken || (gender && inView.gender && gender !== inView.gender)) return undefined
    if (
      !modifiers.every(
        (word) => isDescriptionWord(word, 'plain') || isDescriptionWord(word, 'judging') || again.has(word),
      )
    )
      return undefined
    for (const word of spoken.words)
      if (word !== noun && !again.has(word) && descriptionsBy(word).some(({ of }) => of === 'person')) return undefined
    return spoken
  }

  /** The only organisation in view of which nothing says what it is. */
  #openInView({ of }: Description, { modifiers, names }: DescriptionPhrase, sentence: number): Spoken | undefined {
    if (of !== 'organization' || names.length) return undefined
    const near = this.#open.filter((spoken) => sentence - spoken.sentence <= VIEW)
    const [first] = near
    if (
      !first ||
      !modifiers.every(
        (word) => first.words.has(word) || isDescriptionWord(word, 'plain') || isDescriptionWord(word, 'judging'),
      )
    )
      return undefined
    const subjects = near.filter(({ subjectIn }) => sentence - subjectIn <= VIEW)
    if (subjects.length !== 1) return near.length === 1 && first.times >= TOPIC ? first : undefined
    return near.every(({ times }) => times <= subjects[0].times) ? subjects[0] : undefined
  }

  /** Whether a name in the description is where a person or thing is from; what nothing says is believed of the only one. */
  #isFrom({ draft, firstAt, words }: Spoken, place: PlacedMention, unlessOther: boolean): boolean {
    const { tokens, tags } = this.#article
    const { count, word } = tokens
    const size = place.endToken - place.firstToken
    const from = placeOfDemonym(place.name.text)?.toLowerCase()
    // "the Republican nominee" may be anybody, "the Republican party" no other party
    if (place.draft.type !== 'place' && from === undefined)
      return draft.type === 'person' || place.name.words.every((form) => words.has(form.toLowerCase()))
    let hasOther = false
    for (
      let i = Math.max(0, firstAt - BEFORE);
      i < Math.min(count - size, firstAt + draft.name.name.words.length + BEHIND);
      i++
    ) {
      let same = 0
      while (same < size && word[i + same].lower === word[place.firstToken + same].lower) same++
      if (same === size) return true
      if (from !== undefined && word[i].lower === from) return true
      // "Hall of Ohio | met"
      if (i > firstAt && tags[i] & (P.past | P.verbS)) break
      const isPlace =
        gazetteer().factsOf(word[i].text) & (Known.country | Known.region) || placeOfDemonym(word[i].lower)
      if (i !== firstAt && isPlace) hasOther = true
    }
    // "the French president" is none of whom nothing says so
    return unlessOther && !hasOther && from === undefined
  }
}

/** "Democrats" and "Democratic", "Republicans" and "GOP", which is the Republican Party; "Cape Breton" and "Cape Breton Island". */
function areOne({ draft: a }: Spoken, { draft: b }: Spoken): boolean {
  const [long, short] = [a.name.name.fullName, b.name.name.fullName].toSorted((x, y) => y.length - x.length)
  if (a.type !== 'other' && b.type !== 'other') return long.startsWith(short) || long.endsWith(short)
  return short.length >= MIN_STEM && long.startsWith(short.slice(0, MIN_STEM))
}

/** The words of a role in small letters; of "President Lee's former chief of staff" not whose it is. */
function wordsOf({ text }: Article, { start, end }: Span): string[] {
  const role = text.slice(start, end).toLowerCase()
  const owned = role.slice(Math.max(role.lastIndexOf("'s "), role.lastIndexOf('’s ')) + 1)
  return owned.match(/\p{L}{2,40}/gu) ?? []
}
