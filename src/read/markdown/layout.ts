import type { Nodes, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { OriginBuilder } from '../../model/origin.js'
import type { NamedRegion } from '../regions/region-rule.js'

/** A character written as an escape or an entity ("\*", "&amp;"), or what stands between two such. */
const PART_OF_LINE = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|[&\\]|[^&\\]+/gi
const LINE = /[^\r\n]*(?<end>\r\n|\r|\n|$)/g
/** What stands before the text of a line inside of quotations and lists. */
const LINE_PREFIX = /^[ \t>]*/

type Mark = Pick<NamedRegion, 'kind' | 'rule'>

const HEADING: Mark = { kind: 'headline', rule: 'markdown-heading' }
const BLOCK_QUOTE: Mark = { kind: 'block-quote', rule: 'markdown-block-quote' }
const CODE: Mark = { kind: 'boilerplate', rule: 'markdown-code' }
const LINKS: Mark = { kind: 'boilerplate', rule: 'markdown-links' }
const FRONT_MATTER: Mark = { kind: 'boilerplate', rule: 'front-matter' }

/**
 * Writes a Markdown file as text, without marks of emphasis, targets of links and pictures; blocks stand apart by a blank
 * line. Remembers where each character comes from. Blocks that are no prose stay as they stand, marked as boilerplate.
 */
export class MarkdownLayout {
  readonly regions: NamedRegion[] = []
  readonly #builder = new OriginBuilder()
  readonly #file: string
  /** The offset in the file of the text that was parsed. */
  readonly #base: number
  #isQuote = false

  constructor(file: string, base: number) {
    this.#file = file
    this.#base = base
    if (base > 1) this.#mark(FRONT_MATTER, () => this.#addAsIs(0, base))
  }

  get text(): string {
    return this.#builder.text
  }
  get pieces(): OriginBuilder['pieces'] {
    return this.#builder.pieces
  }

  add(root: Root): void {
    for (const block of root.children) this.#addBlock(block)
  }

  #addBlock(block: RootContent): void {
    switch (block.type) {
      case 'heading':
        this.#mark(HEADING, () => this.#addInline(block.children))
        break
      case 'paragraph':
        if (block.children.some((child) => !isPicture(child))) this.#addParagraph(block.children)
        else this.#addNoProse(LINKS, block)
        break
      case 'blockquote': {
        const isOutermost = !this.#isQuote
        this.#isQuote = true
        const addAll = (): void => block.children.forEach((child) => this.#addBlock(child))
        if (isOutermost) this.#mark(BLOCK_QUOTE, addAll)
        else addAll()
        if (isOutermost) this.#isQuote = false
        break
      }
      case 'list':
        if (block.children.length > 1 && isOnlyLinks(block)) this.#addNoProse(LINKS, block)
        else for (const item of block.children) for (const child of item.children) this.#addBlock(child)
        break
      case 'table':
        if (isOnlyLinks(block)) this.#addNoProse(LINKS, block)
        else for (const row of block.children) this.#addRow(row)
        break
      case 'footnoteDefinition':
        for (const child of block.children) this.#addBlock(child)
        break
      case 'code':
      case 'html':
        this.#addNoProse(CODE, block)
        break
      case 'definition':
        this.#addNoProse(LINKS, block)
        break
      default:
    }
  }

  #addRow({ children }: TableRow): void {
    this.#separate()
    children.forEach((cell, i) => {
      if (i) this.#builder.addOwn('\t')
      this.#addInline(cell.children)
    })
  }

  #addNoProse(mark: Mark, block: Nodes): void {
    const { start, end } = this.#placeOf(block)
    if (this.#isQuote) this.#addAsIs(start, end)
    else this.#mark(mark, () => this.#addAsIs(start, end))
  }

  #addAsIs(start: number, end: number): void {
    this.#separate()
    this.#builder.add(this.#file.slice(start, end), start, end)
  }

  #addParagraph(children: readonly PhrasingContent[]): void {
    this.#separate()
    this.#addInline(children)
  }

  #mark({ kind, rule }: Mark, addContent: () => void): void {
    this.#separate()
    const start = this.text.length
    addContent()
    if (this.text.length > start) this.regions.push({ kind, rule, start, end: this.text.length })
  }

  #addInline(children: readonly PhrasingContent[]): void {
    for (const child of children)
      switch (child.type) {
        case 'text':
          this.#addText(child.value, child)
          break
        case 'inlineCode': {
          const { start, end } = this.#placeOf(child)
          this.#builder.add(child.value, start, end)
          break
        }
        case 'break':
          this.#builder.addOwn('\n')
          break
        case 'html':
          if (/^<br\b/i.test(child.value)) this.#builder.addOwn('\n')
          break
        default:
          if ('children' in child) this.#addInline(child.children)
      }
  }

  /** The lines of a text one by one, since marks may stand before each but the first. */
  #addText(value: string, node: Nodes): void {
    const { start, end } = this.#placeOf(node)
    const lines = value.split('\n')
    let at = start
    for (const { 0: raw, groups } of this.#file.slice(start, end).matchAll(LINE)) {
      const line = lines.shift()
      if (line === undefined) return
      const prefix = at === start ? 0 : LINE_PREFIX.exec(raw)![0].length
      this.#addLine(line, at + prefix, raw.slice(prefix, raw.length - groups!.end.length))
      at += raw.length
      if (lines.length) this.#builder.add(' ', at - groups!.end.length, at)
    }
  }

  /**
   * @param line what is said
   * @param at where it begins in the file
   * @param raw how it is written there
   */
  #addLine(line: string, at: number, raw: string): void {
    let rest = line
    const take = (length: number, from: number, to: number): void => {
      if (length) this.#builder.add(rest.slice(0, length), at + from, at + to)
      rest = rest.slice(length)
    }
    for (const { 0: part, index } of raw.matchAll(PART_OF_LINE)) {
      if (!rest) return
      if (rest.startsWith(part)) take(part.length, index, index + part.length)
      else if (/^[\\&]/.test(part)) take(/^[^]/u.exec(rest)![0].length, index, index + part.length)
      // White space at the end of a line is not said.
      else if (part.startsWith(rest)) take(rest.length, index, index + rest.length)
      else return take(rest.length, index, raw.length)
    }
  }

  #separate(): void {
    if (this.text && !this.text.endsWith('\n\n')) this.#builder.addOwn('\n\n')
  }

  #placeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
    return { start: this.#base + position!.start.offset!, end: this.#base + position!.end.offset! }
  }
}

const isPicture = (node: Nodes): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'text' && !node.value.trim()) ||
  (node.type === 'link' && node.children.every(isPicture))

/** Whether a list or a table holds links and pictures and no words beside them. */
function isOnlyLinks(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference' || isPicture(node)) return true
  if (node.type === 'text') return /^[\s|•·–—-]*$/.test(node.value)
  return 'children' in node && node.children.every(isOnlyLinks)
}
