import { Shape, type Article, type TokenRange } from '../../../model/article.js'
import { currencyLetters, currencySymbols, isCurrencyCode } from '../../../lexicon/currencies.js'
import { numberIdioms } from '../../../lexicon/number-contexts.js'
import { afterArticle, numberStarts, numeralWordOf, vagueAmounts } from '../../../lexicon/numerals.js'
import { perWord } from '../../../lexicon/per-word.js'
import { trait } from '../../../lexicon/traits.js'
import { isGlued } from '../../../text/tokens.js'
import { readCardinal } from './cardinal.js'
import { isDateNumber } from './date-numbers.js'
import { addFraction, isNextOne, readFraction } from './fraction.js'
import { isIdleNumber } from './idle-numbers.js'
import { isNameNumber } from './name-numbers.js'
import type { Numeral } from './numeral.js'
import { isPronounOne } from './pronoun-one.js'

/**
 * Finds the numbers of an article, in text order, in one pass over its tokens; without those that count nothing: days and
 * years, "Camp 14", "Fifth Avenue", "24/7", the pronoun "one".
 */
export function readNumerals(article: Article): Numeral[] {
  const found: Numeral[] = []
  const { traits } = article.tokens
  for (const sentence of article.sentences)
    for (let i = sentence.firstToken; i < sentence.endToken;) {
      if (!(traits[i] & MAY_BEGIN)) {
        i++
        continue
      }
      const idiom = numberIdioms.longestAt(article.tokens, i, sentence.endToken)
      const numeral = !idiom && mayBeNumber(article, i) ? readNumeral(article, i, sentence) : undefined
      if (numeral && isFigure(article, numeral)) found.push(numeral)
      i = (idiom || numeral)?.endToken ?? i + 1
    }
  return found
}

/** A cheap look at a token and the next: most begin no number. */
function mayBeNumber({ tokens }: Article, i: number): boolean {
  const word = tokens.word[i]
  if (!startsNumber(word)) return false
  const { lower, shape } = word
  if (shape & Shape.number) return true
  const next = i + 1 < tokens.count ? tokens.word[i + 1] : undefined
  if (shape & Shape.symbol)
    return next !== undefined && Boolean(next.shape & (Shape.number | Shape.symbol)) && isGlued(tokens, i + 1)
  return (lower !== 'a' && lower !== 'an') || (next !== undefined && afterArticle.has(next.lower))
}

const isFigure = (article: Article, numeral: Numeral): boolean =>
  !isDateNumber(article, numeral) &&
  !isNameNumber(article, numeral) &&
  !isIdleNumber(article, numeral) &&
  !isPronounOne(article, numeral)

const SIGNS = new Set(['-', '−', '–'])
const SIGN_WORDS = new Set(['minus', 'negative'])

const STARTS: ReadonlySet<string> = new Set([...numberStarts, ...SIGNS, ...SIGN_WORDS, '.', 'a', 'an'])
const startsNumber = perWord(({ lower, shape }) => Boolean(shape & Shape.number) || STARTS.has(lower))
/** Whether a number or an idiom may begin at a word or sign; every other token is passed by. */
const MAY_BEGIN = trait((word) => startsNumber(word) || numberIdioms.begins(word))

/** The number at a token, with the sign before it. */
function readNumeral(article: Article, first: number, sentence: TokenRange): Numeral | undefined {
  const word = article.tokens.word[first]
  const isSign = SIGNS.has(word.text)
  if (!isSign && !SIGN_WORDS.has(word.lower)) return readUnsigned(article, first, sentence)
  if (first + 1 >= sentence.endToken || (isSign && !isMinus(article, first))) return undefined
  // "plus or minus six points", "a negative one"
  if (first > sentence.firstToken && /^(?:or|a|the)$/.test(article.tokens.word[first - 1].lower)) return undefined
  const numeral = readUnsigned(article, first + 1, sentence)
  return numeral && numeral.value !== null && numeral.form !== 'ordinal'
    ? { ...numeral, firstToken: first, value: -numeral.value }
    : undefined
}

function readUnsigned(article: Article, first: number, sentence: TokenRange): Numeral | undefined {
  const { text, tokens } = article
  const end = sentence.endToken
  const word = tokens.word[first]
  const numeral = (
    form: Numeral['form'],
    reading: { endToken: number; value: number; scale?: number; digits?: boolean },
  ): Numeral => ({
    form,
    firstToken: first,
    endToken: reading.endToken,
    value: reading.value,
    min: null,
    max: null,
    scale: reading.scale ?? 1,
    digits: reading.digits ?? false,
    sentence,
  })

  if (word.shape & Shape.number || word.text === '.') {
    if (word.text === '.' && first > sentence.firstToken && isGlued(tokens, first)) return undefined
    return fromStart(first)
  }
  if (word.shape & Shape.symbol) return undefined
  const vague = vagueAmounts.longestAt(tokens, first, end)
  if (vague) {
    const { followedBy, min, max } = vague.value
    if (followedBy === null || (vague.endToken < end && tokens.word[vague.endToken].lower === followedBy))
      return { ...numeral('vague', { endToken: vague.endToken, value: 0 }), value: null, min, max }
  }
  const hasArticle = word.lower === 'a' || word.lower === 'an'
  if (hasArticle && first + 1 >= end) return undefined
  const opening = numeralWordOf(hasArticle ? tokens.word[first + 1] : word)
  if (!opening) return undefined
  if (opening.role === 'multiple')
    return hasArticle ? undefined : numeral('multiple', { ...opening, endToken: first + 1 })
  const multiplies = opening.role === 'hundred' || opening.role === 'magnitude' || opening.role === 'dozen'
  if (multiplies) return hasArticle ? fromStart(first + 1) : undefined
  if (!hasArticle) return fromStart(first)
  const alone = readFraction(article, first, end, undefined)
  if (alone && isNextOne(article, first, alone, sentence)) return undefined
  return alone && numeral(alone.value > 1000 ? 'cardinal' : 'fraction', alone)

  /** Reads from the first token that is a part of the number, after "a". */
  function fromStart(start: number): Numeral | undefined {
    const cardinal = readCardinal(text, tokens, start, end, followsMoneySign(article, first))
    const mixed = cardinal && addFraction(article, cardinal, end)
    if (mixed) return numeral('cardinal', mixed)
    const ordinal = readOrdinal(article, cardinal, first, end)
    if (ordinal) return numeral('ordinal', ordinal)
    const fraction = readFraction(article, first, end, cardinal)
    if (fraction) return numeral(fraction.value > 1000 ? 'cardinal' : 'fraction', fraction)
    return cardinal && numeral('cardinal', cardinal)
  }
}

/** A dash glued to a number and to nothing before it: "-5", "$-5". */
function isMinus({ tokens }: Article, i: number): boolean {
  if (!isGlued(tokens, i + 1) || !(tokens.word[i + 1].shape & Shape.number || tokens.word[i + 1].text === '.'))
    return false
  return !isGlued(tokens, i) || /^[([$€£¥<>=~|]$/.test(tokens.word[i - 1].text)
}

const followsMoneySign = ({ tokens }: Article, i: number): boolean => {
  const before = i > 0 ? tokens.word[i - 1] : undefined
  return (
    before !== undefined &&
    (isCurrencyCode(before) ||
      (isGlued(tokens, i) && currencyLetters.has(before.text)) ||
      (Boolean(before.shape & Shape.symbol) && currencySymbols.longestAt(tokens, i - 1, i) !== undefined))
  )
}

/** "first", "21st", "twenty-first", "one hundred and fifth", "two hundredth". */
function readOrdinal(
  { tokens }: Article,
  cardinal: { endToken: number; value: number; scale: number; digits: boolean } | undefined,
  first: number,
  end: number,
): { endToken: number; value: number } | undefined {
  if (!cardinal) {
    const word = numeralWordOf(tokens.word[first])
    return word?.role.startsWith('ordinal-') ? { endToken: first + 1, value: word.value } : undefined
  }
  let at = cardinal.endToken
  if (at >= end) return undefined
  if (cardinal.digits)
    return isGlued(tokens, at) && /^(?:st|nd|rd|th)$/.test(tokens.word[at].lower)
      ? { endToken: at + 1, value: cardinal.value }
      : undefined
  // "$280 million first mortgage bonds": only words go on to an ordinal
  if (tokens.word[first].shape & Shape.number) return undefined
  const last = numeralWordOf(tokens.word[at - 1])
  if (tokens.word[at].text === '-') at++
  if (last?.role === 'hundred' && at < end && tokens.word[at].lower === 'and') at++
  const word = at < end ? numeralWordOf(tokens.word[at]) : undefined
  if (!word?.role.startsWith('ordinal-')) return undefined
  if (word.role === 'ordinal-magnitude')
    return cardinal.value > 1 && cardinal.scale === 1
      ? { endToken: at + 1, value: cardinal.value * word.value }
      : undefined
  const continues =
    last?.role === 'hundred' || last?.role === 'magnitude' || (last?.role === 'ten' && word.role === 'ordinal-unit')
  return continues ? { endToken: at + 1, value: cardinal.value + word.value } : undefined
}
