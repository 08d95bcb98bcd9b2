import type { SourceDocument } from './document.js'
import type { RegionKind } from './record.js'
import type { Span } from './span.js'

/** A distinct word form, known once for all its occurrences. */
export interface Word {
  /** As it stands in the text. */
  readonly form: string
  /** The same composed (NFC), with straight apostrophes and without soft hyphens. */
  readonly text: string
  readonly lower: string
  /** Bits of {@link Shape}. */
  readonly shape: number
  /** Bits of {@link PartOfSpeech} that the word can have. */
  readonly parts: number
  /** Bits of the traits that are declared with `trait` of the lexicon. */
  readonly traits: number
  /** Bits of the lists that it is in; `oneOf` of the lexicon reads them. */
  readonly lists: readonly number[]
  /** What else is known of it, computed when first asked for; `perWord` of the lexicon reads and writes this. */
  readonly facts: unknown[]
}

/** What a word form looks like; a bit set. */
export const Shape = {
  /** Begins with a capital: "Lee", "U.N.", "NATO". */
  capital: 1,
  /** All letters are capitals, at least two: "NATO", "U.N.". */
  allCaps: 2,
  /** Consists of letters (and inner marks): "don't", "Ph.D.". */
  letters: 4,
  /** Begins with a digit: "80,000", "11:03". */
  number: 8,
  /** Ends in a period that belongs to it: "Rep.", "U.S.". */
  abbreviation: 16,
  /** Neither letters nor digits: ",", "“", "$". */
  symbol: 32,
} as const

/** Parts of speech; a bit set in `Word.parts`, a single one in `Article.tags`. */
export const PartOfSpeech = {
  noun: 1,
  name: 2,
  pronoun: 4,
  determiner: 8,
  adjective: 16,
  adverb: 32,
  /** Infinitive or plain present: "say", "to say". */
  verb: 64,
  /** Third person singular: "says". */
  verbS: 128,
  /** Past tense: "said". */
  past: 256,
  /** Past participle: "said", "given". */
  participle: 512,
  /** "-ing" form. */
  gerund: 1024,
  /** "will", "may", "could". */
  modal: 2048,
  /** Forms of be, have, do. */
  auxiliary: 4096,
  preposition: 8192,
  /** "and", "but", "or". */
  conjunction: 16384,
  /** "that", "because", "while", "if". */
  subordinator: 32768,
  number: 65536,
  punctuation: 131072,
  /** "to" before a verb. */
  infinitiveTo: 262144,
  /** "who", "which", "whose". */
  relative: 524288,
  /** The clitic 's after a noun. */
  possessive: 1048576,
} as const

/** Parts of speech with few words: pronouns, articles, prepositions and the like. */
export const CLOSED_CLASS =
  PartOfSpeech.pronoun |
  PartOfSpeech.determiner |
  PartOfSpeech.preposition |
  PartOfSpeech.conjunction |
  PartOfSpeech.subordinator |
  PartOfSpeech.modal |
  PartOfSpeech.auxiliary |
  PartOfSpeech.relative |
  PartOfSpeech.infinitiveTo

/** The tokens of a text, in order; `text.slice(start[i], end[i])` is token `i` as written. */
export interface TokenTable {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly word: readonly Word[]
  /** The traits of each word: what a pass over all tokens looks at first. */
  readonly traits: Int32Array
}

/** A run of tokens: half-open `[firstToken, endToken)`. */
export interface TokenRange {
  readonly firstToken: number
  readonly endToken: number
}

export interface Sentence extends Span, TokenRange {
  /** Index of its paragraph in `Article.paragraphs`. */
  readonly paragraph: number
}

export interface Paragraph extends Span, TokenRange {
  readonly region: RegionKind
  /** Its sentences: half-open `[firstSentence, endSentence)` in `Article.sentences`. */
  readonly firstSentence: number
  readonly endSentence: number
}

/** A document with its tokens, sentences and paragraphs: what every annotator reads. */
export interface Article {
  readonly document: SourceDocument
  readonly text: string
  readonly tokens: TokenTable
  /** One {@link PartOfSpeech} for each token. */
  readonly tags: Int32Array
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
}
