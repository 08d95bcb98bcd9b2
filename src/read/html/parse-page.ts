import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { OriginPiece } from '../../model/origin.js'
import type { Span } from '../../model/span.js'
import { ReadProblem } from '../read-problem.js'
import type { PageDocument, PageElement, PageNode, PageText } from './dom.js'

/** The text of a node in pieces, with where each stands in the file; an entity ("&amp;") is a piece of its own. */
export type NodeText = readonly (Pick<OriginPiece, 'from' | 'to'> & { readonly text: string })[]

export interface ParsedPage {
  readonly document: PageDocument
  /** Of each text node. */
  readonly origins: WeakMap<PageNode, NodeText>
  /** Where the file has what does not belong to an article, though it may stand inside of it; inner ones first. */
  readonly asides: readonly Span[]
}

/** Elements whose content nobody reads, and what is struck out: the page no longer says it. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select textarea del s strike'.split(
    ' ',
  ),
)
/** Classes of what only programs that read pages aloud are told. */
const ALOUD =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-only|-text)?|assistive-text|u-hidden-visually)(?:\s|$)/i
const IN_HEAD: ReadonlySet<string> = new Set(['meta', 'title', 'link', 'base', 'script'])
/** What tells an article from the page around it, and what is known of it; no others are kept. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id class role rel href hidden style lang dir type name property content itemprop itemtype itemscope ' +
    'datetime pubdate title alt aria-hidden aria-label aria-modal colspan'
  ).split(' '),
)
/** Words in the class or the id of what is put into an article without being a part of it. */
const ASIDE =
  /(?:^|[\s_-])(?:donat\w*|newsletter\w*|sign-?up|subscri\w+|related\w*|recirc\w*|promo\w*|shar(?:e|ing)\w*|social\w*|comments?|cookie\w*|most-?(?:read|popular|viewed)|advert\w*|ad|read-?more|see-?also|foot|footer|bottom|breadcrumbs?|nav|menu)(?:$|[\s_-])/i
/** With more text it is the article itself in a box with an odd name. */
const LONGEST_ASIDE = 600
const ELEMENT_NAME = /^[a-z][a-z\d-]*$/
/** Deeper elements are taken for parts of the one at this depth. */
const DEEPEST = 200
/** A page of more elements is no article; the time to find one grows faster than they do. */
const MOST_ELEMENTS = 60_000
/** The parser's own time grows with the square of this. */
const MOST_OPEN = 10_000
/** Of text; a longer page is no article. */
const MOST_CHARACTERS = 5_000_000
const LONGEST_ATTRIBUTE = 2000

/**
 * The page that HTML spells out, however broken it is. Every text node remembers where its parts stand.
 * @param html decoded; nothing in it is run or fetched
 * @throws {ReadProblem} `too-complex`
 */
export function parsePage(html: string): ParsedPage {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as { document: PageDocument }
  const origins = new WeakMap<PageNode, NodeText>()
  /** Whether each open element is kept, and those that are. */
  const open: boolean[] = []
  const kept: PageElement[] = []
  const asides: Span[] = []
  /** Where each open element begins, and how much text stood before it. */
  const begins: {
    readonly from: number
    readonly text: number
    readonly isAside: boolean
    readonly isUnread: boolean
  }[] = []
  let textLength = 0
  let unread = 0
  let elements = 0
  let text: { node: PageText; pieces: { text: string; from: number; to: number }[] } | null = null

  const parentOf = (name: string): PageElement => kept.at(-1) ?? (IN_HEAD.has(name) ? document.head : document.body)
  const closeText = (): void => {
    if (!text) return
    text.node.data = text.pieces.map((piece) => piece.text).join('')
    origins.set(text.node, text.pieces)
    text = null
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        closeText()
        if (++elements > MOST_ELEMENTS)
          throw new ReadProblem(
            'too-complex',
            `is no page of one article: it has more than ${MOST_ELEMENTS.toLocaleString('en')} elements; split it first`,
          )
        if (open.length >= MOST_OPEN)
          throw new ReadProblem(
            'too-complex',
            `is no page that can be read: ${MOST_OPEN.toLocaleString('en')} of its elements are open at once; close them first`,
          )
        const begin = {
          from: parser.startIndex,
          text: textLength,
          isAside: isAside(name, attributes),
          isUnread: isUnread(name, attributes),
        }
        begins.push(begin)
        if (name === 'html' || name === 'body') {
          attach(name === 'html' ? document.documentElement : document.body, attributes)
          open.push(false)
          return
        }
        if (begin.isUnread) unread++
        if (unread || name === 'head' || kept.length >= DEEPEST || !ELEMENT_NAME.test(name)) {
          open.push(false)
          return
        }
        const element = document.createElement(nameOf(name, attributes))
        attach(element, attributes)
        parentOf(name).append(element)
        open.push(true)
        kept.push(element)
      },
      onclosetag() {
        closeText()
        const begin = begins.pop()
        const length = begin?.isAside ? textLength - begin.text : 0
        if (length > 0 && length <= LONGEST_ASIDE) asides.push({ start: begin!.from, end: parser.endIndex + 1 })
        if (begin?.isUnread) unread--
        if (open.pop()) kept.pop()
      },
      ontext(data) {
        if (unread) return
        if (!text) {
          const node = document.createTextNode('')
          parentOf('').append(node)
          text = { node, pieces: [] }
        }
        textLength += data.length
        if (textLength > MOST_CHARACTERS)
          throw new ReadProblem(
            'too-complex',
            `is no page of one article: its text is longer than ${MOST_CHARACTERS.toLocaleString('en')} characters; split it first`,
          )
        text.pieces.push({ text: data, from: parser.startIndex, to: parser.endIndex + 1 })
      },
      oncomment: closeText,
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  )
  parser.write(html)
  parser.end()
  closeText()
  return { document, origins, asides }
}

function attach(element: PageElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (ATTRIBUTES.has(name)) element.setAttribute(name, value.slice(0, LONGEST_ATTRIBUTE))
}

const isAside = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  name === 'aside' || name === 'form' || [attributes.class, attributes.id].some((words) => words && ASIDE.test(words))

function isUnread(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json') return false
  return UNREAD.has(name) || (name !== 'html' && name !== 'body' && ALOUD.test(attributes.class ?? ''))
}

/** `<div role="heading" aria-level="1">` is a heading like any. */
const nameOf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  attributes.role === 'heading' ? (attributes['aria-level'] === '1' ? 'h1' : 'h2') : name
