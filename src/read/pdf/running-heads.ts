import type { Line } from './lines.js'

/** Headers and footers stand in this share of the page at its top and at its bottom. */
const EDGE = 0.13
/** They come again on the next page, or on the next but one where left and right pages differ. */
const NEAR = 2
/** "3", "- 3 -", "Page 3 of 9", "3/9", and the address of a printed web page. */
const PAGE_NUMBER =
  /^(?:[-–—|]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:\/|of)\s?\d{1,4})?(?:\s?[-–—|])?$|^(?:https?|file):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$/i

/**
 * The lines that are headers, footers or numbers of pages: the same, numbers aside, at the same place of pages near each
 * other.
 */
export function runningHeads(document: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const edges = document.flat().filter(({ place }) => place < EDGE || place > 1 - EDGE)
  const pagesOf = new Map<string, number[]>()
  for (const line of edges) {
    const pages = pagesOf.get(key(line))
    if (pages) pages.push(line.page)
    else pagesOf.set(key(line), [line.page])
  }
  const comesAgain = (line: Line): boolean =>
    pagesOf.get(key(line))!.some((page) => page !== line.page && Math.abs(page - line.page) <= NEAR)
  return new Set(edges.filter((line) => comesAgain(line) || PAGE_NUMBER.test(line.text)))
}

const key = ({ text, place }: Line): string => `${Math.round(place * 100)} ${text.replace(/\d+/g, '#')}`
