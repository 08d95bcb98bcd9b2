import type { FigureItem, FigureModifierValue } from '../model/record.js'
import { inBaseUnit } from '../lexicon/unit-conversions.js'

/** What a modifier makes of a number: the number itself, one near it, or any from it upwards or downwards. */
export type Bound = 'exact' | 'near' | 'lower' | 'upper'

/** How much or how many a figure says: a number and how exact it is, or a range; in the base unit of its unit. */
export interface Amount {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly bound: Bound
  /** A word and no number: "hundreds", "several". */
  readonly isVague: boolean
  /** So many of a few: "seven in ten" is said of 71% as well. */
  readonly isOfFew: boolean
}

const BOUNDS: Readonly<Record<FigureModifierValue, Bound>> = {
  exactly: 'exact',
  about: 'near',
  estimated: 'near',
  almost: 'near',
  'at-least': 'lower',
  'more-than': 'lower',
  'at-most': 'upper',
  'less-than': 'upper',
}

const NO_UNIT = { unit: null, factor: 1 } as const
/** "half of them" is 50% of them, "one in four" 25%. */
const PARTS_OF_A_WHOLE: ReadonlySet<string> = new Set(['fraction', 'ratio'])
const FRACTION = { unit: 'percent', factor: 100 } as const

/** "7 million working days" is as long as "7 million days". */
const TIME = /^(minute|hour|day|week|month|year)s?$/i

/** "7 litres a person" is what "people get", whoever they are. */
const EACH = / per (?:person|head|capita)$/

export function amountOf({ value, min, max, unit: written, measure, modifier, rule }: FigureItem): Amount {
  const unit = written?.replace(EACH, '') ?? (measure && TIME.exec(measure.head)?.[1].toLowerCase()) ?? null
  const base = unit !== null ? inBaseUnit(unit) : PARTS_OF_A_WHOLE.has(rule) ? FRACTION : NO_UNIT
  // twelve digits: 0.07 × 100 is 7
  const inBase = (number: number | null): number | null =>
    number === null ? null : Number((number * base.factor).toPrecision(12))
  return {
    value: inBase(value),
    min: inBase(min),
    max: inBase(max),
    unit: base.unit,
    bound: modifier ? BOUNDS[modifier.value] : 'exact',
    isVague: rule === 'vague-amount',
    isOfFew: rule === 'ratio',
  }
}

/** Keys under which the numbers of an amount are found: "~600". */
export const amountKeys = ({ value, min, max }: Amount): string[] =>
  [value, min, max].filter((number) => number !== null).map((number) => `~${number}`)

/** The key under which sentences are found that have an amount of the same unit: "~percent". */
export const unitKey = ({ unit }: Amount): string => `~${unit ?? 'number'}`

/**
 * What an amount of a draft is to one of a source:
 * - `same`: it says as much or less: 412 for 412, "about 400" or "hundreds" for 412, "50%" for "half"
 * - `hedge-lost`: the number without what the source says of its exactness: 600 for "up to 600", 1,000 for "900 to 1,100"
 * - `rounded`: the number, rounded without saying so: 11 million for 11.2 million
 * - `finer`: it says something else than the source, and nothing against it: 500 for "hundreds", "up to 600" for 80
 * - `incompatible`: 600 for 500, "more than 3,000" for "more than 2,000"
 */
export type AmountRelation = 'same' | 'hedge-lost' | 'rounded' | 'finer' | 'incompatible'

/** @returns null where the two cannot be compared: other units, or nothing known of one */
export function compareAmounts(draft: Amount, source: Amount): AmountRelation | null {
  const ours = intervalOf(draft.isOfFew && draft.bound === 'exact' ? { ...draft, bound: 'near' } : draft)
  const theirs = intervalOf(source)
  if (draft.unit !== source.unit || !ours || !theirs) return null
  if (draft.value !== null && source.value !== null) {
    if (isEqual(draft.value, source.value))
      return draft.bound === source.bound || source.bound === 'exact' ? 'same' : 'hedge-lost'
    if (draft.bound === source.bound && isOpen(draft)) return isRoundedBound(draft, source) ? 'same' : 'incompatible'
  }
  if (isRange(draft) && isRange(source))
    return isEqual(ours.low, theirs.low) && isEqual(ours.high, theirs.high) ? 'same' : 'incompatible'
  if (ours.low <= theirs.low && theirs.high <= ours.high) return isFarWithin(draft, theirs) ? 'finer' : 'same'
  const meets = ours.low <= theirs.high && theirs.low <= ours.high
  if (meets && source.bound === 'near' && draft.bound === 'near') return 'same'
  if (source.isVague && (meets || isWithinTwice(ours, theirs))) return draft.isVague && meets ? 'same' : 'finer'
  if (meets && isRange(source)) return 'hedge-lost'
  if (draft.bound === 'exact' && isRounding(draft.value, source.value)) return 'rounded'
  return meets && ours.low <= theirs.low + reach(source) && ours.high >= theirs.high - reach(source)
    ? 'finer'
    : 'incompatible'
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** A word for a number is not taken at its bounds: 160 does not contradict "hundreds". */
const isWithinTwice = (ours: Interval, theirs: Interval): boolean =>
  ours.high >= theirs.low / 2 && ours.low <= theirs.high * 2

/** How far "about" reaches to either side. */
const NEAR = 0.05

function intervalOf({ value, min, max, bound }: Amount): Interval | null {
  if (value === null) return min === null && max === null ? null : { low: min ?? -Infinity, high: max ?? Infinity }
  const slack = bound === 'near' ? Math.abs(value) * NEAR : 0
  return { low: bound === 'upper' ? -Infinity : value - slack, high: bound === 'lower' ? Infinity : value + slack }
}

const isOpen = ({ bound }: Amount): boolean => bound === 'lower' || bound === 'upper'

/** "As much as $3 billion" is true of $50 million, and nobody means that. */
const isFarWithin = ({ value, bound }: Amount, { low, high }: Interval): boolean =>
  value !== null && ((bound === 'upper' && high < value / 2) || (bound === 'lower' && low > value * 2))

/** Two numbers of the text, not a word. */
const isRange = ({ value, isVague }: Amount): boolean => value === null && !isVague

const isEqual = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** "more than 4,000" for "at least 4,300", "up to 700" for "up to 680": one bound with fewer digits, and not a narrower one. */
const isRoundedBound = (draft: Amount, source: Amount): boolean =>
  (draft.bound === 'lower' ? draft.value! < source.value! : draft.value! > source.value!) &&
  significantDigits(draft.value!) < significantDigits(source.value!) &&
  Math.abs(draft.value! - source.value!) <= reach(source)

/** How far beyond an open bound a number still speaks of it: a tenth. */
const reach = ({ value, bound }: Amount): number => (value === null || bound === 'exact' ? 0 : Math.abs(value) * 0.1)

/** Whether one number is the other with fewer digits, at least two of them: 11 for 11.2, 410 for 412. */
function isRounding(rounded: number | null, full: number | null): boolean {
  if (rounded === null || full === null) return false
  const digits = significantDigits(rounded)
  return digits >= 2 && digits < significantDigits(full) && isEqual(Number(full.toPrecision(digits)), rounded)
}

/** 2 of 61,000, 3 of 11.2. */
export const significantDigits = (number: number): number =>
  number.toExponential().replace(/e.*$/, '').replace(/\D/g, '').length
