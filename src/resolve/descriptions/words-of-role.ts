import abbreviations from '../../lexicon/en/title-abbreviations.txt'
import { titleOfWord } from '../../lexicon/gazetteer.js'
import { readList, readTable } from '../../lexicon/table.js'
import type { Article } from '../../model/article.js'
import type { Span } from '../../model/span.js'

/** "sen" → senator, lawmaker. */
const fullTitles = new Map(
  readTable<'short' | 'full'>(abbreviations, 'title-abbreviations.txt').map(({ short, full }) => [
    short,
    readList(full),
  ]),
)

/** More words of titles than these stand before no name: "Vice President Designate", "Lt. Col. Dr.". */
const MAX_TITLES = 8

/** What a role says of its bearer, in small letters. */
export interface WordsOfRole {
  /** Who the bearer is, abbreviations in full as well: senator, lawmaker of "Sen.", aide of "aide to the senator". */
  readonly heads: ReadonlySet<string>
  /** Of what or of whom: senator of "aide to the senator". */
  readonly complement: readonly string[]
}

/**
 * What a person's role and the titles before the name say.
 * @param first the first token of the name
 */
export function wordsOfRole({ text, tokens }: Article, role: Span | null, first: number): WordsOfRole {
  const { word } = tokens
  const [own, complement] = role ? partsOf(text.slice(role.start, role.end).toLowerCase()) : ['', '']
  const heads = new Set(wordsIn(own))
  // "Rep. Ann Hall, an Ohio Republican,"
  const from = Math.max(0, first - MAX_TITLES)
  for (let i = first - 1; i >= from && titleOfWord(word[i]) !== null; i--) heads.add(word[i].lower.replace(/\.$/, ''))
  for (const title of heads) for (const full of fullTitles.get(title) ?? []) heads.add(full)
  return { heads, complement: wordsIn(complement) }
}

/** A role without whose it is ("President Lee's former | chief of staff"), parted before what it is of: "son | of the candidate". */
function partsOf(role: string): [string, string] {
  const owned = role.slice(Math.max(role.lastIndexOf("'s "), role.lastIndexOf('’s ')) + 1)
  const at = owned.search(/ (?:to|for|of (?:the|his|her|their|an?)) /)
  return at < 0 ? [owned, ''] : [owned.slice(0, at), owned.slice(at)]
}

function wordsIn(role: string): string[] {
  if (!role) return []
  const words: string[] = role.match(/\p{L}{2,40}/gu) ?? []
  // "front-runner", "secretary of state"
  if (JOINED.test(role)) words.push(...(role.match(/\p{L}{2,40}(?:-| of )\p{L}{2,40}/gu) ?? []))
  return words
}

const JOINED = /-| of /
