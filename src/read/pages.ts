import type { NumberedPage } from '../model/document.js'
import type { Span } from '../model/span.js'
import { foldWords, type NamedRegion } from './regions/region-rule.js'

/** How much of a text is its head, where a title that a file's properties state must stand to be believed. */
const HEAD = 2000

/** Puts the text of a document with pages together, a block at a time, and remembers what stands on which page. */
export class PageTextBuilder {
  text = ''
  readonly pages: NumberedPage[] = []
  readonly regions: NamedRegion[] = []

  /**
   * Adds what stands on a page.
   * @param page counted from 1; null where that is not known
   * @param separator goes in front of it, unless it is the first
   * @returns where it stands
   */
  add(text: string, page: number | null, separator: string): Span {
    if (this.text) this.text += separator
    const start = this.text.length
    this.text += text
    const end = this.text.length
    const last = this.pages.at(-1)
    if (page !== null && last?.page === page) this.pages[this.pages.length - 1] = { ...last, end }
    else if (page !== null) this.pages.push({ start, end, page })
    return { start, end }
  }
}

/**
 * A title or an author from a file's properties, if the head of its text says the same: they often tell of an earlier file,
 * of a template ("Microsoft Word - Draft2.doc") or of the owner of the computer.
 */
export function ifStated(property: unknown, text: string): string | null {
  if (typeof property !== 'string') return null
  const words = foldWords(property)
  return words.includes(' ') && ` ${foldWords(text.slice(0, HEAD))} `.includes(` ${words} `) ? property.trim() : null
}
