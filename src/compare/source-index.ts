import { inInput } from '../claims/input-places.js'
import { passagesOf } from '../claims/passage.js'
import type { ClaimPassage } from '../model/record.js'
import { countBelow } from '../model/sorted.js'
import type { Span } from '../model/span.js'
import type { QuoteReading, SentenceReading, SourceReading } from './source-reading.js'
import type { Sought, Term } from './terms.js'
import { copyDetector } from './wire-copies.js'

/** What of a source is kept. */
export interface SourceText {
  /** `document.id` */
  readonly id: string
  readonly text: string
  /** Near-identical copies of one report bear one number. */
  readonly report: number
  /** The passage at a span of the text, with its place in the file. */
  readonly passageAt: (span: Span) => ClaimPassage
  /** Its sentences: half-open `[firstSentence, endSentence)` in the index. */
  readonly firstSentence: number
  readonly endSentence: number
}

/** A sentence of a source, with what is read of it. */
export interface SourceSentence extends Span, SentenceReading {
  readonly source: SourceText
  readonly paragraph: number
}

export interface SourceQuote extends Omit<QuoteReading, 'sentence'> {
  readonly source: SourceText
  /** Index of the sentence it begins in, among those of all sources. */
  readonly sentence: number
}

/** What is looked for of a term. */
type SoughtTerm = Pick<Term, 'keys' | 'words'> & Partial<Pick<Term, 'deeds'>>

export interface Hit {
  /** Index of the sentence. */
  readonly sentence: number
  /** Share of what was sought that is said there, 0 to 1; what the sentences around it say counts less. */
  readonly coverage: number
}

/** Words in a row by which quotes are found. */
const RUN = 3
/** Sentences that are compared in full for each thing of a draft. */
const CANDIDATES = 40
/** What a term counts that only the sentences around say. */
const NEARBY = 0.5
/**
 * How rare what two texts share must be for them not to share it by chance: of N sentences, N to the power of 1 − ENOUGH
 * have it all, if words fell together at random.
 */
export const ENOUGH = 2
/** The same, where something else tells as well which passage is meant: half a rare word less. */
export const ENOUGH_TOGETHER = 1.5
/** A key in more than this share of many sentences finds nothing by itself. */
const TOO_COMMON = 0.2
const MANY = 2000

/**
 * The sources that drafts are compared with, prepared for being searched. Time to search grows with how often the words
 * sought occur, not with the length of the sources; memory grows with the sources, whose tokens are not kept.
 */
export class SourceIndex {
  readonly sources: SourceText[] = []
  readonly sentences: SourceSentence[] = []
  readonly quotes: SourceQuote[] = []
  readonly #numbers = new Map<string, number>()
  readonly #postings: number[][] = []
  readonly #runs = new Map<string, number[]>()
  readonly #reportOf = copyDetector()
  readonly #reports = new Set<number>()

  /** Adds a source; a draft is compared with all that were added before. */
  add({ id, text, sentences, paragraphs, pages, origin, signature, keys: local, read, quotes }: SourceReading): void {
    const numbers = local.map((key) => this.#numberOf(key))
    const numbered = (keys: Int32Array): Int32Array => keys.map((key) => numbers[key]).sort()
    const firstSentence = this.sentences.length
    const passageAt = passagesOf({ text, sentences, paragraphs, document: { pages } })
    const inFile = origin && inInput(origin)
    const source: SourceText = {
      id,
      text,
      report: this.#reportOf(signature),
      passageAt: (span) => (inFile ? inFile(passageAt(span)) : passageAt(span)),
      firstSentence,
      endSentence: firstSentence + sentences.length,
    }
    this.sources.push(source)
    this.#reports.add(source.report)
    read.forEach(({ keys, told, figures, ...sentence }, i) => {
      const own = numbered(keys)
      for (const key of own) this.#postings[key].push(this.sentences.length)
      const { start, end, paragraph } = sentences[i]
      this.sentences.push({
        ...sentence,
        source,
        start,
        end,
        paragraph,
        keys: own,
        told: told && numbered(told),
        figures: figures.map((figure) => ({ ...figure, clause: numbered(figure.clause) })),
      })
    })
    for (const quote of quotes) {
      const { forms } = quote.words
      for (let i = 0; i + RUN <= forms.length; i++) {
        const run = forms.slice(i, i + RUN).join(' ')
        const known = this.#runs.get(run)
        if (!known) this.#runs.set(run, [this.quotes.length])
        else if (known.at(-1) !== this.quotes.length) known.push(this.quotes.length)
      }
      this.quotes.push({ ...quote, source, sentence: firstSentence + quote.sentence })
    }
  }

  /** How many reports there are; copies of one count once. */
  get reportCount(): number {
    return this.#reports.size
  }

  /** In how many sentences a key stands. */
  countOf(key: string): number {
    return this.#postings[this.#numbers.get(key) ?? -1]?.length ?? 0
  }

  /** How rare what a term says is in the sources, from 0 (everywhere) to 1 (in one sentence, or in none). */
  rarityOf({ keys }: Term): number {
    return this.#rarityOfCount(Math.max(0, ...keys.map((key) => this.countOf(key))))
  }

  /** How rare it is to be a sentence of one of some reports, on the same scale. */
  rarityOfReports(reports: ReadonlySet<number>): number {
    const sources = this.sources.filter(({ report }) => reports.has(report))
    return this.#rarityOfCount(sources.reduce((sum, source) => sum + source.endSentence - source.firstSentence, 0))
  }

  #rarityOfCount(count: number): number {
    return 1 - Math.log(Math.max(1, count)) / Math.log(this.sentences.length + 2)
  }

  /**
   * The sentences that say most of what is sought, the best first.
   * @param options.isWanted others are left out
   * @param options.besides of sentences that say as much, those that say this are taken
   */
  search(
    sought: readonly Sought[],
    {
      isWanted = () => true,
      besides = [],
    }: { readonly isWanted?: (sentence: SourceSentence) => boolean; readonly besides?: readonly Sought[] } = {},
  ): Hit[] {
    const weighed = this.weigh(sought)
    return this.#sharingMost([...weighed, ...besides], isWanted)
      .map((sentence) => ({ sentence, coverage: this.coverage(weighed, sentence) }))
      .sort((a, b) => b.coverage - a.coverage || a.sentence - b.sentence)
  }

  /** The sentences that share terms of most weight, some dozens at most. */
  #sharingMost(weighed: readonly Sought[], isWanted: (sentence: SourceSentence) => boolean): number[] {
    const most = this.sentences.length > MANY ? this.sentences.length * TOO_COMMON : Infinity
    const scores = new Float64Array(this.sentences.length)
    /** The last term counted for each sentence, from 1. */
    const counted = new Int32Array(this.sentences.length)
    const scored: number[] = []
    weighed.forEach(({ term, weight }, i) => {
      for (const key of [...term.keys, ...term.words]) {
        const postings = this.#postings[this.#numbers.get(key) ?? -1]
        if (!postings || postings.length > most) continue
        for (const sentence of postings) {
          if (counted[sentence] === i + 1) continue
          if (!counted[sentence]) scored.push(sentence)
          counted[sentence] = i + 1
          scores[sentence] += weight
        }
      }
    })
    const isBetter = (a: number, b: number): boolean => scores[a] > scores[b] || (scores[a] === scores[b] && a < b)
    const best: number[] = []
    for (const sentence of scored) {
      if (best.length === CANDIDATES && !isBetter(sentence, best[CANDIDATES - 1])) continue
      if (!isWanted(this.sentences[sentence])) continue
      let at = best.length
      while (at > 0 && isBetter(sentence, best[at - 1])) at--
      best.splice(at, 0, sentence)
      if (best.length > CANDIDATES) best.pop()
    }
    return best
  }

  /** The quotes that share runs of words with some words, those that share most first. */
  searchQuotes(forms: readonly string[]): SourceQuote[] {
    const shared = new Map<number, number>()
    for (let i = 0; i + RUN <= forms.length; i++)
      for (const quote of this.#runs.get(forms.slice(i, i + RUN).join(' ')) ?? [])
        shared.set(quote, (shared.get(quote) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES)
      .map(([quote]) => this.quotes[quote])
  }

  /** Some terms with how much each counts by its rarity. */
  weigh(sought: readonly Sought[]): Sought[] {
    return sought.map(({ term, weight }) => ({ term, weight: weight * this.rarityOf(term) }))
  }

  /** Share of the weight of some terms that is said in a sentence or near it. */
  coverage(weighed: readonly Sought[], sentence: number): number {
    return shareOf(weighed, (term) => {
      if (this.says(sentence, term)) return 1
      return this.saysNearby(sentence, term) ? NEARBY : 0
    })
  }

  /** Share of the weight of some terms that is said in the sentence itself. */
  ownCoverage(weighed: readonly Sought[], sentence: number, among = this.sentences[sentence].keys): number {
    return shareOf(weighed, (term) => (this.saysAmong(among, term) ? 1 : 0))
  }

  /**
   * How rare what a sentence says of some terms is: 1 for each word that stands in no other sentence, less where only
   * the sentences around say it.
   */
  shared(sought: readonly Sought[], sentence: number): number {
    return sought.reduce((sum, { term }) => {
      if (this.says(sentence, term)) return sum + this.rarityOf(term)
      return this.saysNearby(sentence, term) ? sum + NEARBY * this.rarityOf(term) : sum
    }, 0)
  }

  /** Whether a sentence says what a term says. */
  says(sentence: number, term: SoughtTerm): boolean {
    return this.saysAmong(this.sentences[sentence].keys, term)
  }

  /** Whether what a term says is among the keys with these numbers. */
  saysAmong(known: Int32Array, { keys, words, deeds = [] }: SoughtTerm): boolean {
    return (
      keys.some((key) => this.#has(known, key)) ||
      deeds.some((key) => this.#has(known, key)) ||
      (words.length > 0 && words.every((word) => this.#has(known, word)))
    )
  }

  /** Whether the sentences right before and after one, or the headline of its source, say what a term says. */
  saysNearby(sentence: number, term: SoughtTerm): boolean {
    const { source } = this.sentences[sentence]
    for (let i = Math.max(source.firstSentence, sentence - 2); i <= Math.min(source.endSentence - 1, sentence + 1); i++)
      if (i !== sentence && this.says(i, term)) return true
    for (let i = source.firstSentence; i < source.endSentence && this.sentences[i].isHeadline; i++)
      if (this.says(i, term)) return true
    return false
  }

  /** Whether somebody known by some keys stands in a sentence or near it. */
  mentions(sentence: number, keys: readonly string[]): boolean {
    const term = { keys, words: [] }
    return this.says(sentence, term) || this.saysNearby(sentence, term)
  }

  /**
   * How well a sentence is known by some terms to whoever knows its source: how rare in the source what they share is, 1 for each
   * word that stands in no other sentence of it, and which share of the terms, by how rare they are there, stands nowhere in it.
   */
  withinSource(sought: readonly Sought[], sentence: number): { readonly shared: number; readonly foreign: number } {
    const { source } = this.sentences[sentence]
    const size = Math.log(source.endSentence - source.firstSentence + 2)
    let [shared, foreign, all] = [0, 0, 0]
    for (const { term, weight } of sought) {
      const count = Math.max(0, ...term.keys.map((key) => this.#countIn(source, key)))
      const rarity = 1 - Math.log(Math.max(1, count)) / size
      all += weight * rarity
      if (this.says(sentence, term)) shared += rarity
      else if (!count && !this.isKnownTo(source, term)) foreign += weight * rarity
    }
    return { shared, foreign: all ? foreign / all : 1 }
  }

  /** In how many sentences of a source a key stands. */
  #countIn({ firstSentence, endSentence }: SourceText, key: string): number {
    const postings = this.#postings[this.#numbers.get(key) ?? -1] ?? []
    return countBelow(postings, endSentence) - countBelow(postings, firstSentence)
  }

  /** Whether what a term says stands anywhere in a source. */
  isKnownTo({ firstSentence, endSentence }: SourceText, { keys, words, deeds = [] }: SoughtTerm): boolean {
    const isThere = (key: string): boolean => this.#nextWith(key, firstSentence) < endSentence
    if (keys.some(isThere) || deeds.some(isThere)) return true
    if (!words.length || !words.every(isThere)) return false
    for (let i = firstSentence; i < endSentence; i++)
      if (this.saysAmong(this.sentences[i].keys, { keys: [], words })) return true
    return false
  }

  /** The first sentence from one on that a key stands in; infinity without one. */
  #nextWith(key: string, from: number): number {
    const postings = this.#postings[this.#numbers.get(key) ?? -1] ?? []
    return postings[countBelow(postings, from)] ?? Infinity
  }

  #has(keys: Int32Array, key: string): boolean {
    const number = this.#numbers.get(key)
    if (number === undefined) return false
    let low = 0
    let high = keys.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (keys[middle] === number) return true
      if (keys[middle] < number) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  #numberOf(key: string): number {
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#postings.length
      this.#numbers.set(key, number)
      this.#postings.push([])
    }
    return number
  }
}

/** Share of the weight of some terms that is said, each as far as `said` tells, 0 to 1; all of none. */
function shareOf(weighed: readonly Sought[], said: (term: Term) => number): number {
  let [all, sum] = [0, 0]
  for (const { term, weight } of weighed) {
    all += weight
    sum += weight * said(term)
  }
  return all ? sum / all : 1
}
