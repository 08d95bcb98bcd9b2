import type { Word } from '../model/article.js'

let places = 1 << 14

/** What each function remembers of phrases, one a place. */
const tables: (Known<unknown> | undefined)[][] = []

/** A phrase and what was computed for it. */
interface Known<Fact> {
  readonly words: readonly Word[]
  readonly fact: Fact
}

/**
 * Bounds what is remembered of phrases in this thread.
 * @param most how many are kept for one function, a power of two
 */
export const boundPhrases = (most: number): void => {
  places = most
  for (const table of tables) table.length = most
}

/**
 * A function of a row of words that is computed once for each: what `perWord` is for one word. The same few phrases are met
 * again and again, and no string is made to find them: each has one place, where it stays until another takes it. Two forms
 * of an apostrophe make two words and two phrases.
 * @returns a function of the words `[first, end)` of a row, of which there must be at least one
 */
export function perPhrase<Fact extends {}>(
  compute: (words: readonly Word[]) => Fact,
): (word: readonly Word[], first: number, end: number) => Fact {
  const table = Array.from<Known<Fact> | undefined>({ length: places })
  tables.push(table)
  return (word, first, end) => {
    const place = placeOf(word, first, end)
    const known = table[place]
    if (known && isAt(known.words, word, first, end)) return known.fact
    const words = word.slice(first, end)
    const fact = compute(words)
    table[place] = { words, fact }
    return fact
  }
}

function placeOf(word: readonly Word[], first: number, end: number): number {
  let hash = 0
  for (let i = first; i < end; i++) hash = Math.imul(hash + word[i].number, 0x9e3779b1)
  return (hash ^ (hash >>> 15)) & (places - 1)
}

function isAt(words: readonly Word[], word: readonly Word[], first: number, end: number): boolean {
  if (words.length !== end - first) return false
  for (let i = first; i < end; i++) if (words[i - first] !== word[i]) return false
  return true
}
