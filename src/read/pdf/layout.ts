import { hull } from '../../model/span.js'
import { PageTextBuilder } from '../pages.js'
import type { Line } from './lines.js'
import { runningHeads } from './running-heads.js'

/** Type this much larger than that of the text is a heading. */
const HEADING = 1.15
const LONGEST_HEADING = 250
/** In parts of the size of type: a line with this much more space above it begins a paragraph, ... */
const EXTRA_SPACE = 0.3
/** ... and so does one that begins this far to the right of the line above. */
const INDENT = { least: 0.8, most: 6 }
/** Type differs if its sizes do by this share. */
const OTHER_SIZE = 0.06
/** Lines of a column stand no farther apart; so many on either side tell how wide it is. */
const MOST_SPACE = 6
const COLUMN_LINES = 8
const ENDS_SENTENCE = /[.!?…:][”"’')\]]*$/
const BULLET = /^(?:[•▪■●◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/
const BROKEN_WORD = /(?<head>[\p{L}’']*\p{Ll})[-\u00ad\u2010]$/u
const WORD_REST = /^\p{Ll}[\p{L}’']*/u
/** A document of whose lines at least this share end in a hyphen breaks its words; in others a hyphen is one. */
const BREAKS_WORDS = 1 / 40

/** Lines that belong together. */
type Block = {
  readonly line: Line
  /** Without the hyphen of a word that goes on in the next line. */
  readonly text: string
  /** What stands between it and the line before. */
  readonly joint: string
}[]

/**
 * The text of a document: paragraphs apart by a blank line, their lines joined, broken words put together. Headers and
 * footers stand behind the text of their page, or behind the paragraph that goes on from there.
 */
export function layOut(pages: readonly (readonly Line[])[]): PageTextBuilder & { readonly title: string | null } {
  const heads = runningHeads(pages)
  const lines = pages.flat().filter((line) => !heads.has(line))
  const body = sizeOfMost(lines)
  const builder = new PageTextBuilder()
  const waiting = pages.flat().filter((line) => heads.has(line))
  const addHeadsBefore = (page: number): void => {
    while (waiting.length && waiting[0].page < page) {
      const line = waiting.shift()!
      const region = { kind: 'boilerplate', rule: 'running-head' } as const
      builder.regions.push({ ...region, ...builder.add(line.text, line.page, '\n\n') })
    }
  }
  let title: { readonly text: string; readonly size: number } | null = null
  for (const block of blocksOf(lines, body)) {
    const { size, page } = block[0].line
    addHeadsBefore(page)
    const spans = block.map(({ line, text, joint }) => builder.add(text, line.page, joint))
    const { start, end } = hull(spans)
    if (size < body * HEADING || end - start > LONGEST_HEADING) continue
    builder.regions.push({ kind: 'headline', rule: 'pdf-heading', start, end })
    const text = builder.text.slice(start, end)
    if (page === 1 && size > (title?.size ?? 0) && /\S\s+\S+\s+\S/.test(text)) title = { text, size }
  }
  addHeadsBefore(Infinity)
  return Object.assign(builder, { title: title?.text ?? null })
}

function blocksOf(lines: readonly Line[], body: number): Block[] {
  const pitch = pitchOf(lines, body)
  const isBroken = brokenWords(lines)
  const blocks: Block[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const joint = before ? jointOf(before, line, lines[i + 1], { pitch, edge: rightEdge(lines, i - 1) }) : '\n\n'
    const block = blocks.at(-1)
    if (!block || joint === '\n\n') {
      blocks.push([{ line, text: line.text, joint: '\n\n' }])
      return
    }
    const last = block[block.length - 1]
    const isWord = joint === ' ' && goesOn(last.text, line.text)
    if (isWord && isBroken(last.text, line.text)) block[block.length - 1] = { ...last, text: last.text.slice(0, -1) }
    block.push({ line, text: line.text, joint: isWord ? '' : joint })
  })
  return blocks
}

interface Setting {
  readonly pitch: number
  /** How far the lines around reach to the right. */
  readonly edge: number
}

/** What stands between a line and the one before it in the text: a space, a line break or a blank line. */
function jointOf(before: Line, line: Line, next: Line | undefined, { pitch, edge }: Setting): ' ' | '\n' | '\n\n' {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size || BULLET.test(line.text)) return '\n\n'
  const isEnd = ENDS_SENTENCE.test(before.text)
  const down = line.y - before.y
  // Of a column or a page that ends within a sentence the next goes on with it.
  if (line.page !== before.page || down < -line.size) return isEnd ? '\n\n' : ' '
  if (down > (pitch + EXTRA_SPACE) * line.size) return '\n\n'
  const indent = (line.left - before.left) / line.size
  const hangs = BULLET.test(before.text)
  if (
    !hangs &&
    indent > INDENT.least &&
    indent < INDENT.most &&
    next &&
    next.left < line.left - INDENT.least * line.size
  )
    return '\n\n'
  if ((!isEnd && /^\p{Ll}/u.test(line.text)) || goesOn(before.text, line.text)) return ' '
  const firstWord = /^\S+/.exec(line.text)![0].length * ((line.right - line.left) / line.text.length)
  if (before.right + firstWord + line.size > edge) return ' '
  return isEnd ? '\n\n' : '\n'
}

/** Whether a line ends in a hyphen behind which a word or a name goes on. */
const goesOn = (line: string, next: string): boolean => /\p{L}[-\u00ad\u2010]$/u.test(line) && /^\p{L}/u.test(next)

/** How far the lines of the column around one of them reach. */
function rightEdge(lines: readonly Line[], at: number): number {
  let edge = lines[at].right
  for (const step of [-1, 1])
    for (let i = at; Math.abs(i - at) < COLUMN_LINES && isSameColumn(lines[i], lines[i + step], step); i += step)
      edge = Math.max(edge, lines[i + step].right)
  return edge
}

function isSameColumn(line: Line, next: Line | undefined, step: number): boolean {
  if (next?.page !== line.page || Math.abs(next.size - line.size) > OTHER_SIZE * line.size) return false
  const down = (next.y - line.y) * step
  return down > 0 && down < MOST_SPACE * line.size && Math.abs(next.left - line.left) < INDENT.most * line.size
}

/** The size of type in which most of the text is set. */
function sizeOfMost(lines: readonly Line[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  return [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

/** How far apart the lines of the text stand, in parts of the size of type. */
function pitchOf(lines: readonly Line[], body: number): number {
  const steps = lines
    .flatMap((line, i) => {
      const before = lines[i - 1]
      const isNext = before?.page === line.page && Math.abs(line.size - body) < 0.5 && line.y > before.y
      return isNext ? [(line.y - before.y) / line.size] : []
    })
    .toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length / 3)] ?? 1.2
}

/** Tells of two lines whether a word was broken at the end of the first. */
function brokenWords(lines: readonly Line[]): (line: string, next: string) => boolean {
  const hyphens = lines.filter(({ text }, i) => BROKEN_WORD.test(text) && WORD_REST.test(lines[i + 1]?.text ?? ''))
  const breaksWords = hyphens.length > lines.length * BREAKS_WORDS
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’']+(?:-[\p{L}’']+)*/gu) ?? []))
  return (line, next) => {
    const head = BROKEN_WORD.exec(line)?.groups!.head.toLowerCase()
    const rest = WORD_REST.exec(next)?.[0].toLowerCase()
    if (head === undefined || rest === undefined) return false
    if (line.endsWith('\u00ad') || words.has(head + rest)) return true
    return breaksWords && !words.has(`${head}-${rest}`)
  }
}
