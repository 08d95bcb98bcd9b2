import { gazetteer, Known } from '../../lexicon/gazetteer.js'
import { perPhrase } from '../../lexicon/per-phrase.js'
import { Shape, type Word } from '../../model/article.js'
import { Evidence, type NameShape, type Weigh } from './evidence.js'
import { ShortForms } from './short-form.js'
import { shapeRules } from './shape/index.js'
import { inNameCase, wordFacts } from './word-facts.js'

/** A phrase that may be a name, and what its words say; the same wherever it stands. */
export interface Phrase {
  readonly key: string
  readonly shape: NameShape
  readonly evidence: Evidence
  /** What its bearer may be called for short. */
  readonly short: ShortForms
  /** Number of the pool that it was put into last, and its place there. */
  pool: number
  place: number
}

/** The phrase of the words `[first, end)`. */
export const phraseOf = perPhrase((words) => make(words, false))

/** The phrase of words in capitals, read as names are usually written. */
export const phraseFromCapitals = perPhrase((words) => make(words, true))

function make(words: readonly Word[], capitals: boolean): Phrase {
  const texts = words.map(({ text }) => (capitals ? inUsualCase(text) : text))
  const key = texts.join(' ')
  const facts = words.map(wordFacts)
  const shape = {
    words,
    facts,
    parts: facts.reduce((parts, { part }) => parts | part, 0),
    known: words.length === 1 ? facts[0].known : knownPhrase(words, facts[0].begins, key),
  }
  const evidence = new Evidence()
  let rule = shapeRules[0]
  const weigh: Weigh = (type, weight) => evidence.add(type, weight, rule.name)
  for (rule of shapeRules) rule.weigh(shape, weigh)
  return { key, shape, evidence, short: new ShortForms(texts), pool: 0, place: 0 }
}

/** "HALL" → "Hall", "LEE" → "Lee"; "BBC" stays. */
function inUsualCase(text: string): string {
  if (text.length !== 3) return inNameCase(text)
  const usual = text.charAt(0) + text.slice(1).toLowerCase()
  return gazetteer().factsOf(usual) & (Known.firstName | Known.surname) ? usual : text
}

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
