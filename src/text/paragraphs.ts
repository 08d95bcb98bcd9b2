import type { Region } from '../model/record.js'
import type { Span } from '../model/span.js'

const LINE = /[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)/g
const BLANK = /^[\s\u200b\ufeff]*$/
/** A hard-wrapped text has lines about as long as a printed one ... */
const WRAPPED_LINE = { min: 40, max: 100 }
/** ... of which at least this share goes on in small letters. */
const WRAPPED_SHARE = 0.3

/**
 * The paragraphs of a text, without the white space around them: lines, or, where the text is hard-wrapped, what stands
 * between blank lines. None crosses the border of a region.
 */
export function findParagraphs(text: string, regions: readonly Region[]): (Span & Pick<Region, 'kind'>)[] {
  const paragraphs: (Span & Pick<Region, 'kind'>)[] = []
  const lines = contentLines(text)
  const wrapped = isHardWrapped(text, lines)
  let open: Span | undefined
  let region = 0
  const close = (): void => {
    let rest = open
    open = undefined
    while (rest) {
      while (region < regions.length - 1 && regions[region].end <= rest.start) region++
      const end = regions[region] ? Math.min(rest.end, regions[region].end) : rest.end
      const trimmed = trim(text, { start: rest.start, end })
      if (trimmed) paragraphs.push({ ...trimmed, kind: regions[region]?.kind ?? 'body' })
      rest = trim(text, { start: end, end: rest.end })
    }
  }
  for (const line of lines) {
    if (open && (!wrapped || line.afterBlank)) close()
    open = open ? { start: open.start, end: line.end } : line
  }
  close()
  return paragraphs
}

interface ContentLine extends Span {
  readonly afterBlank: boolean
}

function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = []
  let afterBlank = true
  for (const match of text.matchAll(LINE)) {
    if (BLANK.test(match[0])) {
      afterBlank = true
      continue
    }
    const line = trim(text, { start: match.index, end: match.index + match[0].length })
    if (line) lines.push({ ...line, afterBlank })
    afterBlank = false
  }
  return lines
}

function isHardWrapped(text: string, lines: readonly ContentLine[]): boolean {
  let joins = 0
  let lowerCase = 0
  lines.forEach((line, i) => {
    if (line.afterBlank) return
    joins++
    const before = lines[i - 1].end - lines[i - 1].start
    if (
      before >= WRAPPED_LINE.min &&
      before <= WRAPPED_LINE.max &&
      /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
    )
      lowerCase++
  })
  return joins >= 3 && lowerCase / joins >= WRAPPED_SHARE
}

/** The span without white space at its ends, or undefined if nothing else is in it. */
function trim(text: string, { start, end }: Span): Span | undefined {
  while (start < end && BLANK.test(text[start])) start++
  while (end > start && BLANK.test(text[end - 1])) end--
  return start < end ? { start, end } : undefined
}
