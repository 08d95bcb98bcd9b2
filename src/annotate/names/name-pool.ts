import { Shape, type Article, type Sentence, type TokenTable } from '../../model/article.js'
import type { EntityType } from '../../model/record.js'
import { ANY_PLACE } from '../../lexicon/gazetteer.js'
import { isAboutSport } from './about-sport.js'
import type { Casing } from './case-evidence.js'
import { Evidence } from './evidence.js'
import { phraseFromCapitals, phraseOf, type Phrase } from './phrases.js'
import { isCompanyEnding, type Run } from './runs.js'
import { askedRules, rulesBeside } from './rules-beside.js'
import { MovingSurroundings } from './surroundings.js'
import { isTownInSport } from './town-in-sport.js'
import { AT_EDGE } from './word-facts.js'

/** Longest name in tokens. */
const MAX_NAME = 18

/** A phrase that may be a name, with what the whole article says of it. */
export interface PooledName {
  readonly phrase: Phrase
  /** What the words say, and what the article adds: a copy of its own as soon as there is any. */
  evidence: Evidence
  /** How often each rule has spoken: for each rule, type and sign a number of which the last digit says it; null before any. */
  said: number[] | null
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
/** How often a rule is heard that says the same of the same name. */
const HEARD = 6

/** How many pools there have been in this thread. */
let pools = 0

/** All phrases of an article that may be names, each with its evidence: the same phrase is the same thing throughout. */
export class NamePool {
  readonly #number = ++pools
  readonly #names: PooledName[] = []
  readonly #byKey = new Map<string, PooledName>()
  /** Names where they are the town, however often the article speaks of its team. */
  readonly #towns = new Map<string, PooledName>()
  readonly #article: Article
  readonly #around: MovingSurroundings
  #current!: PooledName
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

  /**
   * Takes in the names that a run may hold, with what stands around them; headings and tables say little.
   * @param inCapitals whether the run is, in a sentence that is not
   */
  collect(run: Run, sentence: Sentence, casing: Casing, inCapitals: boolean): PlacedRun {
    const { tokens } = this.#article
    let candidates: Candidate[] | null = null
    for (let first = run.first; first < run.end; first++) {
      if (first > run.first && !(tokens.traits[first] & AT_EDGE)) continue
      const limit = Math.min(run.end, first + MAX_NAME)
      for (let end = first + 1; end <= limit; end++) {
        if (!mayEnd(tokens, first, end, run.end)) continue
        const name = this.#at(first, end, inCapitals || casing === 'capitals', sentence)
        const candidate = { first, end, name }
        if (candidates) candidates.push(candidate)
        else candidates = [candidate]
        this.#weigh(name, sentence, first, end, casing !== 'sentence')
      }
    }
    return { first: run.first, end: run.end, sentence, casing, candidates: candidates ?? [] }
  }

  #at(first: number, end: number, inCapitals: boolean, sentence: Sentence): PooledName {
    const { word } = this.#article.tokens
    const phrase = inCapitals ? phraseFromCapitals(word, first, end) : phraseOf(word, first, end)
    if (this.#around.sport && phrase.shape.known & ANY_PLACE) {
      const around = this.#around.moveTo(sentence, phrase.shape, first, end)
      if (isTownInSport(around)) return nameIn(this.#towns, phrase)
    }
    if (phrase.pool !== this.#number) {
      phrase.pool = this.#number
      phrase.place = this.#names.push(nameIn(this.#byKey, phrase)) - 1
    }
    return this.#names[phrase.place]
  }

  #weigh(name: PooledName, sentence: Sentence, first: number, end: number, heading: boolean): void {
    if (!heading && first > sentence.firstToken) name.inProse++
    this.#current = name
    const around = this.#around.moveTo(sentence, name.phrase.shape, first, end)
    const beside = rulesBeside(around.before(1), around.after(1))
    for (let k = 0; k < beside.length; k++) {
      const rule = askedRules[beside[k]]
      if (heading && !rule.headings) continue
      this.#rule = beside[k]
      rule.weigh(around, this.#add)
    }
  }

  /** The same thing said again adds half as much as before. */
  #add = (type: EntityType, weight: number): void => {
    const name = this.#current
    const key = this.#rule * 8 + SIGN_OF_TYPE[type] + (weight > 0 ? 1 : 0)
    const times = name.said ? timesSaid(name.said, key) : 0
    name.said ??= [key * 10 + 1]
    if (times === HEARD) return
    addEvidence(name, type, weight / 2 ** times, askedRules[this.#rule].name)
  }
}

/** The name among `names` that is written like a phrase; the first time it is put there. */
function nameIn(names: Map<string, PooledName>, phrase: Phrase): PooledName {
  let found = names.get(phrase.key)
  if (!found) names.set(phrase.key, (found = { phrase, evidence: phrase.evidence, said: null, inProse: 0 }))
  return found
}

/** How often something has been said before; the count, to be found by its key, is raised as far as it goes. */
function timesSaid(counts: number[], key: number): number {
  for (let i = 0; i < counts.length; i++) {
    const times = counts[i] - key * 10
    if (times < 0 || times > HEARD) continue
    if (times < HEARD) counts[i]++
    return times
  }
  counts.push(key * 10 + 1)
  return 0
}

/** Adds to what is known of a name in this article. */
export function addEvidence(name: PooledName, type: EntityType, weight: number, rule: string): void {
  if (name.evidence === name.phrase.evidence) name.evidence = new Evidence(name.evidence)
  name.evidence.add(type, weight, rule)
}

/** Whether a name that begins at `first` may end before `end`: not in "of" or a hyphen. */
function mayEnd({ word, traits }: TokenTable, first: number, end: number, runEnd: number): boolean {
  if (end === runEnd || traits[end - 1] & AT_EDGE) return true
  const { shape } = word[end - 1]
  return (
    Boolean(shape & Shape.number) ||
    isCompanyEnding(word[end - 1]) ||
    (end - 2 >= first && Boolean(shape & Shape.letters) && /^[-‐‑]$/.test(word[end - 2].text))
  )
}
