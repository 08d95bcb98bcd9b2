import type { Span } from '../../model/span.js'
import { isProseLine, isTaken, type Earlier, type Page } from './region-rule.js'

/** A run of lines of which none is prose. */
export interface Frame {
  readonly lines: readonly Span[]
}

/** The lines between prose, boilerplate that earlier rules know included: at the head, in the middle, at the tail. */
export function framesOf(
  page: Page,
  earlier: Earlier,
): readonly (Frame & { readonly place: 'head' | 'middle' | 'tail' })[] {
  const frames: { lines: Span[]; first: number; last: number }[] = []
  page.lines.forEach((line, i) => {
    if (!isTaken(line, earlier) && isProseLine(line)) return
    const open = frames.at(-1)
    if (open?.last === i - 1) {
      open.lines.push(line)
      open.last = i
    } else frames.push({ lines: [line], first: i, last: i })
  })
  return frames.map(({ lines, first, last }) => ({
    lines,
    place: first === 0 ? 'head' : last === page.lines.length - 1 ? 'tail' : 'middle',
  }))
}

export const isBoilerplate = (line: Span, earlier: Earlier): boolean =>
  earlier.at(line).some(({ kind }) => kind === 'boilerplate')
