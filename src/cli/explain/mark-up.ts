import { printable } from '../../write/printable.js'
import { bySpan, overlaps, type Span } from '../../model/span.js'

/** A part of a passage that is to be seen. */
export interface Mark extends Span {
  /** What it is, for readers without colours. */
  readonly label: string
  /** Puts text in its colour. */
  readonly colour: (text: string) => string
}

/**
 * A passage with its marks in colour, or, without colours, in brackets: "[Ann Hall]source [said]cue".
 * @param marks may overlap and cross; of those in one place the shorter gives the colour
 */
export function markUp(text: string, passage: Span, marks: readonly Mark[], inColour: boolean): string {
  const here = marks.filter((mark) => overlaps(mark, passage)).toSorted(bySpan)
  return inColour ? coloured(text, passage, here) : bracketed(text, passage, here)
}

function coloured(text: string, { start, end }: Span, marks: readonly Mark[]): string {
  const borders = [start, end, ...marks.flatMap((mark) => [mark.start, mark.end])]
    .filter((border) => border >= start && border <= end)
    .sort((a, b) => a - b)
  let line = ''
  for (let i = 0; i + 1 < borders.length; i++) {
    const piece = { start: borders[i], end: borders[i + 1] }
    if (piece.start === piece.end) continue
    const over = marks.filter((mark) => overlaps(mark, piece)).sort((a, b) => a.end - a.start - (b.end - b.start))
    line += over.reduce((shown, { colour }) => colour(shown), printable(text.slice(piece.start, piece.end)))
  }
  return line
}

function bracketed(text: string, { start, end }: Span, marks: readonly Mark[]): string {
  const inserts: { readonly at: number; readonly order: number; readonly mark: string }[] = []
  marks.forEach((mark, i) => {
    inserts.push({ at: Math.max(mark.start, start), order: i + 1, mark: '[' })
    // At one place the inner ones close first, and all before the next opens.
    inserts.push({ at: Math.min(mark.end, end), order: -i - 1, mark: `]${mark.label}` })
  })
  inserts.sort((a, b) => a.at - b.at || a.order - b.order)
  let line = ''
  let at = start
  for (const insert of inserts) {
    line += printable(text.slice(at, insert.at)) + insert.mark
    at = insert.at
  }
  return line + printable(text.slice(at, end))
}
