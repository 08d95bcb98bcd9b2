import { textOf, type Page, type RegionRule } from './region-rule.js'

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
    find(page) {
      const texts = shortTextsOf(page)
      return page.lines.filter((_, i) => texts[i] !== null && fits(texts[i]))
    },
  }
}

const shortTexts = new WeakMap<Page, readonly (string | null)[]>()

/** The texts of the lines of a page, null for running text; read once for all rules. */
function shortTextsOf(page: Page): readonly (string | null)[] {
  let texts = shortTexts.get(page)
  if (!texts) {
    texts = page.lines.map((line) => (line.end - line.start > LONGEST ? null : textOf(page, line)))
    shortTexts.set(page, texts)
  }
  return texts
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
