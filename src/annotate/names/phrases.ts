import { gazetteer } from '../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../model/article.js'
import { Evidence, type NameShape } from './evidence.js'
import { shapeRules } from './shape/index.js'
import { inNameCase, wordFacts } from './word-facts.js'

/** A phrase that may be a name, and what its words say; the same wherever it stands. */
export interface Phrase {
  readonly key: string
  readonly shape: NameShape
  readonly evidence: Evidence
}

/** Phrases kept between articles; beyond this they are forgotten, so that memory stays bounded. */
const MAX_PHRASES = 50_000
const phrases = new Map<string, Phrase>()
const singles = new Map<Word, Phrase>()

/** The phrase of the words `[first, end)`; words in capitals are read as names are usually written, if `capitals`. */
export function phraseOf(word: readonly Word[], first: number, end: number, capitals: boolean): Phrase {
  if (end === first + 1 && !capitals) return singleWord(word[first])
  let key = capitals ? inNameCase(word[first].text) : word[first].text
  for (let i = first + 1; i < end; i++) key += ` ${capitals ? inNameCase(word[i].text) : word[i].text}`
  const phrase = phrases.get(key)
  if (phrase) return phrase
  if (phrases.size >= MAX_PHRASES) phrases.clear()
  return keep(key, word.slice(first, end))
}

function singleWord(word: Word): Phrase {
  let phrase = singles.get(word)
  if (phrase) return phrase
  if (singles.size >= MAX_PHRASES) singles.clear()
  singles.set(word, (phrase = phrases.get(word.text) ?? keep(word.text, [word])))
  return phrase
}

function keep(key: string, words: readonly Word[]): Phrase {
  const facts = words.map(wordFacts)
  const shape = { words, facts, known: words.length === 1 ? facts[0].known : knownPhrase(words, key) }
  const evidence = new Evidence()
  for (const rule of shapeRules) rule.weigh(shape, (type, weight) => evidence.add(type, weight, rule.name))
  const phrase = { key, shape, evidence }
  phrases.set(key, phrase)
  return phrase
}

function knownPhrase(words: readonly Word[], key: string): number {
  const { factsOf } = gazetteer()
  const known = factsOf(key)
  return known || !words.every(({ shape }) => shape & Shape.allCaps)
    ? known
    : factsOf(words.map(({ text }) => inNameCase(text)).join(' ')) ||
        // "NEW YORK"
        factsOf(words.map(({ text }) => text.charAt(0) + text.slice(1).toLowerCase()).join(' '))
}
