import { Shape, type Article, type Sentence, type Word } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { ANY_PLACE } from '../../lexicon/gazetteer.js'
import { isAboutSport } from './about-sport.js'
import type { Casing } from './case-evidence.js'
import { contextRules } from './context/index.js'
import { Evidence } from './evidence.js'
import { phraseOf, type Phrase } from './phrases.js'
import type { Run } from './runs.js'
import { forRulesBeside } from './rules-beside.js'
import { MovingSurroundings } from './surroundings.js'
import { isTownInSport } from './town-in-sport.js'
import { NamePart, wordFacts } from './word-facts.js'

/** Longest name in tokens. */
const MAX_NAME = 18

/** A phrase that may be a name, with what the whole article says of it. */
export interface PooledName {
  readonly phrase: Phrase
  /** What the words say, and what the article adds: a copy of its own as soon as there is any. */
  evidence: Evidence
  /** How often each rule has spoken, by rule, type and sign; null before any has. */
  said: Map<number, number> | null
  /** How often it stands where only names have capitals. */
  inProse: number
}

/** Tokens `[first, end)` of a run that may be a name. */
export interface Candidate {
  readonly first: number
  readonly end: number
  readonly name: PooledName
}

/** A run with where it stands and all names it may hold, by first token and then by end. */
export interface PlacedRun extends Run {
  readonly sentence: Sentence
  readonly casing: Casing
  readonly candidates: readonly Candidate[]
}

const SIGN_OF_TYPE: Readonly<Record<EntityType, number>> = { person: 0, organization: 2, place: 4, other: 6 }

/** All phrases of an article that may be names, each with its evidence: the same phrase is the same thing throughout. */
export class NamePool {
  readonly #names = new Map<Phrase, PooledName>()
  readonly #byKey = new Map<string, PooledName>()
  readonly #towns = new Map<string, PooledName>()
  readonly #article: Article
  readonly #around: MovingSurroundings
  #current!: PooledName
  #heading = false
  #rule = 0

  constructor(article: Article) {
    this.#article = article
    this.#around = new MovingSurroundings(article.tokens, isAboutSport(article))
  }

  values(): Iterable<PooledName> {
    return this.#byKey.values()
  }

  /** The name with these words, joined by spaces, if it stands anywhere in the article. */
  get(key: string): PooledName | undefined {
    return this.#byKey.get(key)
  }

  /** Takes in the names that a run may hold, with what stands around them; headings and tables say little. */
  collect(run: Run, sentence: Sentence, casing: Casing): PlacedRun {
    const { word } = this.#article.tokens
    const candidates: Candidate[] = []
    for (let first = run.first; first < run.end; first++) {
      if (first > run.first && !mayStandAtEdge(word[first])) continue
      const limit = Math.min(run.end, first + MAX_NAME)
      for (let end = first + 1; end <= limit; end++) {
        if (!mayEnd(word, first, end, run.end)) continue
        const name = this.#at(first, end, casing, sentence)
        candidates.push({ first, end, name })
        this.#weigh(name, sentence, first, end, casing !== 'sentence')
      }
    }
    return { first: run.first, end: run.end, sentence, casing, candidates }
  }

  #at(first: number, end: number, casing: Casing, sentence: Sentence): PooledName {
    const phrase = phraseOf(this.#article.tokens.word, first, end, casing === 'capitals')
    if (this.#around.sport && phrase.shape.known & ANY_PLACE) {
      const around = this.#around.moveTo(sentence, phrase.shape, first, end)
      if (isTownInSport(around)) return this.#town(phrase)
    }
    let found = this.#names.get(phrase)
    if (!found) {
      found = this.#byKey.get(phrase.key) ?? { phrase, evidence: phrase.evidence, said: null, inProse: 0 }
      this.#names.set(phrase, found)
      this.#byKey.set(phrase.key, found)
    }
    return found
  }

  /** A name where it is the town, however often the article speaks of its team. */
  #town(phrase: Phrase): PooledName {
    let found = this.#towns.get(phrase.key)
    if (!found) this.#towns.set(phrase.key, (found = { phrase, evidence: phrase.evidence, said: null, inProse: 0 }))
    return found
  }

  #weigh(name: PooledName, sentence: Sentence, first: number, end: number, heading: boolean): void {
    if (!heading && first > sentence.firstToken) name.inProse++
    this.#current = name
    const around = this.#around.moveTo(sentence, name.phrase.shape, first, end)
    this.#heading = heading
    forRulesBeside(around.before(1), around.after(1), this.#ask)
  }

  #ask = (rule: number): void => {
    if (this.#heading && !contextRules[rule].headings) return
    this.#rule = rule
    contextRules[rule].weigh(this.#around, this.#add)
  }

  /** The same thing said again adds half as much as before. */
  #add = (type: EntityType, weight: number): void => {
    const name = this.#current
    const said = (name.said ??= new Map())
    const key = this.#rule * 8 + SIGN_OF_TYPE[type] + (weight > 0 ? 1 : 0)
    const times = said.get(key) ?? 0
    if (times > 5) return
    said.set(key, times + 1)
    addEvidence(name, type, weight / 2 ** times, contextRules[this.#rule].name)
  }
}

/** Adds to what is known of a name in this article. */
export function addEvidence(name: PooledName, type: EntityType, weight: number, rule: string): void {
  if (name.evidence === name.phrase.evidence) name.evidence = new Evidence(name.evidence)
  name.evidence.add(type, weight, rule)
}

/** Whether a name may begin or end with a word within a run: not with the "Of" of "Chief Of Staff". */
function mayStandAtEdge(word: Word): boolean {
  const { nameLike, part } = wordFacts(word)
  return nameLike && !(part & NamePart.preposition && part & NamePart.impersonal)
}

/** Whether a name that begins at `first` may end before `end`: not in "of" or a hyphen. */
function mayEnd(word: readonly Word[], first: number, end: number, runEnd: number): boolean {
  const last = word[end - 1]
  return (
    end === runEnd ||
    Boolean(last.shape & Shape.number) ||
    mayStandAtEdge(last) ||
    (end - 2 >= first && Boolean(last.shape & Shape.letters) && /^[-‐‑]$/.test(word[end - 2].text))
  )
}
