import { Readability } from '@mozilla/readability'
import type { PageElement, PageNode } from './dom.js'
import type { NodeText, ParsedPage } from './parse-page.js'

/** What is found of the article in a page. */
export interface MainArticle {
  /** Null where the page holds none that stands out. */
  readonly content: PageElement | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
}

/** Shorter articles are looked for again with fewer demands. */
const SHORT = 300

/** The article in a page, as Firefox's reader view finds it. The page is used up by that. */
export function findMainArticle({ document, origins }: ParsedPage): MainArticle {
  keepNodes(document.body, origins)
  const found = new Readability<PageElement>(document, {
    charThreshold: SHORT,
    keepClasses: true,
    serializer: (node) => node as PageElement,
  }).parse()
  return {
    content: found?.content ?? null,
    title: found?.title || null,
    byline: found?.byline?.replace(/^by\s+/i, '') || null,
    published: found?.publishedTime || null,
  }
}

/**
 * Readability tries again by writing back the HTML that it read before, which makes new nodes without a history. Here the
 * nodes come back as copies that know where they come from.
 */
function keepNodes(body: PageElement, origins: WeakMap<PageNode, NodeText>): void {
  let kept: readonly PageNode[] = []
  Object.defineProperty(body, 'innerHTML', {
    get() {
      kept = [...body.childNodes].map((node) => copyOf(node, origins))
      return ''
    },
    set() {
      body.replaceChildren(...kept.map((node) => copyOf(node, origins)))
    },
  })
}

/** A copy of a node and all in it, which knows where its text comes from. */
export function copyOf<Node extends PageNode>(node: Node, origins: WeakMap<PageNode, NodeText>): Node {
  const copy = node.cloneNode(false) as Node
  const origin = origins.get(node)
  if (origin) origins.set(copy, origin)
  for (const child of node.childNodes) copy.appendChild(copyOf(child, origins))
  return copy
}
