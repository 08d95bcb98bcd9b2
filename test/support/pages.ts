import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import type { SourceDocument } from '../../src/model/document.js'
import { originOf } from '../../src/model/origin.js'
import type { RegionKind } from '../../src/model/record.js'
import { readHtml } from '../../src/read/html.js'
import { readText } from '../../src/read/text.js'

/** A page with its regions marked: fixtures/README.md describes the format. */
export interface MarkedPage {
  readonly file: string
  readonly line: number
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  /** The page without the marks. */
  readonly text: string
  readonly marks: readonly { readonly kind: RegionKind; readonly start: number; readonly end: number }[]
}

const PAGE = /^={18}\n(?<title>.+)\n={18}\n(?<rest>[^]*?)(?=^={18}\n|(?![^]))/gm
const MARK = /⟦(?:(?<kind>headline|byline|dateline|caption|block-quote): )?|⟧/g

/** The pages of a folder below fixtures/. */
export function pagesIn(folder: string): MarkedPage[] {
  return globSync(`${folder}/*.pages`)
    .toSorted()
    .flatMap((file) => {
      const content = readFileSync(file, 'utf8')
      return Array.from(content.matchAll(PAGE), ({ index, groups }): MarkedPage => {
        const line = content.slice(0, index).split('\n').length + 1
        return { file, line, title: groups!.title, ...readPage(groups!.rest) }
      })
    })
}

function readPage(rest: string): Pick<MarkedPage, 'options' | 'text' | 'marks'> {
  const head = /^(?::\w+ .*\n)*\n*/.exec(rest)![0]
  const options = Object.fromEntries(Array.from(head.matchAll(/^:(\w+) (.*)$/gm), ([, key, value]) => [key, value]))
  const marked = rest.slice(head.length).trimEnd()
  const marks: { kind: RegionKind; start: number; end: number }[] = []
  let text = ''
  let from = 0
  let open: { kind: RegionKind; start: number } | null = null
  for (const { 0: sign, index, groups } of marked.matchAll(MARK)) {
    text += marked.slice(from, index)
    from = index + sign.length
    if (sign === '⟧') {
      if (!open) throw new Error(`a ⟧ without its ⟦ behind ${text.slice(-40)}`)
      marks.push({ ...open, end: text.length })
      open = null
    } else {
      if (open) throw new Error(`a ⟦ within another behind ${text.slice(-40)}`)
      open = { kind: (groups?.kind as RegionKind | undefined) ?? 'boilerplate', start: text.length }
    }
  }
  if (open) throw new Error(`a ⟦ without its ⟧: ${text.slice(open.start, open.start + 40)}`)
  return { options, marks, text: text + marked.slice(from) }
}

export const documentOfPage = ({ text, options: { format } }: MarkedPage): SourceDocument =>
  (format === 'html' ? readHtml : readText)(Buffer.from(text), { id: 'page', path: null, published: null })

/** How many characters, white space aside, are boilerplate, are said to be, and are both; and where the two differ. */
export interface Agreement {
  readonly expected: number
  readonly found: number
  readonly both: number
  /** "+" what is wrongly said to be boilerplate, "-" what is not said to be. */
  readonly differences: readonly string[]
}

export function agreementOf(page: MarkedPage): Agreement {
  const { regions, origin } = documentOfPage(page)
  const source = page.text
  const found = new Uint8Array(source.length)
  const boilerplate = regions.filter(({ kind }) => kind === 'boilerplate')
  if (origin) {
    // What was not read out of the page counts as boilerplate.
    found.fill(1)
    for (const { start, end } of origin.pieces)
      for (let at = start; at < end; at++)
        if (!boilerplate.some((region) => region.start <= at && at < region.end)) {
          const place = originOf(origin, { start: at, end: at + 1 })
          found.fill(0, place.start, place.end)
        }
  } else for (const { start, end } of boilerplate) found.fill(1, start, end)
  const expected = new Uint8Array(source.length)
  for (const { kind, start, end } of page.marks) if (kind === 'boilerplate') expected.fill(1, start, end)

  const visible = new Uint8Array(source.length)
  for (const { 0: character, index } of source.matchAll(/\S/g)) if (character) visible[index] = 1
  if (page.options.format === 'html')
    for (const { 0: markup, index } of source.matchAll(
      /<(?<hidden>script|style|title|head)\b[^]*?<\/\k<hidden>>|<!--[^]*?-->|<[^>]*>/gi,
    ))
      visible.fill(0, index, index + markup.length)
  // Of a web page they are fields of the document, whether they stand in its text or not.
  if (page.options.format === 'html')
    for (const { kind, start, end } of page.marks)
      if (kind === 'headline' || kind === 'byline' || kind === 'dateline') visible.fill(0, start, end)
  let [expectedCount, foundCount, both] = [0, 0, 0]
  const differences: string[] = []
  let sign = ''
  let stretch = ''
  for (let i = 0; i <= source.length; i++) {
    if (i < source.length && !visible[i]) {
      if (stretch && source[i] === ' ') stretch += ' '
      continue
    }
    expectedCount += expected[i] ?? 0
    foundCount += found[i] ?? 0
    both += (expected[i] ?? 0) & (found[i] ?? 0)
    const differs = i === source.length || expected[i] === found[i] ? '' : found[i] ? '+' : '-'
    if (differs !== sign) {
      if (sign) differences.push(`${sign} ${stretch.trim()}`)
      sign = differs
      stretch = ''
    }
    if (sign) stretch += source[i]
  }
  return { expected: expectedCount, found: foundCount, both, differences }
}
