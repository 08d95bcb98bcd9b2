import type { Article, TokenRange } from '../../model/article.js'
import type { FigureAnnotation, Rule } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../model/span.js'
import type { Numeral } from './numerals/numeral.js'

/** A figure before its modifier and measure are known. */
export interface Amount extends TokenRange, Omit<FigureAnnotation, 'modifier' | 'measure'> {
  /** What its magnitude word multiplies by, for ranges to share: 1e6 in "50-60 million". */
  readonly scale: number
  readonly sentence: TokenRange
}

/** What a rule for amounts reads: the article and its numbers, in text order. */
export interface AmountInput {
  readonly article: Article
  readonly numerals: readonly Numeral[]
  /** Whether these tokens reach into a date that was found before. */
  readonly isTaken: (range: TokenRange) => boolean
}

/** What a rule that joins amounts reads: those found so far, in text order, without overlaps. */
export interface JoinInput {
  readonly article: Article
  readonly amounts: readonly Amount[]
}

export type AmountRule = Rule<AmountInput, Amount>
export type JoinRule = Rule<JoinInput, Amount>

/** Makes the check for tokens that reach into one of `taken`, which are sorted and do not overlap. */
export const takenChecker = ({ tokens }: Article, taken: readonly Span[]): AmountInput['isTaken'] =>
  taken.length === 0
    ? () => false
    : ({ firstToken, endToken }) => {
        const next = taken[firstEndingAfter(taken, tokens.start[firstToken])]
        return next !== undefined && next.start < tokens.end[endToken - 1]
      }

/** An amount over the tokens `[firstToken, endToken)` with the value of a numeral. */
export function amountFrom(
  article: Article,
  numeral: Pick<Numeral, 'value' | 'min' | 'max' | 'scale' | 'sentence'>,
  { firstToken, endToken }: TokenRange,
  kind: Amount['kind'],
  unit: string | null,
  rule: string,
): Amount {
  return {
    start: article.tokens.start[firstToken],
    end: article.tokens.end[endToken - 1],
    firstToken,
    endToken,
    kind,
    value: numeral.value,
    min: numeral.min,
    max: numeral.max,
    unit,
    scale: numeral.scale,
    sentence: numeral.sentence,
    rule,
  }
}
