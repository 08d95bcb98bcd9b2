import type { RegionRule } from './region-rule.js'

/** Longer lines are running text, whatever they begin with. */
const LONGEST = 300

/**
 * A rule that marks each line which one of the patterns fits as a whole. They are anchored at both ends.
 * @param holding patterns that begin with anything, and so are tried at every place; each behind a cheap look for a word
 *   that it holds
 */
export function boilerplateLines({
  name,
  patterns,
  holding = [],
}: {
  readonly name: string
  readonly patterns: readonly RegExp[]
  readonly holding?: readonly (readonly [word: RegExp, pattern: RegExp])[]
}): RegionRule {
  const joined = joinedByFlags(patterns)
  const fits = (text: string): boolean => {
    for (const pattern of joined) if (pattern.test(text)) return true
    for (const [word, pattern] of holding) if (word.test(text) && pattern.test(text)) return true
    return false
  }
  return {
    name,
    kind: 'boilerplate',
    find: (page) => page.lines.filter(({ text }) => text.length <= LONGEST && fits(text)),
  }
}

/** One pattern for all with the same flags: asked once, and compiled in a part of the time. */
function joinedByFlags(patterns: readonly RegExp[]): RegExp[] {
  const sources = new Map<string, string[]>()
  for (const { source, flags } of patterns) {
    const alternatives = sources.get(flags)
    const alternative = source.slice('^'.length, -'$'.length)
    if (alternatives) alternatives.push(alternative)
    else sources.set(flags, [alternative])
  }
  return [...sources].map(([flags, alternatives]) => new RegExp(`^(?:${alternatives.join('|')})$`, flags))
}
