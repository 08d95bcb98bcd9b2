import type { FigureAnnotation } from './annotation.js'

/** The values that a figure leaves open, both ends included. */
export interface Interval {
  readonly min: number
  readonly max: number
}

/** How far "about", "almost" and "estimated" reach, as a share of the value. */
const ABOUT = 0.1

/**
 * What a figure says of the true value. A round number is taken for rounded to its last digit that is not 0: "400" may be
 * 350 to 450, "412" is 412.
 * @returns null where the figure says nothing
 */
export function intervalOf({
  value,
  min,
  max,
  modifier,
}: {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly modifier: Pick<NonNullable<FigureAnnotation['modifier']>, 'value'> | null
}): Interval | null {
  if (value === null) return min === null && max === null ? null : { min: min ?? -Infinity, max: max ?? Infinity }
  switch (modifier?.value) {
    case 'at-least':
    case 'more-than':
      return { min: value, max: Infinity }
    case 'at-most':
    case 'less-than':
      return { min: -Infinity, max: value }
    case 'exactly':
      return { min: value, max: value }
    default: {
      const reach = Math.max(roundedBy(value), modifier ? Math.abs(value) * ABOUT : 0)
      return { min: value - reach, max: value + reach }
    }
  }
}

/** Half of the place of the last digit that is not 0; nothing for numbers below ten and those with decimals. */
function roundedBy(value: number): number {
  if (!Number.isSafeInteger(value) || value === 0) return 0
  let place = 1
  while (value % (place * 10) === 0) place *= 10
  return place === 1 ? 0 : place / 2
}

/** Whether one value can satisfy both. */
export const areCompatible = (a: Interval, b: Interval): boolean => a.min <= b.max && b.min <= a.max
