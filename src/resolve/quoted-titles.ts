import type { NameAnnotation, Quotation } from '../model/annotation.js'
import { Shape, type Article } from '../model/article.js'
import { bySpan, firstEndingAfter, type Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'

/** A title of fewer words is left to the names: ABC's “Nightline”. */
const MIN_WORDS = 3

/**
 * What stands in a quotation that is a title is one thing, a work or an agreement, whatever names it holds: “Protocol
 * between the Ministry of Trade and the Port Authority”. Titles without a name stay unnamed.
 * @param names in text order, not overlapping
 * @returns the same, with the names in a title replaced by one of type `other`, its rule `quoted-title`
 */
export function joinTitles(
  article: Article,
  names: readonly NameAnnotation[],
  quotations: readonly Quotation[],
): NameAnnotation[] {
  const titles = quotations.filter(({ use, closed }) => use === 'title' && closed)
  if (!titles.length) return [...names]
  const kept: NameAnnotation[] = []
  const named = new Set<Quotation>()
  for (const name of names) {
    const title = titles[firstEndingAfter(titles, name.start)]
    const inside = title && title.inner.start <= name.start && name.end <= title.inner.end
    if (inside && isLong(article, title)) named.add(title)
    else kept.push(name)
  }
  for (const { inner } of named)
    kept.push({ start: inner.start, end: endOfTitle(article, inner), type: 'other', role: null, rule: 'quoted-title' })
  return kept.toSorted(bySpan)
}

/** “Thelma and Louise,” – the comma of the sentence is no part of the title. */
const endOfTitle = ({ text }: Article, { end }: Span): number => (/[,.;]/.test(text[end - 1]) ? end - 1 : end)

function isLong({ tokens }: Article, { inner }: Quotation): boolean {
  const [first, end] = tokensIn(tokens, inner)
  let words = 0
  for (let i = first; i < end && words < MIN_WORDS; i++) if (tokens.word[i].shape & Shape.letters) words++
  return words >= MIN_WORDS
}
