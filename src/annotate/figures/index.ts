import type { Article } from '../../model/article.js'
import type { FigureAnnotation, Rule } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { resolveOverlaps } from '../resolve-overlaps.js'
import { age } from './age.js'
import { takenChecker, type Amount, type AmountRule, type JoinRule } from './amount.js'
import { bounds } from './bounds.js'
import { cardinal } from './cardinal.js'
import { compoundAmount } from './compound-amount.js'
import { elidedMeasure, findMeasure, ofOthers, sharedMeasure } from './counted-thing.js'
import { fraction } from './fraction.js'
import { findModifier, findModifierBehind } from './modifier.js'
import { money } from './money.js'
import { multiple } from './multiple.js'
import { readNumerals } from './numerals/index.js'
import { ordinal } from './ordinal.js'
import { percent } from './percent.js'
import { quantity } from './quantity.js'
import { range } from './range.js'
import { ratio } from './ratio.js'
import { sharedUnit } from './shared-unit.js'
import { vagueAmount } from './vague-amount.js'

/** Rules that read one number with what belongs to it; of two with the same span the earlier wins. */
export const AMOUNT_RULES: readonly AmountRule[] = [
  percent,
  money,
  age,
  quantity,
  multiple,
  fraction,
  vagueAmount,
  ordinal,
  cardinal,
]

/** Rules that make one figure of two amounts beside each other. */
export const JOIN_RULES: readonly JoinRule[] = [bounds, range, ratio, compoundAmount, sharedUnit]

/**
 * Finds the figures of an article, in text order, not overlapping: numbers with their units, how exact they are, and what
 * they count.
 * @param taken spans of dates, sorted and not overlapping; no figure overlaps one
 */
export function annotateFigures(article: Article, taken: readonly Span[]): FigureAnnotation[] {
  const isTaken = takenChecker(article, taken)
  const numerals = readNumerals(article).filter((numeral) => !isTaken(numeral))
  const amounts = resolveOverlaps(findAll(AMOUNT_RULES, { article, numerals, isTaken }))
  const joined = findAll(JOIN_RULES, { article, amounts }).filter((amount) => !isTaken(amount))
  const kept = resolveOverlaps(joined.concat(amounts))
  const figures: FigureAnnotation[] = []
  let counted: FigureAnnotation | undefined
  for (const [i, amount] of kept.entries()) {
    const figure = describe(article, amount, kept[i - 1], kept[i + 1], counted)
    if (figure.measure) counted = figure
    figures.push(figure)
  }
  return figures
}

function findAll<Input>(rules: readonly Rule<Input, Amount>[], input: Input): Amount[] {
  const found: Amount[] = []
  for (const rule of rules) for (const amount of rule.find(input)) found.push(amount)
  return found
}

function describe(
  article: Article,
  amount: Amount,
  previous: Amount | undefined,
  next: Amount | undefined,
  counted: FigureAnnotation | undefined,
): FigureAnnotation {
  const { start, end, kind, value, min, max, unit, rule } = amount
  const found = rule === 'bounds' ? null : findModifier(article, amount)
  const from = found && found.firstToken >= amount.endToken ? found.endToken : amount.endToken
  const inScore = isScorePair(article, previous, amount) || isScorePair(article, amount, next)
  // "nine $2,500 donations"
  const each = amount.rule === 'cardinal' && next?.rule === 'money' && next.firstToken === from ? next.endToken : from
  const measure = inScore ? null : findMeasure(article, amount, each)
  const shared = next && sharedMeasure(article, amount, from, next)
  return {
    start,
    end,
    kind,
    value,
    min,
    max,
    unit,
    modifier:
      (found ?? (measure && rule !== 'bounds' ? findModifierBehind(article, amount, measure) : null))?.modifier ?? null,
    measure: ofOthers(
      article,
      amount,
      shared ?? measure ?? (inScore ? null : elidedMeasure(article, amount, previous, counted)),
      counted,
    ),
    rule,
  }
}

/** "a 217–215 vote", "won 3-0": two numbers that a dash ties and no range joins count nothing. */
const isScorePair = ({ tokens }: Article, a: Amount | undefined, b: Amount | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  b.firstToken === a.endToken + 1 &&
  a.rule === 'cardinal' &&
  b.rule === 'cardinal' &&
  /^[-–]$/.test(tokens.word[a.endToken].text)
