import type { TokenTable, Word } from '../model/article.js'
import { perWord } from './per-word.js'
import { wordForms } from './word-forms.js'

interface Node<Value> {
  /** Null where no phrase goes on: most are of one word. */
  next: Map<string, Node<Value>> | null
  value: Value | undefined
}

/** A phrase found in a text: its tokens `[firstToken, endToken)` and what the word data says of it. */
export interface PhraseMatch<Value> {
  readonly firstToken: number
  readonly endToken: number
  readonly value: Value
}

/**
 * Phrases by their tokens. Where nothing begins, matching costs one look at what is known of the word, whatever the number
 * of phrases. Case does not count, unless the trie is made with `caseSensitive`.
 */
export class PhraseTrie<Value> {
  readonly #root: Node<Value> = { next: null, value: undefined }
  readonly #caseSensitive: boolean
  readonly #begin = perWord((word) => this.#next(this.#root, word) ?? null)

  constructor(
    entries: Iterable<readonly [phrase: string, value: Value]> = [],
    options: { caseSensitive?: boolean } = {},
  ) {
    this.#caseSensitive = options.caseSensitive ?? false
    for (const [phrase, value] of entries) this.#add(phrase, value)
  }

  /** Adds a phrase, split as texts are; the first value given for a phrase stays. */
  #add(phrase: string, value: Value): void {
    let node = this.#root
    for (const form of wordForms(phrase)) {
      const key = this.#caseSensitive ? form : form.toLowerCase()
      node.next ??= new Map()
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { next: null, value: undefined }))
      node = next
    }
    node.value ??= value
  }

  /** Whether some phrase begins with the word; costs one look at what is known of it. */
  begins(word: Word): boolean {
    return this.#begin(word) !== null
  }

  /** The longest phrase that begins at `firstToken` and ends before `endToken`, or undefined. */
  longestAt(tokens: TokenTable, firstToken: number, endToken = tokens.count): PhraseMatch<Value> | undefined {
    if (firstToken >= endToken) return undefined
    let node: Node<Value> | null | undefined = this.#begin(tokens.word[firstToken])
    let found: PhraseMatch<Value> | undefined
    for (let end = firstToken + 1; node; end++) {
      if (node.value !== undefined) found = { firstToken, endToken: end, value: node.value }
      node = end < endToken ? this.#next(node, tokens.word[end]) : undefined
    }
    return found
  }

  /** All longest phrases in `[firstToken, endToken)`, left to right, not overlapping. */
  *matches(tokens: TokenTable, firstToken = 0, endToken = tokens.count): Generator<PhraseMatch<Value>> {
    for (let i = firstToken; i < endToken;) {
      const found = this.longestAt(tokens, i, endToken)
      if (found) yield found
      i = found ? found.endToken : i + 1
    }
  }

  #next(node: Node<Value>, { text, lower }: Word): Node<Value> | undefined {
    return node.next?.get(this.#caseSensitive ? text : lower)
  }
}
