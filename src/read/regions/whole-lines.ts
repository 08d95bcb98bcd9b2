import type { Line, RegionRule } from './region-rule.js'

/** Longer lines are running text, whatever they begin with. */
const LONGEST = 300

/** A pattern that is tried at every place of a line, behind a cheap look for a word that it holds. */
type Holding = readonly [word: RegExp, pattern: RegExp]

/** Those of all rules: most lines fit none, which is found out once for all. */
const linesOfAll: RegExp[] = []
const wordsOfAll: RegExp[] = []
let joinedOfAll: readonly RegExp[] | undefined

/**
 * A rule that marks each line which one of the patterns fits as a whole. They are anchored at both ends.
 * @param holding patterns that begin with anything
 */
export function boilerplateLines({
  name,
  patterns,
  holding = [],
}: {
  readonly name: string
  readonly patterns: readonly RegExp[]
  readonly holding?: readonly Holding[]
}): RegionRule {
  linesOfAll.push(...patterns)
  wordsOfAll.push(...holding.map(([word]) => word))
  joinedOfAll = undefined
  let joined: readonly RegExp[] | undefined
  const fits = (text: string): boolean => {
    joined ??= joinedLines(patterns)
    for (const pattern of joined) if (pattern.test(text)) return true
    for (const [word, pattern] of holding) if (word.test(text) && pattern.test(text)) return true
    return false
  }
  return {
    name,
    kind: 'boilerplate',
    find: (page) => page.lines.filter((line) => (line.boilerplate ??= fitsSome(line)) && fits(line.text)),
  }
}

/** Of fewer lines the patterns of each rule are asked: to compile them all once more takes longer. */
const FEW = 100
let asked = 0

/** Whether a line may be what one of the rules looks for. */
function fitsSome({ text }: Line): boolean {
  if (text.length > LONGEST) return false
  if (asked < FEW) {
    asked++
    return true
  }
  joinedOfAll ??= [...joinedLines(linesOfAll), ...joinedWords(wordsOfAll)]
  for (let i = 0; i < joinedOfAll.length; i++) if (joinedOfAll[i].test(text)) return true
  return false
}

/** One pattern for all of whole lines with the same flags: asked once, and compiled in a part of the time. */
const joinedLines = (patterns: Iterable<RegExp>): RegExp[] =>
  joinedByFlags(patterns, (all) => `^(?:${all.map((source) => source.slice('^'.length, -'$'.length)).join('|')})$`)

const joinedWords = (words: Iterable<RegExp>): RegExp[] => joinedByFlags(words, (all) => all.join('|'))

function joinedByFlags(patterns: Iterable<RegExp>, join: (sources: readonly string[]) => string): RegExp[] {
  const sources = new Map<string, string[]>()
  for (const { source, flags } of patterns) {
    const others = sources.get(flags)
    if (others) others.push(source)
    else sources.set(flags, [source])
  }
  return [...sources].map(([flags, all]) => new RegExp(join(all), flags))
}
