import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'

/**
 * Acronyms that stand in brackets right behind a name, and names that stand in brackets right behind an acronym, if the
 * letters come in order: "Committee for Human Rights in North Korea (HRNK)", "COI [Commission of Inquiry]", also "…, or TJWG".
 * @param names in text order
 * @returns index of the acronym's mention → index of the name's
 */
export function bracketedAcronyms({ text }: Article, names: readonly NamedMention[]): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i + 1 < names.length; i++) {
    if (names[i + 1].start - names[i].end > 12) continue
    const between = text.slice(names[i].end, names[i + 1].start)
    if (!/^\s?[([]["“'‘]?(?:the )?$|^, or (?:the )?["“'‘]?$/.test(between)) continue
    const [full, short] = names[i].name.isAcronym ? [i + 1, i] : [i, i + 1]
    const [{ name }, { name: acronym }] = [names[full], names[short]]
    if (acronym.isAcronym && !name.isAcronym && lettersInOrder(acronym.words[0], name.words)) found.set(short, full)
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
