import type { Article, TokenRange } from '../../../model/article.js'
import { isGlued } from '../../../text/tokens.js'

/** A number found in the text: what the rules for figures start from. */
export interface Numeral extends TokenRange {
  readonly form: 'cardinal' | 'ordinal' | 'fraction' | 'vague' | 'multiple'
  /** Null for vague amounts, of which `min` and `max` say what is known. */
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  /** What its last magnitude multiplies by: 1e6 in "3 million", 1 in "300". */
  readonly scale: number
  /** Written in digits alone: "300", "1.5". */
  readonly digits: boolean
  /** The sentence it stands in. */
  readonly sentence: TokenRange
}

/** A product as it would be worked out on paper: 33.8 × 1e9 is 33,800,000,000, not a hair less. */
export const times = (value: number, factor: number): number => Number((value * factor).toPrecision(15))

/** Whether units can belong to a number: neither a rank nor a multiple. */
export const takesUnit = ({ form }: Numeral): boolean => form !== 'ordinal' && form !== 'multiple'

/** "30s": the tens of an age or a temperature, which are no plain number. */
export const isTens = ({ tokens }: Article, { digits, value, endToken, sentence }: Numeral): boolean =>
  digits &&
  value !== null &&
  value >= 20 &&
  value <= 90 &&
  value % 10 === 0 &&
  endToken < sentence.endToken &&
  tokens.word[endToken].lower === 's' &&
  isGlued(tokens, endToken)
