type Child = Node | string | number | null | false | undefined

/** What an element is made with: attributes by their names, "on…" listeners. */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>

/** An element with attributes and children; strings become text and never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== null && child !== false && child !== undefined).map(nodeOf))
  return made
}

const nodeOf = (child: Child): Node => (child instanceof Node ? child : document.createTextNode(String(child)))

/** Characters that cannot be seen, or that turn the direction of what follows. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text of an article, set apart from the direction of its surroundings; characters that would deceive are named. */
export function quoted(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let at = 0
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    fragment.append(text.slice(at, index), element('span', { class: 'unseen', title: `the character ${name}` }, name))
    at = index + character.length
  }
  fragment.append(text.slice(at))
  return fragment
}

/** The same as a piece of a line. */
export const isolated = (text: string): HTMLElement => element('bdi', {}, quoted(text))

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
