import { OriginBuilder } from '../../model/origin.js'
import type { Span } from '../../model/span.js'
import type { NamedRegion } from '../regions/region-rule.js'
import { NodeType, type PageElement, type PageNode } from './dom.js'
import { isNoteSign } from './note-sign.js'
import type { NodeText } from './parse-page.js'

/** Elements that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div section article main header footer aside nav address h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure ' +
    'figcaption table caption thead tbody tfoot tr pre hr details summary form fieldset legend center body'
  ).split(' '),
)
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** Elements that say which part of the page they are. */
const REGIONS: Readonly<Record<string, Pick<NamedRegion, 'kind' | 'rule'>>> = {
  h1: { kind: 'headline', rule: 'html-heading' },
  h2: { kind: 'headline', rule: 'html-heading' },
  h3: { kind: 'headline', rule: 'html-heading' },
  h4: { kind: 'headline', rule: 'html-heading' },
  h5: { kind: 'headline', rule: 'html-heading' },
  h6: { kind: 'headline', rule: 'html-heading' },
  blockquote: { kind: 'block-quote', rule: 'html-block-quote' },
  figcaption: { kind: 'caption', rule: 'html-caption' },
}

/** White space, or words with one space between them, which stay as they stand. */
const RUN = /[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g
/** Two boxes that only the style sheet sets apart, "unlawful." and "Credit", "By" and "Ann": no word goes on like that. */
const [BOX_END, BOX_BEGIN] = [/[\p{Ll}.!?]$/u, /^\p{Lu}\p{Ll}/u]

/**
 * Writes elements as text, as a browser shows them: white space runs together, blocks stand apart by a blank line. Remembers
 * where each character comes from and which parts the elements mark.
 */
export class Layout {
  readonly regions: NamedRegion[] = []
  readonly links: Span[] = []
  readonly #builder = new OriginBuilder()
  readonly #origins: WeakMap<PageNode, NodeText>
  #separator = ''
  /** Whether a `<span>` begins right behind another. */
  #isBox = false
  /** The last character that was written. */
  #last = ''
  #marked = false
  #isPreformatted = false

  constructor(origins: WeakMap<PageNode, NodeText>) {
    this.#origins = origins
  }

  get text(): string {
    return this.#builder.text
  }
  get pieces(): OriginBuilder['pieces'] {
    return this.#builder.pieces
  }

  add(node: PageNode): void {
    if (node.nodeType === NodeType.text) for (const piece of this.#origins.get(node) ?? []) this.#addPiece(piece)
    if (node.nodeType !== NodeType.element) return
    const element = node as PageElement
    if (isNoteSign(element)) return
    const name = element.localName
    if (name === 'br') this.#separate('\n')
    else if (CELLS.has(name)) this.#separate('\t')
    else if (BLOCKS.has(name)) this.#separate('\n\n')

    const region = this.#marked ? undefined : REGIONS[name]
    const before = this.pieces.length
    if (region) this.#marked = true
    if (name === 'pre') this.#isPreformatted = true
    let sibling: PageNode | null = null
    for (const child of node.childNodes) {
      if (isSpan(child) && sibling && isSpan(sibling)) this.#isBox = true
      this.add(child)
      sibling = child
    }
    if (name === 'pre') this.#isPreformatted = false
    const first = this.pieces.at(before)?.start
    const written = first === undefined ? null : { start: first, end: this.text.length }
    if (region) {
      this.#marked = false
      if (written) this.regions.push({ ...region, ...written })
    }
    if (name === 'a' && !this.#marked && written) this.links.push(written)
    if (BLOCKS.has(name)) this.#separate('\n\n')
  }

  #addPiece({ text, from, to }: NodeText[number]): void {
    const isPlain = to - from === text.length
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const isSpace = /^[ \t\n\r\f]/.test(run)
      if (isSpace && !this.#isPreformatted) {
        this.#separate(' ')
        continue
      }
      if (this.#isBox && BOX_END.test(this.#last) && BOX_BEGIN.test(run)) this.#separate(' ')
      this.#isBox = false
      this.#last = run.slice(-1)
      this.#writeSeparator()
      if (isPlain) this.#builder.add(run, from + index, from + index + run.length)
      else this.#builder.add(run, from, to)
    }
  }

  /** Of what separates two words the strongest counts: a blank line, a line break, a tab, a space. */
  #separate(separator: '\n\n' | '\n' | '\t' | ' '): void {
    const strength = ['', ' ', '\t', '\n', '\n\n']
    if (strength.indexOf(separator) > strength.indexOf(this.#separator)) this.#separator = separator
  }

  #writeSeparator(): void {
    if (this.text) this.#builder.addOwn(this.#separator)
    this.#separator = ''
  }
}

const isSpan = (node: PageNode): boolean =>
  node.nodeType === NodeType.element && (node as PageElement).localName === 'span'
