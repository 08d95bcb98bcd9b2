import type { Region } from '../model/record.js'
import type { Span } from '../model/span.js'

const BLANK = /[\s\u200b\ufeff]/
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
      if (trimmed) paragraphs.push({ start: trimmed.start, end: trimmed.end, kind: regions[region]?.kind ?? 'body' })
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
  for (let start = 0; start < text.length;) {
    let end = start
    while (end < text.length && !endsLine(text.charCodeAt(end))) end++
    const line = trim(text, { start, end })
    if (line) lines.push({ start: line.start, end: line.end, afterBlank })
    afterBlank = !line
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return lines
}

/** Line feed, carriage return, form feed and Unicode's own line and paragraph separators. */
const endsLine = (code: number): boolean =>
  code < 0x20 ? code === 10 || code === 13 || code === 12 : code === 0x2028 || code === 0x2029

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
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

const isBlank = (code: number): boolean =>
  code < 0x80 ? code === 32 || (code > 8 && code < 14) : BLANK.test(String.fromCharCode(code))
