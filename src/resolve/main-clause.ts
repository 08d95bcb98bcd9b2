import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, type Article, type TokenRange } from '../model/article.js'
import type { Draft } from './draft.js'
import type { Prominence } from './prominence.js'
import type { Unnamed } from './unnamed.js'

const endsClause = oneOf('; " ”')
/** "Wolff won, just as Ames did" */
const comparesClauses = oneOf('as like than')

/** How far back the word that makes a clause subordinate is looked for, in tokens. */
const MAX_CLAUSE = 12

/** Keeps the subject of a sentence before those of the clauses that depend on it: "Wolff said Ames was late" speaks of Wolff. */
export class MainClause {
  readonly #article: Article
  #firstToken = 0
  #subject: { readonly person: Draft | Unnamed; readonly endToken: number } | null = null

  constructor(article: Article) {
    this.#article = article
  }

  beginSentence({ firstToken }: TokenRange): void {
    this.#firstToken = firstToken
    this.#subject = null
  }

  /** How prominent somebody is in the sentence who is so in a clause; mentions come in text order. */
  prominenceIn(person: Draft | Unnamed, inClause: Prominence, { firstToken, endToken }: TokenRange): Prominence {
    if (inClause === 0) return 0
    if (this.#subject && this.#subject.person !== person && this.#isSubordinate(this.#subject.endToken, firstToken))
      return inClause === 2 ? 1 : 0
    // "After Wolff asked, Ames left"
    if (!this.#isSubordinate(this.#firstToken, firstToken)) this.#subject ??= { person, endToken }
    return inClause
  }

  /** Whether the clause of token `to` depends on another, by a word from token `from` on: "because", "who", "said". */
  #isSubordinate(from: number, to: number): boolean {
    const { tokens, tags } = this.#article
    for (let i = to - 1; i >= Math.max(from, to - MAX_CLAUSE); i--) {
      const word = tokens.word[i]
      // "After Wolff left, | Ames"; "Wolff said that he would, but Ames did not"
      if (
        endsClause(word) ||
        (word.text === ',' && i === to - 1) ||
        (tags[i] & P.conjunction && i > from && tokens.word[i - 1].text === ',')
      )
        return false
      if (tags[i] & (P.subordinator | P.relative) || comparesClauses(word)) return true
      if (tags[i] & (P.past | P.verbS | P.verb | P.gerund) && cueVerbOf(word)?.frames.has('that')) return true
    }
    return false
  }
}
