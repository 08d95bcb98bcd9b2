import { gazetteer, Known, type NameHead } from '../../lexicon/gazetteer.js'
import { perWord } from '../../lexicon/per-word.js'
import { abbreviationKind } from '../../lexicon/word-forms.js'
import { CLOSED_CLASS, PartOfSpeech as P, Shape, type Word } from '../../model/article.js'

/** What is known of a word wherever it stands, as far as names go. */
export interface WordFacts {
  /** Bits of `Known` for the word alone, as written or, for one in capitals, as a name is usually written. */
  readonly known: number
  /** Types that the word gives to a name around it: "Committee". */
  readonly heads: readonly NameHead[] | undefined
  /** What may follow the word in listed phrases with small words or signs: "and Herzegovina". */
  readonly tails: readonly (readonly string[])[]
  /** Title or role: "Rep.", "chairman". */
  readonly title: boolean
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

/** Endings of common nouns, seldom of names: "convention", "statehood". */
const ABSTRACT = /(?:tion|sion|ment|ness|ship|ism|ity|ance|ence|hood|ology)s?$/

/** The facts of a word. */
export const wordFacts = perWord((word): WordFacts => {
  const { factsOf, isCommonNoun, headsOf, tailsOf, titleOf } = gazetteer()
  const capital = Boolean(word.shape & Shape.capital)
  const nameLike = capital || /^(?:\p{Ll}{1,2}\p{Lu}|[dl]'\p{Lu})/u.test(word.text)
  if (!nameLike && word.shape & (Shape.symbol | Shape.number))
    return {
      known: 0,
      heads: undefined,
      tails: word.shape & Shape.number ? tailsOf(word.text) : [],
      title: false,
      common: false,
      closed: false,
      nameLike: false,
    }
  return {
    known: isNoName(word)
      ? Known.nonName
      : nameLike
        ? factsOf(word.text) || (word.shape & Shape.allCaps ? factsOf(inNameCase(word.text)) : 0)
        : 0,
    heads: headsOf(word.lower),
    tails: nameLike || word.text === 'al' ? tailsOf(word.text) : [],
    title: titleOf(word.lower) !== undefined,
    common:
      isCommon(word) || isCommonNoun(word.lower) || headsOf(word.lower) !== undefined || ABSTRACT.test(word.lower),
    closed: isClosed(word),
    nameLike,
  }
})

/** "No." before a number, "One". */
const isNoName = (word: Word): boolean => abbreviationKind(word.text) === 'number' || word.parts === P.number

/** "WASHINGTON" → "Washington"; words of up to three letters are acronyms and stay. */
export const inNameCase = (text: string): string =>
  text.length > 3 ? text.charAt(0) + text.slice(1).toLowerCase() : text
