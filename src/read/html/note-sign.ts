import type { PageElement } from './dom.js'

/** "1", "[3]", "[a]", "*" */
const SIGN = /^\s*(?:\[\s?(?:\d{1,3}|[a-z])\s?\]|\d{1,3}|[*†‡§])\s*$/
const LONGEST = 12
/** Without a link a number may belong to the text: "m<sup>2</sup>". */
const IN_BRACKETS = /^\s*\[/

/** Whether an element leads to a footnote: "in March 2019<a href="#note-1">1</a>", which would read "20191". */
export function isNoteSign(element: PageElement): boolean {
  const { localName } = element
  if (localName !== 'a' && localName !== 'sup') return false
  const text = element.textContent ?? ''
  if (text.length > LONGEST || !SIGN.test(text)) return false
  if (localName === 'sup') return IN_BRACKETS.test(text)
  return element.getAttribute('href')?.startsWith('#') === true || element.closest('sup') !== null
}
