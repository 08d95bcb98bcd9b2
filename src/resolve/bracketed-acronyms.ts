import { ANY_PLACE, gazetteer, Known } from '../lexicon/gazetteer.js'
import type { Article } from '../model/article.js'
import type { NamedMention } from './draft.js'

/**
 * Acronyms that stand in brackets right behind a name, and names that stand in brackets right behind an acronym, if the
 * letters come in order: "Committee for Human Rights in North Korea (HRNK)", "COI [Commission of Inquiry]", also "…, or TJWG".
 * Behind an organisation of several words also one of other letters, as of its name in another language: "Doctors Without
 * Borders (MSF)"; not one that stands so behind several.
 * @param names in text order
 * @returns index of the acronym's mention → index of the name's
 */
export function bracketedAcronyms({ text }: Article, names: readonly NamedMention[]): Map<number, number> {
  const found = new Map<number, number>()
  const foreign = new Map<string, number[]>()
  for (let i = 0; i + 1 < names.length; i++) {
    if (names[i + 1].start - names[i].end > 12) continue
    const between = text.slice(names[i].end, names[i + 1].start)
    if (!/^\s?[([]["“'‘]?(?:the )?$|^, or (?:the )?["“'‘]?$/.test(between)) continue
    const [full, short] = names[i].name.isAcronym ? [i + 1, i] : [i, i + 1]
    const [{ name }, { name: acronym }] = [names[full], names[short]]
    if (!acronym.isAcronym || name.isAcronym) continue
    const letters = acronym.words[0]
    if (lettersInOrder(letters, name.words)) found.set(short, full)
    else if (short > full && isRenamed(text, names[full], names[short]))
      foreign.set(letters, [...(foreign.get(letters) ?? []), short])
  }
  for (const shorts of foreign.values())
    if (new Set(shorts.map((short) => names[short - 1].name.text)).size === 1)
      for (const short of shorts) found.set(short, short - 1)
  return found
}

/**
 * "Federal Security Service (FSB)": an organisation of several words, and letters alone in brackets that are no place's or
 * people's, nor say what somebody is of it: "Royal Society of Literature (FRSL)".
 */
function isRenamed(text: string, full: NamedMention, short: NamedMention): boolean {
  return (
    full.type === 'organization' &&
    full.name.words.length > 1 &&
    short.type !== 'place' &&
    text.slice(full.end, short.start) === ' (' &&
    text[short.end] === ')' &&
    !(gazetteer().factsOf(short.name.words[0]) & (ANY_PLACE | Known.people | Known.nonName)) &&
    !isMember(short.name.words[0])
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
