import { textOf, type RegionRule } from './region-rule.js'

/** One declaration: "width: 20px;". */
const DECLARATION = /[{;\s]-?[a-z]{2,30}(?:-[a-z]{2,20}){0,4}\s?:\s?[^;:{}\n]{1,120};/
/** What opens a block, at its end: ".box {", "@media screen {". */
const OPENS = /(?:^|[\s}])[.#@*a-z][^{}.!?]{0,120}\{\s*(?:-?[a-z-]{2,60}\s?:|$|[.#])/

/** The rules for the looks of a page that stand in its text: ".box { width: 20px; }", on one line or on several. */
export const styleSheet: RegionRule = {
  name: 'style-sheet',
  kind: 'boilerplate',
  find(page) {
    if (!page.text.includes('{')) return []
    const found = []
    let depth = 0
    for (const line of page.lines) {
      // a flattened page: the article stands on the same line
      if (line.end - line.start > LONGEST) continue
      const text = textOf(page, line)
      if (!depth && !OPENS.test(text)) continue
      const isStyle =
        !PROSE_BEHIND.test(text.slice(text.lastIndexOf('}') + 1)) &&
        (DECLARATION.test(` ${text}`) || /^[^;]{0,200}\{$|^\}$/.test(text))
      if (!isStyle) {
        depth = 0
        continue
      }
      for (const sign of text) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      depth = Math.max(0, depth)
      found.push(line)
    }
    return found
  },
}

/** A sentence behind the last block of a line. */
const PROSE_BEHIND = /\p{L}[^{}:;]{30,}[.!?]/u
/** Longest line that is looked at. */
const LONGEST = 2000
