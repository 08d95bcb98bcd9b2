import abbreviations from '../../lexicon/en/title-abbreviations.txt'
import { gazetteer } from '../../lexicon/gazetteer.js'
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

/**
 * The words that a person's role and the titles before the name say of the bearer, in small letters, abbreviations in full as
 * well: senator, lawmaker, and the words of the role of "Sen. Ann Hall".
 * @param first the first token of the name
 */
export function wordsOfRole(article: Article, role: Span | null, first: number): ReadonlySet<string> {
  const { word } = article.tokens
  const titles = new Set(role ? wordsOf(article, role) : [])
  // "Rep. Ann Hall, an Ohio Republican,"
  for (let i = first - 1; i >= 0 && gazetteer().titleOf(word[i].lower) !== undefined; i--)
    titles.add(word[i].lower.replace(/\.$/, ''))
  for (const title of titles) for (const full of fullTitles.get(title) ?? []) titles.add(full)
  return titles
}

/** The words of a role in small letters; of "President Lee's former chief of staff" not whose it is. */
function wordsOf({ text }: Article, { start, end }: Span): string[] {
  const role = text.slice(start, end).toLowerCase()
  const owned = role.slice(Math.max(role.lastIndexOf("'s "), role.lastIndexOf('’s ')) + 1)
  return owned.match(/\p{L}{2,40}/gu) ?? []
}
