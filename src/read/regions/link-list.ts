import type { Span } from '../../model/span.js'
import { framesOf, isBoilerplate } from './page-frame.js'
import { isTaken, type Page, type RegionRule } from './region-rule.js'

/** Longer runs between sentences are something else, a table or a poem. */
const MOST_LINES = 12

/** Links in the middle of an article: short lines in one block with known boilerplate, "Watch next" and what follows it. */
export const linkList: RegionRule = {
  name: 'link-list',
  kind: 'boilerplate',
  find: (page, earlier) =>
    framesOf(page, earlier)
      .filter(({ place, lines }) => place === 'middle' && lines.length <= MOST_LINES)
      .flatMap(({ lines }) => blocksOf(page, lines))
      .filter((block) => block.some((line) => isBoilerplate(line, earlier)))
      .flatMap((block) => {
        const first = block.findIndex((line) => isBoilerplate(line, earlier))
        return block.slice(first).filter((line) => !isTaken(line, earlier))
      }),
}

/** Runs of lines without a blank line between them. */
function blocksOf({ text }: Page, lines: readonly Span[]): Span[][] {
  const blocks: Span[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && !/\n\s*\n|\r\s*\r(?!\n)/.test(text.slice(last.at(-1)!.end, line.start))) last.push(line)
    else blocks.push([line])
  }
  return blocks
}
