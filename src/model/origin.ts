import { firstEndingAfter, type Span } from './span.js'

/** A stretch of text and the stretch of the input that it was read from; where their lengths differ, as a whole. */
export interface OriginPiece extends Span {
  readonly from: number
  readonly to: number
}

/** Where a text comes from that is not the decoded input as it stands: a page without its markup. */
export interface Origin {
  /** The decoded input. */
  readonly text: string
  /** In text order, without overlaps; what stands between two was put there by the reader. */
  readonly pieces: readonly OriginPiece[]
  /** What the spans of the record refer to: the text, with their origins beside them, or the input itself. */
  readonly spansOver: 'text' | 'input'
}

/** The stretch of the input from the first to the last character of a span of the text. */
export function originOf({ pieces }: Pick<Origin, 'pieces'>, { start, end }: Span): Span {
  const first = firstEndingAfter(pieces, start)
  const last = Math.max(first, firstEndingAfter(pieces, Math.max(start, end - 1)))
  if (first === pieces.length) {
    const at = pieces.at(-1)?.to ?? 0
    return { start: at, end: at }
  }
  const from = placeIn(pieces[first], start, 'start')
  // A span that ends in what the reader put between two pieces ends with the piece before.
  const ends = pieces[last] && pieces[last].start < end ? pieces[last] : pieces[last - 1]
  const to = ends ? placeIn(ends, end, 'end') : from
  return { start: from, end: Math.max(from, to) }
}

function placeIn({ start, end, from, to }: OriginPiece, offset: number, edge: 'start' | 'end'): number {
  if (offset <= start) return edge === 'start' ? from : to
  if (offset >= end) return to
  if (to - from === end - start) return from + offset - start
  return edge === 'start' ? from : to
}

/** Puts a text together and remembers where each part of it comes from. */
export class OriginBuilder {
  text = ''
  readonly pieces: OriginPiece[] = []

  /** Adds what stands at `[from, to)` of the input, perhaps written otherwise there ("&amp;"). */
  add(text: string, from: number, to: number): void {
    const start = this.text.length
    this.text += text
    const end = this.text.length
    const last = this.pieces.at(-1)
    const isPlain = to - from === text.length
    if (last && isPlain && last.end === start && last.to === from && last.to - last.from === last.end - last.start)
      this.pieces[this.pieces.length - 1] = { ...last, end, to }
    else this.pieces.push({ start, end, from, to })
  }

  /** Adds what does not stand in the input. */
  addOwn(text: string): void {
    this.text += text
  }
}
