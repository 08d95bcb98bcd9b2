/**
 * Prose fixtures: a title that states a rule, a text, and what must be found in it. Expectations quote the text, never
 * offsets. The format is described in fixtures/README.md.
 */
export interface FixtureCase {
  readonly title: string
  readonly line: number
  readonly published: string | null
  /** The lines of an alias file. */
  readonly aliases: readonly string[]
  /** The sources that the text is compared with. */
  readonly sources: readonly string[]
  /** Why the case is known to fail; it must fail as long as this stands here. */
  readonly todo: string | null
  readonly text: string
  readonly expectations: readonly Expectation[]
}

export interface Expectation {
  readonly line: number
  readonly source: string
  /** The thing must not be there. */
  readonly negated: boolean
  readonly kind: string
  /** What follows the kind, in order: words, key=value pairs and quoted spans. */
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'pair'; readonly key: string; readonly text: string }
  | { readonly type: 'span'; readonly text: string; readonly start: number; readonly end: number }

const PART =
  /(?<key>[\w-]+)=(?:"(?<quotedValue>[^"]*)"|(?<value>\S+))|"(?<span>(?:[^"\\]|\\.)*)"(?:#(?<nth>\d+))?|(?<word>[^\s",]+)|,/gy

/** Reads the cases of a fixture file; throws with file and line where it cannot. */
export function readFixture(content: string, file: string): FixtureCase[] {
  const lines = content.replace(/\r\n/g, '\n').split('\n')
  const isRule = (i: number): boolean => /^={3,}$/.test(lines[i] ?? '')
  const cases: FixtureCase[] = []
  for (let i = 0; i < lines.length;) {
    if (!isRule(i)) {
      if (lines[i].trim() && !lines[i].startsWith('#'))
        throw new Error(`${file}:${i + 1}: expected "====", a title, "===="`)
      i++
      continue
    }
    const title = lines[i + 1]
    const line = i + 2
    if (!isRule(i + 2)) throw new Error(`${file}:${i + 3}: a title is followed by "===="`)
    i += 3
    const options: Record<string, string> = {}
    const aliases: string[] = []
    const sources: string[] = []
    for (let option; (option = /^:(\w+) ?(.*)$/.exec(lines[i] ?? '')); i++)
      if (option[1] === 'alias') aliases.push(option[2])
      else if (option[1] === 'source') sources.push(option[2])
      else options[option[1]] = option[2]
    const textStart = i
    while (i < lines.length && lines[i] !== '---') i++
    if (i === lines.length) throw new Error(`${file}:${line}: "${title}" has no "---" before its expectations`)
    const text = lines
      .slice(textStart, i)
      .join('\n')
      .replace(/^\n+|\n+$/g, '')
    i++
    const expectations: Expectation[] = []
    for (; i < lines.length && !isRule(i); i++)
      if (lines[i].trim() && !lines[i].startsWith('#'))
        expectations.push(readExpectation(lines[i], text, `${file}:${i + 1}`, i + 1))
    if (!expectations.length) throw new Error(`${file}:${line}: "${title}" expects nothing`)
    const { published = null, todo = null } = options
    cases.push({ title, line, published, aliases, sources, todo, text, expectations })
  }
  return cases
}

function readExpectation(source: string, text: string, place: string, line: number): Expectation {
  const parts: Part[] = []
  PART.lastIndex = 0
  while (PART.lastIndex < source.length) {
    const space = /\s+/y
    space.lastIndex = PART.lastIndex
    if (space.test(source)) PART.lastIndex = space.lastIndex
    if (PART.lastIndex >= source.length) break
    const { groups } = PART.exec(source) ?? {}
    if (!groups) throw new Error(`${place}: cannot read ${source}`)
    if (groups.key) parts.push({ type: 'pair', key: groups.key, text: groups.quotedValue ?? groups.value })
    else if (groups.word) parts.push({ type: 'word', text: groups.word })
    else if (groups.span !== undefined) {
      const quoted = groups.span.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
      const start = nthIndexOf(text, quoted, Number(groups.nth ?? 1))
      if (start < 0)
        throw new Error(`${place}: "${quoted}"${groups.nth ? `#${groups.nth}` : ''} does not stand in the text`)
      parts.push({ type: 'span', text: quoted, start, end: start + quoted.length })
    }
  }
  const [first, ...rest] = parts
  const negated = first?.type === 'word' && first.text === 'no'
  const kind = negated ? rest[0] : first
  if (kind?.type !== 'word') throw new Error(`${place}: an expectation begins with what is expected`)
  return { line, source, negated, kind: kind.text, parts: negated ? rest.slice(1) : rest }
}

function nthIndexOf(text: string, part: string, nth: number): number {
  let at = -1
  for (let n = 0; n < nth; n++) {
    at = text.indexOf(part, at + 1)
    if (at < 0) return -1
  }
  return at
}
