import type { Span } from '../../model/span.js'
import { framesOf, isBoilerplate } from './page-frame.js'
import { isTaken, textOf, type Earlier, type Page, type RegionRule } from './region-rule.js'

/** Longer runs between sentences are something else, a table or a poem. */
const MOST_LINES = 12
/** "3. The old bridge", the heading of what stands below. */
const NUMBERED = /^\d{1,2}[.)]\s/

/** Links in the middle of an article: short lines in one block with known boilerplate, "Watch next" and what follows it. */
export const linkList: RegionRule = {
  name: 'link-list',
  kind: 'boilerplate',
  find: (page, earlier) =>
    framesOf(page, earlier)
      .filter(({ place, lines }) => place === 'middle' && lines.length <= MOST_LINES)
      .flatMap(({ lines }) => blocksOf(page, lines, earlier))
      .filter((block) => block.some((line) => isBoilerplate(line, earlier)))
      .flatMap((block) => {
        const first = block.findIndex((line) => isBoilerplate(line, earlier))
        const last = block.at(-1)!
        const end = NUMBERED.test(textOf(page, last)) ? -1 : undefined
        return block.slice(first, end).filter((line) => !isTaken(line, earlier))
      }),
}

/** Runs of lines without a blank line or a date between them: behind the time of an entry stands its heading. */
function blocksOf({ text }: Page, lines: readonly Span[], { at }: Earlier): Span[][] {
  const blocks: Span[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (at(line).some(({ kind }) => kind === 'dateline')) blocks.push([])
    else if (last?.length && !/\n\s*\n|\r\s*\r(?!\n)/.test(text.slice(last.at(-1)!.end, line.start))) last.push(line)
    else if (last && !last.length) last.push(line)
    else blocks.push([line])
  }
  return blocks.filter(({ length }) => length)
}
