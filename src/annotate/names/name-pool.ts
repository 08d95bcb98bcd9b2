import { gazetteer } from '../../lexicon/gazetteer.js'
import { Shape, type Article, type Sentence, type Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import type { Casing } from './case-evidence.js'
import { contextRules } from './context/index.js'
import { Evidence, type NameShape } from './evidence.js'
import type { Run } from './runs.js'
import { shapeRules } from './shape/index.js'
import type { Surroundings } from './surroundings.js'
import { inNameCase, wordFacts } from './word-facts.js'

/** Longest name in tokens. */
export const MAX_NAME = 18

/** A phrase that may be a name, with what the whole article says of it. */
export interface PooledName {
  readonly key: string
  readonly shape: NameShape
  readonly evidence: Evidence
  /** How often each rule has spoken for or against a type. */
  readonly said: Map<string, number>
  /** How often it stands where only names have capitals. */
  inProse: number
}

/** A run with where it stands. */
export interface PlacedRun extends Run {
  readonly sentence: Sentence
  readonly casing: Casing
}

/** All phrases of an article that may be names, each with its evidence: the same phrase is the same thing throughout. */
export class NamePool {
  readonly #names = new Map<string, PooledName>()
  readonly #article: Article

  constructor(article: Article) {
    this.#article = article
  }

  values(): Iterable<PooledName> {
    return this.#names.values()
  }

  get(key: string): PooledName | undefined {
    return this.#names.get(key)
  }

  /** The entry of the tokens `[first, end)`, made with its evidence from shape where it is new. */
  at(first: number, end: number, casing: Casing): PooledName {
    const { word } = this.#article.tokens
    const key = keyOf(word, first, end, casing)
    let found = this.#names.get(key)
    if (!found) {
      const words = word.slice(first, end)
      const facts = words.map(wordFacts)
      found = {
        key,
        shape: { words, facts, known: words.length === 1 ? facts[0].known : knownPhrase(words, key) },
        evidence: new Evidence(),
        said: new Map(),
        inProse: 0,
      }
      for (const rule of shapeRules) {
        const { evidence } = found
        rule.weigh(found.shape, (type, weight) => evidence.add(type, weight, rule.name))
      }
      this.#names.set(key, found)
    }
    return found
  }

  /** Adds what stands around the names that a run may hold; headings say nothing. */
  collect(run: PlacedRun): void {
    if (run.casing !== 'sentence') return
    const { word } = this.#article.tokens
    for (const first of startsOf(run, word))
      for (const end of endsOf(run, first, word)) {
        const name = this.at(first, end, run.casing)
        const around = this.#around(run, first, end)
        for (const rule of contextRules) rule.weigh(around, (type, weight) => addContext(name, type, weight, rule.name))
        if (first > run.sentence.firstToken) name.inProse++
      }
  }

  #around({ sentence }: PlacedRun, first: number, end: number): Surroundings {
    const { word } = this.#article.tokens
    return {
      article: this.#article,
      before: (distance) => (first - distance >= sentence.firstToken ? word[first - distance] : undefined),
      after: (distance) => (end + distance - 1 < sentence.endToken ? word[end + distance - 1] : undefined),
    }
  }
}

/** The same thing said again adds half as much as before. */
function addContext({ said, evidence }: PooledName, type: EntityType, weight: number, rule: string): void {
  const key = `${rule} ${type} ${weight > 0 ? '+' : '-'}`
  const times = said.get(key) ?? 0
  said.set(key, times + 1)
  evidence.add(type, weight / 2 ** times, rule)
}

function keyOf(word: readonly Word[], first: number, end: number, casing: Casing): string {
  const form = (i: number): string => (casing === 'capitals' ? inNameCase(word[i].text) : word[i].text)
  let key = form(first)
  for (let i = first + 1; i < end; i++) key += ` ${form(i)}`
  return key
}

function knownPhrase(words: readonly Word[], key: string): number {
  const { factsOf } = gazetteer()
  const known = factsOf(key)
  return known || !words.every(({ shape }) => shape & Shape.allCaps)
    ? known
    : factsOf(words.map(({ text }) => inNameCase(text)).join(' '))
}

/** Tokens of a run at which a name may begin. */
export function* startsOf(run: Run, word: readonly Word[]): Generator<number> {
  for (let i = run.first; i < run.end; i++) if (i === run.first || wordFacts(word[i]).nameLike) yield i
}

/** Ends (exclusive) at which a name that begins at `first` may end. */
export function* endsOf(run: Run, first: number, word: readonly Word[]): Generator<number> {
  const limit = Math.min(run.end, first + MAX_NAME)
  for (let end = first + 1; end <= limit; end++) {
    const last = word[end - 1]
    if (
      wordFacts(last).nameLike ||
      last.shape & Shape.number ||
      end === run.end ||
      (end - 2 >= first && /^[-‐‑]$/.test(word[end - 2].text) && last.shape & Shape.letters)
    )
      yield end
  }
}
