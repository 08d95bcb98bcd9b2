import { textOf, type RegionRule } from './region-rule.js'

/** Longer lines are running text, whatever they begin with. */
const LONGEST = 300

/** A rule that marks each line which one of the patterns fits as a whole. They are anchored at both ends. */
export const boilerplateLines = ({
  name,
  patterns,
}: {
  readonly name: string
  readonly patterns: readonly RegExp[]
}): RegionRule => ({
  name,
  kind: 'boilerplate',
  find: (page) =>
    page.lines.filter((line) => {
      if (line.end - line.start > LONGEST) return false
      const text = textOf(page, line)
      return patterns.some((pattern) => pattern.test(text))
    }),
})
