import type { Span } from '../../model/span.js'

/** A stretch between quotation marks within one paragraph; spans count from the paragraph's start. */
export interface MarkedStretch extends Span {
  readonly inner: Span
  readonly closed: boolean
  readonly style: Style
}

type Style = 'straight' | 'curly' | 'doubled' | 'guillemet' | 'low' | 'single'

interface Open {
  readonly start: number
  readonly innerStart: number
  readonly style: Style
  nested: number
}

const DOUBLE_MARK = /["“”„«»]|''|``|’’|‘‘/g
const SINGLE_MARK = /[‘'](?=[\p{L}\p{N}$£€“"])/gu
/** Elided words, not opening marks: ’90s, 'em, ’til. */
const ELISION = /^[‘’'](?:\d|(?:em|til|tis|twas|cause|bout|round|cuz|n)\b)/i
/** Feet and inches: 6'2", 5’ 11". */
const FEET_BEFORE = /\d\s?['’′]\s?\d{0,2}(?:\s?½)?$/
/** A stretch in single marks is not longer. */
const MAX_SINGLE = 600

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character)
const mayPrecedeOpening = (character: string | undefined): boolean =>
  isSpace(character) || /[([{‒–—―\-/"“‘'…]/.test(character!)
const mayFollowClosing = (character: string | undefined): boolean =>
  isSpace(character) || /[)\]}.,;:!?‒–—―\-/"”’'…]/.test(character!)

/**
 * Finds what stands between quotation marks in one paragraph: “…”, "…", ''…'', «…», „…“, and single marks where no double
 * ones are open. Nested marks stay inside. A mark never closed runs to the end of the paragraph (`closed: false`).
 * @param endsOpen whether the paragraph before ended inside a quotation, so that a lone closing mark closes it here
 */
export function findMarkedStretches(paragraph: string, endsOpen = false): MarkedStretch[] {
  const found: MarkedStretch[] = []
  let open: Open | undefined
  const close = (innerEnd: number, end: number, closed: boolean): void => {
    if (open && innerEnd > open.innerStart)
      found.push({
        start: open.start,
        end,
        inner: { start: open.innerStart, end: innerEnd },
        closed,
        style: open.style,
      })
    open = undefined
  }

  DOUBLE_MARK.lastIndex = 0
  for (let match; (match = DOUBLE_MARK.exec(paragraph));) {
    let start = match.index
    const mark = match[0]
    let end = start + mark.length
    const style = styleOf(mark)
    if (isInches(mark, paragraph.slice(Math.max(0, start - 8), start), open !== undefined)) continue
    // ''' at the end of a quotation is a nested mark and the closing one
    if (mark === "''" && paragraph[end] === "'" && open && mayFollowClosing(paragraph[end + 1])) {
      start++
      end++
      DOUBLE_MARK.lastIndex = end
    }
    const before = paragraph[start - 1]
    const after = paragraph[end]
    if (roleOf(mark, style, before, after, open) === 'open') {
      if (open && open.style === style && style !== 'curly') close(start, start, false)
      if (open) open.nested++
      else open = { start, innerStart: end, style, nested: 0 }
    } else if (open) {
      if (open.nested > 0 && (style === 'curly' || style !== open.style)) open.nested--
      else if (closes(style, open.style)) close(start, end, true)
    } else if (endsOpen && !found.length && style !== 'straight') {
      open = { start: 0, innerStart: 0, style, nested: 0 }
      close(start, end, true)
    }
  }
  close(paragraph.length, paragraph.length, false)
  const singles = findSingleMarked(paragraph, found)
  return singles.length ? [...found, ...singles].sort((a, b) => a.start - b.start) : found
}

function styleOf(mark: string): Style {
  if (mark === '"') return 'straight'
  if (mark.length === 2) return 'doubled'
  if (mark === '«' || mark === '»') return 'guillemet'
  return mark === '„' ? 'low' : 'curly'
}

/** „…“ and „…” are closed by a curly mark; otherwise a mark is closed by its like, or by a curly one where writers mix. */
const closes = (style: Style, openStyle: Style): boolean =>
  style === openStyle ||
  (openStyle === 'low' && style === 'curly') ||
  (style !== 'guillemet' && openStyle !== 'guillemet')

function roleOf(
  mark: string,
  style: Style,
  before: string | undefined,
  after: string | undefined,
  open: Open | undefined,
): 'open' | 'close' {
  // “ typed where the closing mark belongs
  if (mark === '“' && open)
    return open.style === 'low' || (!isSpace(before) && mayFollowClosing(after)) ? 'close' : 'open'
  if (mark === '“' || mark === '«' || mark === '„' || mark === '``' || mark === '‘‘') return 'open'
  if (mark === '»') return 'close'
  // ” typed where the opening mark belongs
  if (mark === '”' || mark === '’’') return !open && isSpace(before) && !isSpace(after) ? 'open' : 'close'
  const canOpen = mayPrecedeOpening(before) && !isSpace(after)
  const canClose = !isSpace(before) && mayFollowClosing(after)
  if (canOpen !== canClose)
    return canOpen && open?.style === style && !isSpace(before) ? 'close' : canOpen ? 'open' : 'close'
  return open ? 'close' : isSpace(after) && !isSpace(before) ? 'close' : 'open'
}

/** 6'2" and, where no quotation is open, 12" are measures. */
const isInches = (mark: string, before: string, open: boolean): boolean =>
  (mark === '"' || mark === '”') && (FEET_BEFORE.test(before) || (!open && /\d$/.test(before)))

/** Stretches in single marks outside of `doubles`: headlines and British style. */
function findSingleMarked(paragraph: string, doubles: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = []
  SINGLE_MARK.lastIndex = 0
  let next = 0
  for (let match; (match = SINGLE_MARK.exec(paragraph));) {
    const start = match.index
    while (next < doubles.length && doubles[next].end <= start) next++
    if (next < doubles.length && doubles[next].start <= start) {
      SINGLE_MARK.lastIndex = doubles[next].end
      continue
    }
    const before = paragraph[start - 1]
    if (!mayPrecedeOpening(before) || before === "'" || ELISION.test(paragraph.slice(start, start + 7))) continue
    const limit = Math.min(paragraph.length, start + MAX_SINGLE, doubles[next]?.start ?? Infinity)
    const end = closingSingle(paragraph, start + 1, limit)
    if (end < 0) continue
    found.push({ start, end: end + 1, inner: { start: start + 1, end }, closed: true, style: 'single' })
    SINGLE_MARK.lastIndex = end + 1
  }
  return found
}

/** Where the single mark that closes stands; a plural's apostrophe ("the teachers' plan") only closes if none follows. */
function closingSingle(text: string, from: number, limit: number): number {
  let plural = -1
  for (let i = from; i < limit; i++) {
    if (text[i] !== "'" && text[i] !== '’') continue
    const next = i + 1 < limit ? text[i + 1] : undefined
    if (isSpace(text[i - 1]) || !mayFollowClosing(next)) continue
    if (text[i - 1] !== 's' || (next !== undefined && !isSpace(next)) || !/^\s\p{Ll}/u.test(text.slice(i + 1, i + 3)))
      return i
    if (plural < 0) plural = i
  }
  return plural
}
