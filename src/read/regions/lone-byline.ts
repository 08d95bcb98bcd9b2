import { dateCells } from './date-cells.js'
import { headOf, isTaken, textOf, type Earlier, type Line, type Page, type RegionRule } from './region-rule.js'
import { isSignature } from './signature.js'

/** A name alone on the line behind the headline, what says more of it or the date, or in front of the date. */
export const loneByline: RegionRule = {
  name: 'lone-byline',
  kind: 'byline',
  find(page, earlier) {
    if (earlier.all.some(({ kind }) => kind === 'byline')) return []
    const head = headOf(page)
    const found = head.find(
      (line, i) =>
        !isTaken(line, earlier) &&
        isSignature(textOf(page, line)) &&
        (isBehindTitle(page, head, i, earlier) || isDated(head, i)),
    )
    return found ? [found] : []
  },
}

function isBehindTitle(page: Page, head: readonly Line[], i: number, { at }: Earlier): boolean {
  const place = head.findLastIndex(
    (line, j) => j < i && !at(line).some(({ kind }) => kind === 'boilerplate' || kind === 'caption'),
  )
  const before = head[place]
  if (!before) return false
  const isHeadline = (line: Line | undefined): boolean =>
    line !== undefined && at(line).some(({ kind }) => kind === 'headline')
  return (
    isHeadline(before) ||
    (isHeadline(head[place - 1]) && !at(before).length) ||
    at(before).some(({ kind }) => kind === 'dateline') ||
    isPortrait(page, head[i - 1].start)
  )
}

const isDated = (head: readonly Line[], i: number): boolean => {
  const next = head[i + 1]
  return i > 0 && next !== undefined && dateCells(next) !== null
}

/** "Portrait of Ann Lee", as the picture of an author is described. */
const isPortrait = ({ text }: Page, start: number): boolean => text.startsWith('Portrait of ', start)
