import { Shape, type Article } from '../../model/article.js'
import { currencyLetters, currencyMillions, currencyNames, currencySymbols } from '../../lexicon/currencies.js'
import { numberContext } from '../../lexicon/number-contexts.js'
import { isGlued } from '../../text/tokens.js'
import { amountFrom, type AmountRule } from './amount.js'
import { takesUnit, times, type Numeral } from './numerals/numeral.js'
import { ownerOfSign } from './shared-signs.js'

const isCommonMoney = numberContext('common-money')
const isSpending = numberContext('spending')

/** "$", "US$", "New Zealand $": tokens before a number that can belong to its currency. */
const LONGEST_SYMBOL = 4

/**
 * Recognises sums of money: "$3 million", "£3m", "US$20,000", "N187bn", "1.5 billion yuan", "millions of dollars",
 * "50 cents".
 */
export const money: AmountRule = {
  name: 'money',
  *find({ article, numerals, isTaken }) {
    const ownerOf = ownerOfSign(article)
    for (const numeral of numerals) {
      if (!takesUnit(numeral)) continue
      const before = symbolBefore(article, numeral)
      const after = before ? undefined : currencyAfter(article, numeral)
      if (!before && !after) continue
      const range = {
        firstToken: before?.firstToken ?? numeral.firstToken,
        endToken: after?.endToken ?? numeral.endToken,
      }
      if (isTaken(range)) continue
      const factor = after?.factor ?? 1
      const scaled = factor === 1 ? numeral : { ...numeral, value: times(numeral.value!, factor), scale: factor }
      const sign = before
        ? article.text.slice(article.tokens.start[range.firstToken], article.tokens.end[numeral.firstToken - 1])
        : article.tokens.word[range.endToken - 1].lower
      yield amountFrom(article, scaled, range, 'money', ownerOf(sign) ?? (before ?? after)!.unit, 'money')
    }
  },
}

/** The sign or code right before a number: "US$", "USD", "c $". */
function symbolBefore(
  { tokens }: Article,
  { firstToken, scale, sentence }: Numeral,
): { firstToken: number; unit: string } | undefined {
  const end = firstToken
  if (end === sentence.firstToken || !(tokens.word[end - 1].shape & (Shape.symbol | Shape.capital))) return undefined
  for (let first = Math.max(sentence.firstToken, end - LONGEST_SYMBOL); first < end; first++) {
    const form = tokens.word[first]
    if (
      first > sentence.firstToken &&
      form.shape & Shape.letters &&
      isGlued(tokens, first) &&
      /^[-']$/.test(tokens.word[first - 1].text)
    )
      continue
    const found = currencySymbols.longestAt(tokens, first, end)
    if (found?.endToken !== end) continue
    // "A $15 wage" is no Australian one
    if (end - first > 1 && form.text.length === 1 && !isGlued(tokens, first + 1) && form.text !== 'c') continue
    return { firstToken: first, unit: found.value }
  }
  // glued to a number it is cut off from it only before a sum, "P1,200"; "R 500 million"
  const letters = isGlued(tokens, end) || scale >= 1e6 ? currencyLetters.get(tokens.word[end - 1].text) : undefined
  return letters === undefined ? undefined : { firstToken: end - 1, unit: letters }
}

interface CurrencyAfter {
  readonly endToken: number
  readonly unit: string
  readonly factor?: number
}

/** The name, sign or code after a number: "yuan", "€", "-dollar", "of dollars" after a vague amount. */
function currencyAfter(article: Article, numeral: Numeral): CurrencyAfter | undefined {
  const { tokens } = article
  const end = numeral.sentence.endToken
  let at = numeral.endToken
  if (at >= end) return undefined
  const { word } = tokens
  const millions = currencyMillions.longestAt(tokens, at, end)
  if (millions) return { endToken: millions.endToken, unit: millions.value, factor: 1e6 }
  if (word[at].text === '-' && isGlued(tokens, at)) at++
  else if (word[at].lower === 'of' && (numeral.form === 'vague' || numeral.form === 'fraction')) at++
  if (at < end && numeral.form === 'fraction' && /^an?$/.test(word[at].lower)) at++
  if (at >= end) return undefined
  // "20p"
  if (word[at].text === 'p' && numeral.digits && isGlued(tokens, at)) return { endToken: at + 1, unit: 'penny' }
  const found = currencyNames.longestAt(tokens, at, end) ?? currencySymbols.longestAt(tokens, at, end)
  if (!found) return isPounds(article, numeral, at) ? { endToken: at + 1, unit: 'GBP' } : undefined
  // "3 $50 cards": the sign belongs to the next number
  const next = found.endToken < end ? word[found.endToken] : undefined
  if (next && next.shape & Shape.number && isGlued(tokens, found.endToken)) return undefined
  if (found.value === 'KRW' && word[at].lower === 'won' && !isWon(article, numeral, found.endToken)) return undefined
  const isCommon = isCommonMoney(word[at])
  if (isCommon && word[at].text === word[at].lower && numeral.scale === 1) return undefined
  // "8 Rand Paul", a rank and a name
  if (isCommon && word[at].text !== word[at].lower && next && next.shape & Shape.capital) return undefined
  const million =
    next && /^(?:million|billion|trillion)$/.test(next.lower) && numeral.scale === 1 ? SCALES[next.lower] : undefined
  return million
    ? { endToken: found.endToken + 1, unit: found.value, factor: million }
    : { endToken: found.endToken, unit: found.value }
}

const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 }

/** "1,000 won" is Korean money, "the four won" is not: what follows is a preposition, a mark or nothing. */
const isWon = ({ tokens }: Article, { scale, value, sentence }: Numeral, at: number): boolean =>
  scale > 1 ||
  (value !== null &&
    value >= 50 &&
    (at >= sentence.endToken || !/^(?:the|a|an|by|seats?|their|his|her|\d.*)$/.test(tokens.word[at].lower)))

/** "20 million pounds", "paid 50 pounds": money, where pounds may be a weight too ("25 pounds of rice"). */
function isPounds({ tokens }: Article, { scale, firstToken, sentence }: Numeral, at: number): boolean {
  const { word } = tokens
  if (at >= sentence.endToken || !/^pounds?$/.test(word[at].lower)) return false
  if (at + 1 < sentence.endToken && word[at + 1].lower === 'of') return false
  if (scale >= 1e6) return true
  for (let i = Math.max(sentence.firstToken, firstToken - 6); i < firstToken; i++) if (isSpending(word[i])) return true
  return false
}
