import type { Sentence, TokenTable, Word } from '../../model/article.js'
import type { NameShape, Weigh } from './evidence.js'

/** A name in its sentence, as context rules see it. */
export interface Surroundings {
  readonly shape: NameShape
  /** The article reports on sport. */
  readonly sport: boolean
  /** The word `distance` tokens before the name, 1 being next to it; undefined beyond the sentence. */
  readonly before: (distance: number) => Word | undefined
  /** The word `distance` tokens after the name, 1 being next to it; undefined beyond the sentence. */
  readonly after: (distance: number) => Word | undefined
}

/** Evidence from the words around a name. */
export interface ContextRule {
  readonly name: string
  /** Holds in headings and tables too, whose capitals and syntax say little. */
  readonly headings?: true
  /** Whether the rule may have something to say of a name right behind this word; asked once for each word form. */
  readonly wordBefore?: (word: Word) => boolean
  /** The same of a name right before this word. A rule with neither is asked of every name, others where one of them holds. */
  readonly wordAfter?: (word: Word) => boolean
  readonly weigh: (around: Surroundings, weigh: Weigh) => void
}

/** Surroundings that are moved from name to name, so that none need be made for each. */
export class MovingSurroundings implements Surroundings {
  shape!: NameShape
  readonly sport: boolean
  readonly #word: readonly Word[]
  #first = 0
  #end = 0
  #sentence!: Sentence

  constructor({ word }: TokenTable, sport: boolean) {
    this.#word = word
    this.sport = sport
  }

  moveTo(sentence: Sentence, shape: NameShape, first: number, end: number): this {
    this.#sentence = sentence
    this.shape = shape
    this.#first = first
    this.#end = end
    return this
  }

  before = (distance: number): Word | undefined =>
    this.#first - distance >= this.#sentence.firstToken ? this.#word[this.#first - distance] : undefined

  after = (distance: number): Word | undefined =>
    this.#end + distance <= this.#sentence.endToken ? this.#word[this.#end + distance - 1] : undefined
}
