import { gazetteer } from '../../lexicon/gazetteer.js'
import { perPhrase } from '../../lexicon/per-phrase.js'
import { Shape, type Word } from '../../model/article.js'
import { Evidence, type NameShape, type Weigh } from './evidence.js'
import { ShortForms } from './short-form.js'
import { shapeRules } from './shape/index.js'
import { inNameCase, wordFacts, type WordFacts } from './word-facts.js'

/** A phrase that may be a name, and what its words say; the same wherever it stands. */
export class Phrase implements NameShape {
  /** Its words joined by spaces. */
  readonly key: string
  readonly words: readonly Word[]
  readonly facts: readonly WordFacts[]
  readonly parts: number
  readonly known: number
  readonly evidence = new Evidence()
  #short: ShortForms | undefined
  /** Number of the pool that it was put into last, and its place there. */
  pool = 0
  place = 0

  /** @param inCapitals whether its words are read as names are usually written */
  constructor(words: readonly Word[], inCapitals: boolean) {
    this.key = words.map(({ text }) => (inCapitals ? inNameCase(text) : text)).join(' ')
    this.words = words
    this.facts = words.map(wordFacts)
    this.parts = this.facts.reduce((parts, { part }) => parts | part, 0)
    this.known = words.length === 1 ? this.facts[0].known : knownPhrase(words, this.facts[0].begins, this.key)
    let rule = shapeRules[0]
    const weigh: Weigh = (type, weight) => this.evidence.add(type, weight, rule.name)
    for (rule of shapeRules) rule.weigh(this, weigh)
  }

  /** What its bearer may be called for short. */
  get short(): ShortForms {
    return (this.#short ??= new ShortForms(this.words))
  }
}

/** The phrase of the words `[first, end)`. */
export const phraseOf = perPhrase((words) => new Phrase(words, false))

/** The phrase of words in capitals, read as names are usually written. */
export const phraseFromCapitals = perPhrase((words) => new Phrase(words, true))

/** @param begins whether a listed name may begin with the first word */
function knownPhrase(words: readonly Word[], begins: boolean, key: string): number {
  const { factsOf } = gazetteer()
  const known = begins ? factsOf(key) : 0
  return known || !words.every(({ shape }) => shape & Shape.allCaps)
    ? known
    : factsOf(words.map(({ text }) => inNameCase(text)).join(' ')) ||
        // "NEW YORK"
        factsOf(words.map(({ text }) => text.charAt(0) + text.slice(1).toLowerCase()).join(' '))
}
