/** As much of the DOM as reading a page takes; the library's own types need those of browsers. */
export interface PageNode {
  readonly nodeType: number
  readonly childNodes: Iterable<PageNode>
  readonly textContent: string | null
  cloneNode(deep: boolean): PageNode
  appendChild(child: PageNode): PageNode
}

export interface PageText extends PageNode {
  data: string
}

export interface PageElement extends PageNode {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  append(...nodes: PageNode[]): void
  replaceChildren(...nodes: PageNode[]): void
  closest(selector: string): PageElement | null
}

export interface PageDocument {
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  createElement(name: string): PageElement
  createTextNode(text: string): PageText
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const NodeType = { element: 1, text: 3 } as const
