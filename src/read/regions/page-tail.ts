import { framesOf, isBoilerplate } from './page-frame.js'
import { isTaken, type RegionRule } from './region-rule.js'

/** The rest of a footer: the lines after the last sentence, from the first that is known boilerplate on. */
export const pageTail: RegionRule = {
  name: 'page-tail',
  kind: 'boilerplate',
  find(page, earlier) {
    const tail = framesOf(page, earlier).find(({ place }) => place === 'tail')
    const first = tail?.lines.findIndex((line) => isBoilerplate(line, earlier)) ?? -1
    return first < 0 ? [] : tail!.lines.slice(first).filter((line) => !isTaken(line, earlier))
  },
}
