import { textOf, type RegionRule } from './region-rule.js'

const LONGEST_NAME = 60
/** The name twice, what the author says of themselves, a count: at most this many lines. */
const BOX_LINES = 6
const BEGINS_FORM = /^(?:leave|post|add|write) a (?:reply|comment)/i

/** The box that blogs put between an article and its comments: the author's name twice, a few lines, "Articles: 120". */
export const authorBox: RegionRule = {
  name: 'author-box',
  kind: 'boilerplate',
  find(page, { all }) {
    const form = all.find((region) => region.rule === 'comment-form' && BEGINS_FORM.test(textOf(page, region)))
    if (!form) return []
    const end = page.lines.findIndex(({ start }) => start === form.start)
    for (let i = end - 2; i >= Math.max(0, end - BOX_LINES); i--) {
      const [name, again] = [textOf(page, page.lines[i]), textOf(page, page.lines[i + 1])]
      if (name.length <= LONGEST_NAME && name === again) return page.lines.slice(i, end)
    }
    return []
  },
}
