import type { Found } from './meaning.js'
import type { TimeTokens } from './time-tokens.js'

/** The unit of the longest amount: "two hundred and a half- to three hundred and a half- … -year". */
export const FURTHEST_UNIT = 24

/** One way in which a date is written. */
export interface DateRule {
  readonly name: string
  /** Bits of `TimePart`: the rule is asked only at tokens that have one of them. */
  readonly begins: number
  /** It begins with an amount of a unit of time: the rule is asked only where one follows within {@link FURTHEST_UNIT} tokens. */
  readonly countsUnits?: true
  /** What begins at (or, with its determiner, just before) token `i`, or undefined. */
  readonly at: (t: TimeTokens, i: number) => Found | undefined
}

/** One way in which two neighbouring finds are one date: "Tuesday" + "night", "from" 1939 "to" 1945. */
export interface JoinRule {
  readonly name: string
  /** The find that replaces both, or undefined. */
  readonly join: (t: TimeTokens, left: Found, right: Found) => Found | undefined
}
