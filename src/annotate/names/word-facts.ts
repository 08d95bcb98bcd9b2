import { gazetteer, type NameHead } from '../../lexicon/gazetteer.js'
import { PartOfSpeech as P, Shape, type Word } from '../../model/article.js'

/** What is known of a word wherever it stands, as far as names go. */
export interface WordFacts {
  /** Bits of `Known` for the word alone, as written or, for one in capitals, as a name is usually written. */
  readonly known: number
  /** Types that the word gives to a name around it: "Committee". */
  readonly heads: readonly NameHead[] | undefined
  /** Title or role: "Rep.", "chairman". */
  readonly title: boolean
  /** The word also lives in small letters, by the lexicon: "Human", "Watch". */
  readonly common: boolean
  /** Pronoun, article, preposition and the like. */
  readonly closed: boolean
  /** Written as names are: "Lee", "iPhone", "d'Estaing". */
  readonly nameLike: boolean
}

const CLOSED_CLASS =
  P.pronoun |
  P.determiner |
  P.preposition |
  P.conjunction |
  P.subordinator |
  P.modal |
  P.auxiliary |
  P.relative |
  P.infinitiveTo |
  P.adverb

const facts = new WeakMap<Word, WordFacts>()

/** The facts of a word, computed once for each form. */
export function wordFacts(word: Word): WordFacts {
  let found = facts.get(word)
  if (!found) facts.set(word, (found = look(word)))
  return found
}

function look(word: Word): WordFacts {
  const { factsOf, headsOf, titleOf } = gazetteer()
  const capital = Boolean(word.shape & Shape.capital)
  const closed = Boolean(word.parts & CLOSED_CLASS) && !(word.parts & P.noun && !(word.parts & P.adverb))
  const nameLike = capital || /^(?:\p{Ll}{1,2}\p{Lu}|[dl]'\p{Lu})/u.test(word.text)
  if (!nameLike && word.shape & (Shape.symbol | Shape.number))
    return { known: 0, heads: undefined, title: false, common: false, closed: false, nameLike: false }
  return {
    known: nameLike ? factsOf(word.text) || (word.shape & Shape.allCaps ? factsOf(inNameCase(word.text)) : 0) : 0,
    heads: headsOf(word.lower),
    title: titleOf(word.lower) !== undefined,
    common: (word.parts & ~(P.name | P.number)) !== 0,
    closed,
    nameLike,
  }
}

/** "WASHINGTON" → "Washington"; words of up to three letters are acronyms and stay. */
export const inNameCase = (text: string): string =>
  text.length > 3 ? text.charAt(0) + text.slice(1).toLowerCase() : text
