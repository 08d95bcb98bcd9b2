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

const PEOPLE_BEFORE = /(?:\p{Ll}s|people|men|women|children) (?:under|over|below|above)\s$/u
const YOUNG_BEFORE = /(?:children|kids|boys|girls|infants) (?:under|over|below|above)\s$/

/** Whether a number is up to which age, or from which on: "voters under 30", "children below five". */
export const isAgeLimit = (
  text: string,
  {
    kind,
    value,
    unit,
    measure,
    start,
  }: Span & {
    readonly kind: FigureKind
    readonly value: number | null
    readonly unit: string | null
    readonly measure: Span | null
  },
): boolean => {
  if (kind !== 'number' || unit !== null || measure || value === null || value >= 100) return false
  const before = text.slice(Math.max(0, start - 40), start)
  return YOUNG_BEFORE.test(before) || (value >= 10 && PEOPLE_BEFORE.test(before))
}
