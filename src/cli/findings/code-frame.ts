import type { ChalkInstance } from 'chalk'
import type { Span } from '../../model/span.js'
import { printable } from '../../write/printable.js'

/** Columns of text that a frame shows. */
const WIDTH = 96

/**
 * The line of a passage, cut to what surrounds it, with the passage underlined:
 *
 *     13 │ …held out for an estimated 2,000 ships that the port …
 *        │              ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param passage of several lines: the first of them is shown
 */
export function codeFrame(text: string, passage: Span & { readonly line: number }, colours: ChalkInstance): string {
  const lineStart = Math.max(text.lastIndexOf('\n', passage.start - 1), text.lastIndexOf('\r', passage.start - 1)) + 1
  const lineEnd = lineStart + /[^\r\n]*/.exec(text.slice(lineStart, passage.end + WIDTH))![0].length
  const to = Math.min(passage.end, lineEnd)
  const shown = Math.min(to - passage.start, WIDTH - 24)
  const before = Math.min(passage.start - lineStart, Math.max(24, (WIDTH - shown) >> 1))
  const from = wholeFrom(text, passage.start - before)
  const end = wholeFrom(text, Math.min(lineEnd, from + WIDTH))

  const number = String(passage.line)
  const bar = colours.dim('│')
  const lead = from > lineStart ? '…' : ''
  const visible = (a: number, b: number): string => printable(text.slice(a, b)).replace(/\s/g, ' ')
  const [left, inner, right] = [
    visible(from, passage.start),
    visible(passage.start, Math.min(to, end)),
    visible(Math.min(to, end), end),
  ]
  return [
    `${colours.dim(number)} ${bar} ${lead}${left}${colours.bold(inner)}${right}${end < lineEnd ? '…' : ''}`,
    `${' '.repeat(number.length)} ${bar} ${' '.repeat(lead.length + left.length)}${colours.yellow('^'.repeat(Math.max(1, inner.length)))}`,
  ].join('\n')
}

/** The offset, moved out of the middle of a surrogate pair. */
const wholeFrom = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset
