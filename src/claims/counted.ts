import type { FigureItem, FigureKind } from '../model/record.js'
import type { Span } from '../model/span.js'

/** Figures named again: "the two countries", "these nine people". */
const KNOWN_BEFORE = /\b(?:the|these|those|its|his|her|their|our|both)\s+(?:\p{L}+\s+)?$/iu

/** Whether a figure is "one", or a small number of what is known already, and so says nothing of how many there are. */
export const isKnownNumber = (
  text: string,
  {
    kind,
    value,
    modifier,
    start,
  }: Span & { readonly kind: FigureKind; readonly value: number | null; readonly modifier: Span | null },
): boolean =>
  kind === 'number' &&
  !modifier &&
  value !== null &&
  (value === 1 || (value <= 12 && KNOWN_BEFORE.test(text.slice(Math.max(0, start - 24), start))))

/** Whether it is no amount that could be looked up: "several". */
export const isOpenEnded = ({ value, min, max }: Pick<FigureItem, 'value' | 'min' | 'max'>): boolean =>
  value === null && (min === null || max === null)
