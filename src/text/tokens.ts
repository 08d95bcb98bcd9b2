import type { TokenTable, Word } from '../model/article.js'
import type { Span } from '../model/span.js'
import { splitWords } from '../lexicon/word-forms.js'
import { wordOf } from './vocabulary.js'

/** The tokens of a text; how it is split is said at `splitWords`. */
export function tokenize(text: string): TokenTable {
  const start: number[] = []
  const end: number[] = []
  const word: Word[] = []
  splitWords(text, (from, to) => {
    start.push(from)
    end.push(to)
    word.push(wordOf(text.slice(from, to)))
  })
  return { count: word.length, start: Int32Array.from(start), end: Int32Array.from(end), word }
}

/** Index of the first token that ends after `offset`; the number of tokens if none does. */
export function tokenFrom(tokens: TokenTable, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that a span touches: half-open `[first, end)`. */
export function tokensIn(tokens: TokenTable, span: Span): [first: number, end: number] {
  const first = tokenFrom(tokens, span.start)
  let end = first
  while (end < tokens.count && tokens.start[end] < span.end) end++
  return [first, end]
}

/** The span of the tokens `[first, end)`, of which there must be at least one. */
export const spanOfTokens = (tokens: TokenTable, first: number, end: number): Span => ({
  start: tokens.start[first],
  end: tokens.end[end - 1],
})

/** Whether nothing stands between token `i` and the one before it. */
export const isGlued = (tokens: TokenTable, i: number): boolean => i > 0 && tokens.start[i] === tokens.end[i - 1]
