const SMALL = /^(?:of|the|for|and|on|in|to|into|at|against|&|-|'s|')$/i
const ACRONYM = /^(?:\p{Lu}[\p{Lu}&-]{1,7}|(?:\p{Lu}\.){2,})s?$/u

export const isAcronym = (words: readonly string[]): boolean => words.length === 1 && ACRONYM.test(words[0])

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0].toUpperCase()).join('')

/** "OpenHarborWatch" */
const JOINED = /^(?:\p{Lu}\p{Ll}+){3,6}$/u

/**
 * The ways to write a name by its first letters: "Human Rights Watch" → HRW; with small words too: "COI" for "Commission of
 * Inquiry"; and words written as one: "OpenHarborWatch" → OHW.
 */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length === 1 && JOINED.test(words[0])) return [words[0].replace(/\P{Lu}/gu, '')]
  const main = words.filter((word) => !SMALL.test(word) && /\p{L}/u.test(word))
  if (main.length < 2) return []
  return [...new Set([firstLetters(main), firstLetters(words.filter((word) => /^\p{L}/u.test(word) && word !== "'s"))])]
}
