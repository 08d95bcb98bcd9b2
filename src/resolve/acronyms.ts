import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'

const SMALL = /^(?:of|the|for|and|on|in|to|into|at|against|&|-|'s|')$/i
const ACRONYM = /^(?:\p{Lu}[\p{Lu}&-]{1,7}|(?:\p{Lu}\.){2,})s?$/u

export const isAcronym = ({ words }: NamedMention): boolean => words.length === 1 && ACRONYM.test(words[0])

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0].toUpperCase()).join('')

/** The ways to write a name by its first letters: "Human Rights Watch" → HRW; with small words too: "COI" for "Commission of Inquiry". */
export function initialsOf(words: readonly string[]): string[] {
  const main = words.filter((word) => !SMALL.test(word) && /\p{L}/u.test(word))
  if (main.length < 2) return []
  return [...new Set([firstLetters(main), firstLetters(words.filter((word) => /^\p{L}/u.test(word) && word !== "'s"))])]
}

/**
 * Acronyms that stand in brackets right behind a name, and names that stand in brackets right behind an acronym, if the
 * letters come in order: "Committee for Human Rights in North Korea (HRNK)", "COI [Commission of Inquiry]", also "…, or TJWG".
 * @param names in text order
 * @returns index of the acronym's mention → index of the name's
 */
export function bracketedAcronyms({ text }: Article, names: readonly NamedMention[]): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i + 1 < names.length; i++) {
    const between = text.slice(names[i].end, Math.min(names[i + 1].start, names[i].end + 12))
    if (names[i + 1].start - names[i].end > 12) continue
    if (!/^\s?[([]["“'‘]?(?:the )?$|^, or (?:the )?["“'‘]?$/.test(between)) continue
    const [full, short] = isAcronym(names[i]) ? [i + 1, i] : [i, i + 1]
    if (isAcronym(names[short]) && !isAcronym(names[full]) && lettersInOrder(names[short].words[0], names[full].words))
      found.set(short, full)
  }
  return found
}

/** Whether each letter of the acronym begins a word of the name, in order; words may be left out, even the first. */
function lettersInOrder(acronym: string, words: readonly string[]): boolean {
  const letters = acronym
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/, '')
    .split('')
  let at = 0
  for (const word of words) if (at < letters.length && word[0]?.toUpperCase() === letters[at]) at++
  return at === letters.length && letters.length > 1
}
