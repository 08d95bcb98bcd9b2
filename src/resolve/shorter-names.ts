import { ANY_PLACE, gazetteer, Known } from '../lexicon/gazetteer.js'
import { fullNameOf } from '../lexicon/name-aliases.js'
import { NEWSPAPER } from '../lexicon/newspaper-words.js'

/** The listed full name that a name stands for, or the name itself in the usual case, without "The". */
export const fullNameIn = (words: readonly string[]): string => fullNameOf(withoutArticle(inUsualCase(words)))

/** "HARLOW BAY" → "Harlow Bay": a dateline and a heading write in capitals what is no acronym. */
const inUsualCase = (words: readonly string[]): string =>
  (words.some((word) => /\p{Ll}/u.test(word)) || words.join('').length < 7
    ? words
    : words.map((word) => word.charAt(0) + word.slice(1).toLowerCase())
  ).join(' ')

export const withoutArticle = (name: string): string => (name.startsWith('The ') ? name.slice(4) : name)

const mainWords = (written: readonly string[]): readonly string[] => (written[0] === 'The' ? written.slice(1) : written)

/** What may be left out at the end of a company's name. */
const isSuffix = (word: string): boolean =>
  Boolean(
    gazetteer()
      .headsOf(word.toLowerCase())
      ?.some(({ place }) => place === 'suffix'),
  ) || word === ','

/** Whether a word is nothing but a name: "Brennan", "Acme"; not "European", "Lipno", "National", "NATO". */
function isOwn(word: string): boolean {
  const { factsOf, isCommonNoun, headsOf } = gazetteer()
  const lower = word.toLowerCase()
  return (
    !/^\p{Lu}[\p{Lu}.]+$/u.test(word) &&
    !(factsOf(word) & (ANY_PLACE | Known.people | Known.other)) &&
    !isCommonNoun(lower) &&
    !headsOf(lower)
  )
}

/**
 * The shorter names that an organisation goes by: without its first word ("State Department"; with it goes an initial: "Moss Foundation"), without "Corp." or "for
 * Justice", and by its first word, if that is no word or place besides ("Acme"), a newspaper by its last.
 */
export function shorterNamesOf(written: readonly string[]): string[] {
  const words = mainWords(written)
  if (words.length < 2) return []
  const shorter = new Set<string>()
  let start = 1
  // "Ann B. | Moss Foundation", "Hale-Moss | Policy Center"
  while (start < words.length && words[start] === '-') start += 2
  if (/^\p{Lu}\.$/u.test(words[start])) start++
  if (words.length - start > 1) shorter.add(words.slice(start).join(' '))
  let end = words.length
  while (end > 1 && isSuffix(words[end - 1])) end--
  if (end < words.length) shorter.add(words.slice(0, end).join(' '))
  const { factsOf, headsOf } = gazetteer()
  if (isOwn(words[0])) shorter.add(words[0])
  // "European Commission" … "the Commission"
  const extension = words.findIndex((word, k) => k > 0 && /^(?:of|for|on|in|at|to|against)$/.test(word))
  // "Brennan Center | for Justice"; not "European Council | on Foreign Relations", nor a branch: "Acme Club | of Lipno"
  const isBranch = words[extension] === 'of' && factsOf(words.slice(extension + 1).join(' ')) & ANY_PLACE
  if (extension > 1 && !isBranch && words.slice(0, extension - 1).some(isOwn))
    shorter.add(words.slice(0, extension).join(' '))
  const head = words[(extension < 0 ? words.length : extension) - 1]
  // "Department of Education" … "Education Department"
  if (words[extension] === 'of' && /^(?:Department|Ministry)$/.test(head))
    shorter.add([...words.slice(extension + 1), head].join(' '))
  if (
    !/[^s]s$/.test(head) &&
    headsOf(head.toLowerCase())?.some((kind) => kind.type === 'organization' && kind.place !== 'suffix')
  )
    shorter.add(head)
  if (factsOf(words.join(' ')) & Known.team) for (const part of shorterNamesOfTeam(words)) shorter.add(part)
  if (NEWSPAPER.test(words.at(-1)!)) shorter.add(words.at(-1)!)
  return [...shorter]
}

/** A team goes by its last word and by its town: "Boston Celtics" … "the Celtics", in a score also "Boston". */
export function shorterNamesOfTeam(written: readonly string[]): string[] {
  const words = mainWords(written)
  return words.length < 2 ? [] : [words.at(-1)!, words.slice(0, -1).join(' ')]
}
