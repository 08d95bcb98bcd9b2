import type { SetPage, SetText } from './open-pdf.js'

/** A line of text on a page; places in points, from the left and from the top. */
export interface Line {
  readonly text: string
  /** Counted from 1. */
  readonly page: number
  readonly left: number
  readonly right: number
  /** Of its baseline. */
  readonly y: number
  readonly size: number
  /** Where its baseline stands in the height of the page: 0 at the top, 1 at the bottom. */
  readonly place: number
}

/** In parts of the size of type: what lies so close to a baseline stands on it, as "2" in "CO2" does. */
const SAME_BASELINE = 0.45
const SPACE = 0.16
/** Wider gaps are those between the cells of a table. */
const TAB = 4

/** The lines of a page, in the order in which the file sets them. */
export function linesOf({ items, height }: SetPage, page: number): Line[] {
  const lines: Line[] = []
  let open: SetText[] = []
  const close = (): void => {
    const text = joined(open)
    if (text) {
      const main = open.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a))
      const [left, right] = [open[0].x, Math.max(...open.map(({ x, width }) => x + width))]
      lines.push({ text, page, left, right, y: main.y, size: main.size, place: main.y / height })
    }
    open = []
  }
  for (const item of items) {
    if (!item.text.trim()) continue
    const last = open.at(-1)
    if (last) {
      const size = Math.max(last.size, item.size)
      const isBack = item.x < last.x + last.width - size
      if (isBack || Math.abs(item.y - last.y) > SAME_BASELINE * size) close()
    }
    open.push(item)
  }
  close()
  return lines
}

function joined(items: readonly SetText[]): string {
  let text = ''
  items.forEach((item, i) => {
    const before = items[i - 1]
    const gap = before ? (item.x - before.x - before.width) / item.size : 0
    text += (gap > TAB ? '\t' : gap > SPACE ? ' ' : '') + item.text
  })
  return text
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim()
}
