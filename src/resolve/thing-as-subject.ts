import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { PartOfSpeech as P, type Article } from '../model/article.js'
import type { Draft } from './draft.js'

/** The organisation or place that "it" stands for, as far as that is plain. */
export class ThingAsSubject {
  readonly #article: Article
  /** Subject of the clause, with whether it begins the sentence. */
  #now: { readonly draft: Draft; readonly initial: boolean } | null = null
  /** What began the sentence before as its subject. */
  #before: Draft | null = null
  /** Who or what says what the sentence tells: nothing yet, or somebody without a name (null). */
  #speaker: Draft | null | undefined
  /** What said something in the sentence before, or else began it, in another paragraph too. */
  #speakerBefore: Draft | null = null
  /** Verbs since the subject. */
  #verbs = 0
  #hasRival = false
  #paragraph = -1

  constructor(article: Article) {
    this.#article = article
  }

  beginSentence(paragraph: number): void {
    const goesOn = paragraph === this.#paragraph
    this.#before = goesOn && this.#now?.initial && isThing(this.#now.draft) ? this.#now.draft : null
    const speaker = this.#speaker === undefined && this.#now?.initial ? this.#now.draft : this.#speaker
    this.#speakerBefore = speaker && isThing(speaker) ? speaker : null
    this.#speaker = undefined
    this.#now = null
    this.#paragraph = paragraph
  }

  /** Notes the subject of a clause; a person is one too, and then "it" is something else. */
  set(draft: Draft, initial: boolean, speaks: boolean): void {
    if (speaks) this.#speaker = draft
    const begins = initial || (this.#now?.initial === true && this.#now.draft === draft)
    this.#now = { draft, initial: begins }
    this.#verbs = 0
    this.#hasRival = false
  }

  /** Notes another organisation or place behind the subject, which "it" may be as well. */
  passName(draft: Draft): void {
    if (draft !== this.#now?.draft && isThing(draft)) this.#hasRival = true
  }

  /** Notes a token behind the subject. */
  pass(i: number): void {
    const { tokens, tags } = this.#article
    if (!(tags[i] & FINITE)) return
    if (!(tags[i - 1] & (FINITE | P.adverb | P.infinitiveTo))) this.#verbs++
    // "Acme fell, the regulator | said"
    const isOther = this.#now?.draft !== this.#speaker || this.#verbs > 1
    if (isOther && cueVerbOf(tokens.word[i])?.class === 'speech') this.#speaker = null
  }

  /**
   * The subject of the clause, while no other verb and no other such name has come between: "the bank sold its shares", not
   * "the bank said the firm sold its shares"; for the first word of a sentence, the subject that the one before began with.
   */
  meantBy(isFirst: boolean): Draft | undefined {
    if (isFirst) return this.#before ?? undefined
    const { draft } = this.#now ?? {}
    return draft && isThing(draft) && this.#verbs === 1 && !this.#hasRival ? draft : undefined
  }

  /** What says so in "Sales fell, | it | said": what said something in the sentence before, or began it. */
  speakingAgain(): Draft | undefined {
    return this.#speakerBefore ?? undefined
  }
}

const isThing = ({ type }: Draft): boolean => type === 'organization' || type === 'place'
const FINITE = P.past | P.verbS | P.verb | P.modal | P.auxiliary
