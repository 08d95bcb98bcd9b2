import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'

/**
 * Acronyms that stand in brackets right behind a name, and names that stand in brackets right behind an acronym, if the
 * letters come in order: "Committee for Human Rights in North Korea (HRNK)", "COI [Commission of Inquiry]", also "…, or TJWG".
 * Alone in brackets behind an organisation's they may be of another language: "Federal Security Service (FSB)".
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
    if (!acronym.isAcronym || name.isAcronym) continue
    const isOfItself = short > full && isWrittenBehind(text, names[full], names[short])
    if (isOfItself || lettersInOrder(acronym.words[0], name.words)) found.set(short, full)
  }
  return found
}

/** "Federal Security Service (FSB)"; not "Cleveland (AP)", "Royal Society of Literature (FRSL)". */
function isWrittenBehind(text: string, full: NamedMention, short: NamedMention): boolean {
  const isAlone = /^\s?\($/.test(text.slice(full.end, short.start)) && /[);]/.test(text[short.end] ?? '')
  return (
    isAlone &&
    full.type === 'organization' &&
    short.type === 'organization' &&
    full.name.words.length > 1 &&
    !isMember(text.slice(short.start, short.end))
  )
}

/** "MLA", "FRSL": who is a member, a fellow. */
const isMember = (letters: string): boolean => /^(?:M[LPS]A?|F[BR]\p{Lu}+)$/u.test(letters)

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
