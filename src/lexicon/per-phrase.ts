import type { Word } from '../model/article.js'
import { perWord } from './per-word.js'

let most = 15_000

/**
 * Bounds what is remembered of phrases.
 * @param beginnings how many are kept for one function; beyond this they are forgotten, so that memory stays bounded
 */
export const boundPhrases = (beginnings: number): void => {
  most = beginnings
}

/** What begins with the same words, and what the words so far are as a whole. */
interface Beginning<Fact> {
  fact: Fact | null
  next: Map<Word, Beginning<Fact>> | null
}

/** One of a single word, which hangs on the word, with the turn that it is of. */
interface FirstWord<Fact> extends Beginning<Fact> {
  turn: number
}

/**
 * A function of a row of words that is computed once for each: what `perWord` is for one word. The same few phrases are met
 * again and again, and no string is made to find them. Two forms of an apostrophe make two words and two phrases.
 * @returns a function of the words `[first, end)` of a row, of which there must be at least one
 */
export function perPhrase<Fact extends {}>(
  compute: (words: readonly Word[]) => Fact,
): (word: readonly Word[], first: number, end: number) => Fact {
  let turn = 0
  let kept = 0
  const firstOf = perWord((): FirstWord<Fact> => ({ fact: null, next: null, turn }))
  return (word, first, end) => {
    const begun = firstOf(word[first])
    if (begun.turn !== turn) {
      begun.fact = begun.next = null
      begun.turn = turn
    }
    let at: Beginning<Fact> = begun
    for (let i = first + 1; i < end; i++) {
      const branching = (at.next ??= new Map<Word, Beginning<Fact>>())
      let next = branching.get(word[i])
      if (!next) {
        branching.set(word[i], (next = { fact: null, next: null }))
        if (++kept > most) {
          turn++
          kept = 0
        }
      }
      at = next
    }
    return (at.fact ??= compute(word.slice(first, end)))
  }
}
