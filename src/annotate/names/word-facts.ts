import { gazetteer, Known, type NameHead } from '../../lexicon/gazetteer.js'
import { nameContext } from '../../lexicon/name-contexts.js'
import { perWord } from '../../lexicon/per-word.js'
import { isFormOfVerb } from '../../lexicon/parts-of-speech.js'
import { trait } from '../../lexicon/traits.js'
import { abbreviationKind } from '../../lexicon/word-forms.js'
import { CLOSED_CLASS, PartOfSpeech as P, Shape, type Word } from '../../model/article.js'

/** What a word or sign can be within a name; a bit set. */
export const NamePart = {
  /** "-" in "Song-thaek". */
  hyphen: 1,
  /** Begins a nickname: '"' in 'Ann "Ace" Moss'. */
  quote: 2,
  /** "W.", "J.R." */
  initial: 4,
  /** "Jr.", "III". */
  generation: 8,
  /** "de", "van", "bin" in a person's name. */
  particle: 16,
  /** "of", "for" in the name of a body. */
  preposition: 32,
  /** What no person's name has in it: "of", "the", "'s", "&". */
  impersonal: 64,
  /** "KC" behind "Ann Moss". */
  postNominal: 128,
} as const

const partsOfForms = new Map<string, number>()
for (const [part, forms] of [
  [NamePart.hyphen, '- ‐ ‑'],
  [NamePart.quote, '" “'],
  [NamePart.generation, 'Jr Jr. Sr Sr. II III IV'],
  [NamePart.particle, 'de del della di da dos du van von der bin ibn al la le ter ten bint'],
  [NamePart.preposition, 'of for on to in into against at relating with by about from without'],
  [NamePart.impersonal, "of for and in on to the 's ' & against at into from without"],
] as const)
  for (const form of forms.split(' ')) partsOfForms.set(form, (partsOfForms.get(form) ?? 0) | part)
/** "Of" and "OF" are prepositions as well, but "Van" begins a name. */
const IN_ANY_CASE = NamePart.preposition | NamePart.impersonal

const isPostNominal = nameContext('post-nominal')

const partOf = (word: Word): number => {
  const { text, lower, shape } = word
  return (
    (partsOfForms.get(text) ?? 0) |
    ((partsOfForms.get(lower) ?? 0) & IN_ANY_CASE) |
    (shape & Shape.abbreviation && /^(?:\p{Lu}\.)+$/u.test(text) ? NamePart.initial : 0) |
    (shape & Shape.capital && isPostNominal(word) ? NamePart.postNominal : 0)
  )
}

/** What is known of a word wherever it stands, as far as names go. */
export interface WordFacts {
  /** Bits of `Known` for the word alone, as written or, for one in capitals, as a name is usually written. */
  readonly known: number
  /** Types that the word gives to a name around it: "Committee". */
  readonly heads: readonly NameHead[] | undefined
  /** What may follow the word in listed phrases with small words or signs: "and Herzegovina". */
  readonly tails: readonly (readonly string[])[]
  /** Whether a listed name of several words may begin with it. */
  readonly begins: boolean
  /** Bits of {@link NamePart}. */
  readonly part: number
  /** Title or role: "Rep.", "chairman". */
  readonly title: boolean
  /** Whether a title of several words may begin with it: "Prime". */
  readonly beginsTitle: boolean
  /** Whether one may end with it: "Minister". */
  readonly endsTitle: boolean
  /** The word also lives in small letters, by the lexicon: "Human", "Watch". */
  readonly common: boolean
  /** Pronoun, article, preposition and the like. */
  readonly closed: boolean
  /** Written as names are: "Lee", "iPhone", "d'Estaing". */
  readonly nameLike: boolean
}

/** Pronouns, articles, prepositions and the like. */
export const isClosed = ({ parts }: Word): boolean =>
  (parts & (CLOSED_CLASS | P.adverb)) !== 0 && ((parts & P.noun) === 0 || (parts & P.adverb) !== 0)

/** Whether the lexicon has the word as another part of speech than a name. */
export const isCommon = ({ parts }: Word): boolean => (parts & ~(P.name | P.number)) !== 0

/** "Just", "Most", but not "West". */
export const isAdverb = ({ parts }: Word): boolean => (parts & P.adverb) !== 0 && (parts & P.noun) === 0

/** Endings of common nouns, seldom of names: "convention", "statehood". */
const ABSTRACT = /(?:tion|sion|ment|ness|ship|ism|ity|ance|ence|hood|ology)s?$/

const NONE: readonly never[] = []

/** "Lee", "iPhone", "d'Estaing" */
const isNameLike = ({ shape, text }: Word): boolean =>
  (shape & Shape.capital) !== 0 || /^(?:\p{Ll}{1,2}\p{Lu}|[dl]'\p{Lu})/u.test(text)

/** The trait of words that are written as names are. */
export const NAME_LIKE = trait(isNameLike)

/** The trait of words that a name may begin or end with within a run: not the "Of" of "Chief Of Staff". */
export const AT_EDGE = trait((word) => {
  if (!isNameLike(word)) return false
  const part = partOf(word)
  return !(part & NamePart.preposition && part & NamePart.impersonal)
})

/** Small words that listed names begin with: "al-Qaida", "sub-Saharan Africa". */
export const mayBeginSmall = (text: string): boolean => text === 'al' || text === 'sub'

/** The facts of a word. */
export const wordFacts = perWord((word): WordFacts => {
  const { factsOf, beginsName, isCommonNoun, headsOf, tailsOf, beginsTitle, endsTitle, titleOf } = gazetteer()
  const nameLike = isNameLike(word)
  const begins = beginsName(word.text)
  const isShouted = Boolean(word.shape & Shape.allCaps)
  if (!nameLike && word.shape & (Shape.symbol | Shape.number))
    return {
      known: 0,
      heads: undefined,
      tails: begins && word.shape & Shape.number ? tailsOf(word.text) : NONE,
      begins,
      part: partOf(word),
      title: false,
      beginsTitle: false,
      endsTitle: false,
      common: false,
      closed: false,
      nameLike: false,
    }
  return {
    known: isNoName(word)
      ? Known.nonName
      : nameLike
        ? factsOf(word.text) || (isShouted ? factsOf(inNameCase(word.text)) : 0)
        : 0,
    heads: headsOf(word.lower),
    tails: begins && (nameLike || mayBeginSmall(word.text)) ? tailsOf(word.text) : NONE,
    begins: begins || (isShouted && beginsName(inNameCase(word.text))),
    part: partOf(word),
    title: titleOf(word.lower) !== undefined,
    beginsTitle: beginsTitle(word.lower),
    endsTitle: endsTitle(word.lower),
    common:
      isCommon(word) ||
      isFormOfVerb(word.lower) ||
      isCommonNoun(word.lower) ||
      headsOf(word.lower) !== undefined ||
      ABSTRACT.test(word.lower),
    closed: isClosed(word),
    nameLike,
  }
})

/** "No." before a number, "One". */
const isNoName = (word: Word): boolean => abbreviationKind(word.text) === 'number' || word.parts === P.number

/** "WASHINGTON" → "Washington"; words of up to three letters are acronyms and stay. */
export const inNameCase = (text: string): string =>
  text.length > 3 ? text.charAt(0) + text.slice(1).toLowerCase() : text

/** A name's word that is no "His" at the start of a sentence. */
export const isBearer = (word: Word): boolean => {
  const { nameLike, closed } = wordFacts(word)
  return nameLike && !closed
}

/** "Mossekar": a word that no body's name has, neither a common one nor listed but as a person's name. */
export const isOfPersonsAlone = ({ nameLike, common, heads, known }: WordFacts): boolean =>
  nameLike && !common && !heads && !(known & ~(Known.firstName | Known.female | Known.male | Known.surname))
