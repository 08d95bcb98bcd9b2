import { gazetteer } from '../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../model/article.js'
import { Evidence, type NameShape, type Weigh } from './evidence.js'
import { shapeRules } from './shape/index.js'
import { inNameCase, wordFacts } from './word-facts.js'

/** A phrase that may be a name, and what its words say; the same wherever it stands. */
export interface Phrase {
  readonly key: string
  readonly shape: NameShape
  readonly evidence: Evidence
}

/** Phrases by their words. Two spellings of an apostrophe make two words and two phrases with the same key. */
interface Branch {
  next: Map<Word, Branch> | null
  phrase: Phrase | null
}

/** Branches kept between articles; beyond this they are forgotten, so that memory stays bounded. */
const MAX_BRANCHES = 15_000
const newBranch = (): Branch => ({ next: null, phrase: null })
let asWritten = newBranch()
let fromCapitals = newBranch()
let branches = 0

/** The phrase of the words `[first, end)`; words in capitals are read as names are usually written, if `capitals`. */
export function phraseOf(word: readonly Word[], first: number, end: number, capitals: boolean): Phrase {
  if (branches > MAX_BRANCHES) {
    asWritten = newBranch()
    fromCapitals = newBranch()
    branches = 0
  }
  let branch = capitals ? fromCapitals : asWritten
  for (let i = first; i < end; i++) {
    const branching = (branch.next ??= new Map<Word, Branch>())
    let next = branching.get(word[i])
    if (!next) {
      branching.set(word[i], (next = newBranch()))
      branches++
    }
    branch = next
  }
  return (branch.phrase ??= make(word.slice(first, end), capitals))
}

function make(words: readonly Word[], capitals: boolean): Phrase {
  const key = words.map(({ text }) => (capitals ? inNameCase(text) : text)).join(' ')
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
  return { key, shape, evidence }
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
