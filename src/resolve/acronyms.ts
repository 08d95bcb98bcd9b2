const SMALL = /^(?:of|the|for|and|on|in|to|into|at|against|&|-|'s|')$/i
const ACRONYM = /^(?:\p{Lu}[\p{Lu}&-]{1,7}|(?:\p{Lu}\.){2,})s?$/u

export const isAcronym = (words: readonly string[]): boolean => words.length === 1 && ACRONYM.test(words[0])

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0].toUpperCase()).join('')

/** The ways to write a name by its first letters: "Human Rights Watch" → HRW; with small words too: "COI" for "Commission of Inquiry". */
export function initialsOf(words: readonly string[]): string[] {
  const main = words.filter((word) => !SMALL.test(word) && /\p{L}/u.test(word))
  if (main.length < 2) return []
  return [...new Set([firstLetters(main), firstLetters(words.filter((word) => /^\p{L}/u.test(word) && word !== "'s"))])]
}
