import { PartOfSpeech as P, Shape, type Article } from '../../model/article.js'
import { numberContext } from '../../lexicon/number-contexts.js'
import { timeUnitNames } from '../../lexicon/units.js'
import { isGlued } from '../../text/tokens.js'
import { amountFrom, type AmountRule } from './amount.js'
import { isTens, takesUnit, type Numeral } from './numerals/numeral.js'

const isAged = numberContext('aged')

/**
 * Recognises ages: "14-year-old", "29 years old", "aged 17", "3 years of age", "87 yo", "in his 30s", "turned 60", "65 and older", "over-65s" and
 * "Ann Lee, 42,".
 */
export const age: AmountRule = {
  name: 'age',
  *find({ article, numerals, isTaken }) {
    for (const numeral of numerals) {
      if (!takesUnit(numeral)) continue
      if (isDecadeOfLife(article, numeral)) {
        const range = { firstToken: numeral.firstToken, endToken: numeral.endToken + 1 }
        const [min, max] = [numeral.value!, numeral.value! + 9]
        yield amountFrom(article, { ...numeral, value: null, min, max }, range, 'quantity', 'year', 'age')
        continue
      }
      const found = readAge(article, numeral)
      if (!found) continue
      const range = { firstToken: numeral.firstToken, endToken: found.endToken }
      if (!isTaken(range)) yield amountFrom(article, numeral, range, 'quantity', found.unit, 'age')
    }
  },
}

function readAge(article: Article, numeral: Numeral): { endToken: number; unit: string } | undefined {
  const { tokens } = article
  const { firstToken: first, endToken, sentence } = numeral
  const end = sentence.endToken
  const { word } = tokens
  const form = (i: number): string => (i < end ? word[i].lower : '')
  const past = (i: number): number => (form(i) === '-' || form(i) === '‑' || form(i) === '–' ? i + 1 : i)
  if (isAgeGroup(article, numeral)) return { endToken: endToken + 1, unit: 'year' }
  // "voters 65 and older"
  if (/^(?:and|or)$/.test(form(endToken)) && /^(?:older|younger)$/.test(form(endToken + 1)) && isLifetime(numeral))
    return { endToken, unit: 'year' }
  if (form(endToken) === 'yo' || form(endToken) === 'y.o.') return { endToken: endToken + 1, unit: 'year' }
  const unit = timeUnitNames.longestAt(tokens, past(endToken), end)
  if (unit) {
    const at = past(unit.endToken)
    if (/^olds?$/.test(form(at))) return { endToken: at + 1, unit: unit.value }
    if (form(at) === 'of' && form(at + 1) === 'age') return { endToken: at + 2, unit: unit.value }
    return undefined
  }
  if (
    first > sentence.firstToken &&
    (isAgeWord(article, first, sentence.firstToken) ||
      isInAges(article, first, sentence.firstToken) ||
      isBirthday(article, numeral) ||
      isOwnAge(article, numeral)) &&
    isLifetime(numeral) &&
    !/^(?:percent|%|per)$/.test(form(endToken))
  )
    return { endToken, unit: 'year' }
  return isAgeBetweenCommas(article, numeral) || isAgeLimit(article, numeral) || isLowerAge(article, numeral)
    ? { endToken, unit: 'year' }
    : undefined
}

/** "children under five", "voters below 30": not "children under 12 months", "women under two regimes". */
function isAgeLimit(article: Article, numeral: Numeral): boolean {
  const { tokens, tags } = article
  const { firstToken: first, endToken: end, sentence } = numeral
  if (first - 2 < sentence.firstToken || !isLifetime(numeral)) return false
  const { word } = tokens
  if (!/^(?:under|over|below|above)$/.test(word[first - 1].lower) || !isAged(word[first - 2])) return false
  return (
    end >= sentence.endToken ||
    isVerbAfter(article, numeral) ||
    (!(tags[end] & (P.noun | P.name | P.adjective | P.number)) && !/^(?:[-–%]|of|percent|per)$/.test(word[end].lower))
  )
}

/** "adults over 65 pay": of several things a noun would be in the plural. */
const isVerbAfter = ({ tokens }: Article, { endToken: end, value }: Numeral): boolean =>
  value !== 1 && (tokens.word[end].parts & P.verb) !== 0 && !tokens.word[end].lower.endsWith('s')

/** The 65 of "over-65s", "the under-18s". */
function isAgeGroup({ tokens }: Article, numeral: Numeral): boolean {
  const { firstToken: first, endToken: end, sentence } = numeral
  const { word } = tokens
  return (
    isLifetime(numeral) &&
    first - 2 >= sentence.firstToken &&
    end < sentence.endToken &&
    word[end].text === 's' &&
    isGlued(tokens, end) &&
    word[first - 1].text === '-' &&
    /^(?:over|under)$/.test(word[first - 2].lower)
  )
}

/** The 18 of "voters between 18 and 29": not "children between 10 and 20 feet away", "people between 5 and 6 p.m.". */
function isLowerAge({ tokens, tags }: Article, numeral: Numeral): boolean {
  const { firstToken: first, endToken: end, sentence, digits } = numeral
  if (first - 2 < sentence.firstToken || !digits || !isLifetime(numeral) || end + 1 >= sentence.endToken) return false
  const { word } = tokens
  if (word[first - 1].lower !== 'between' || !isAged(word[first - 2])) return false
  if (word[end].lower !== 'and' || !/^\d\d$/.test(word[end + 1].text)) return false
  return (
    end + 2 >= sentence.endToken ||
    (!(tags[end + 2] & (P.noun | P.name | P.adjective | P.number)) &&
      !/^(?:[-–%]|of|percent|per)$/.test(word[end + 2].lower))
  )
}

/** "a man in his 30s", "women in their late 60s". */
function isDecadeOfLife(article: Article, numeral: Numeral): boolean {
  const { word } = article.tokens
  const { firstToken: first, sentence } = numeral
  if (!isTens(article, numeral)) return false
  const edge = /^(?:early|mid|late|-)$/.test(word[first - 1]?.lower ?? '')
  for (let i = first - 1; i >= Math.max(sentence.firstToken, first - (edge ? 3 : 1)); i--)
    if (/^(?:his|her|their|my|our|your)$/.test(word[i].lower)) return true
  return false
}

const isLifetime = ({ value, scale }: Numeral): boolean => value !== null && scale === 1 && value > 0 && value < 120

/** "aged 17", "age 9", "at the age of six", "ages 5 to 12", "aged between 16 and 24". */
function isAgeWord({ tokens }: Article, first: number, limit: number): boolean {
  const before = tokens.word[first - 1].lower
  const earlier = first - 2 >= limit ? tokens.word[first - 2].lower : ''
  return (
    /^(?:aged|age|ages)$/.test(before) ||
    (/^(?:between|from)$/.test(before) && /^(?:aged|ages)$/.test(earlier)) ||
    (before === 'of' && /^ages?$/.test(earlier))
  )
}

/** Most ages in a list, with what stands between them. */
const MOST_AGES = 12

/** The 8 and the 12 of "aged 5, 8 and 12". */
function isInAges({ tokens, tags }: Article, first: number, limit: number): boolean {
  let i = first - 1
  while (i > limit && i > first - MOST_AGES && (tags[i] & P.number || /^(?:,|and|or)$/.test(tokens.word[i].lower))) i--
  return i < first - 1 && tokens.word[i].lower === 'aged'
}

/** Longest day in tokens: "Sunday, Feb. 3, 2019,". */
const LONGEST_DAY = 6

/** "She is 35.", "he died at 87", "died on Friday at 87", "Ms Hall will be 60 in May", not "he is 30 points ahead". */
function isOwnAge({ tokens, tags }: Article, { firstToken: first, endToken: end, sentence, value }: Numeral): boolean {
  if (first - 2 < sentence.firstToken || value! < 10) return false
  const [second, before] = [tokens.word[first - 2].lower, tokens.word[first - 1].lower]
  const isToBe = second === 'will' && before === 'be' && isPersonal(first - 3)
  if (isToBe && end < sentence.endToken && /^(?:in|on|this|next)$/.test(tokens.word[end].lower)) return true
  const isOf =
    isToBe ||
    (/^(?:he|she)$/.test(second) && /^(?:is|was|'s)$/.test(before)) ||
    (before === 'at' && /^(?:die|dies|died)$/.test(tokens.word[beforeDay(first - 2)].lower))
  return isOf && (end >= sentence.endToken || Boolean(tags[end] & (P.punctuation | P.conjunction)))

  /** The token before "Friday", "on Feb. 3" in "died on Feb. 3 at 87". */
  function beforeDay(at: number): number {
    let i = at
    while (
      i > sentence.firstToken &&
      i > at - LONGEST_DAY &&
      (tags[i] & (P.name | P.number) || tokens.word[i].text === ',')
    )
      i--
    return i < at && i > sentence.firstToken && tokens.word[i].lower === 'on' ? i - 1 : i
  }

  /** "she", "who", "Ms Hall" */
  function isPersonal(at: number): boolean {
    return at >= sentence.firstToken && (tags[at] === P.name || /^(?:he|she|who|i)$/.test(tokens.word[at].lower))
  }
}

/** "turned 60", "turning 18 in May"; not "turned 90 pages". */
const isBirthday = ({ tokens, tags }: Article, { firstToken, endToken, sentence }: Numeral): boolean =>
  /^turn(?:s|ed|ing)?$/.test(tokens.word[firstToken - 1].lower) &&
  (endToken >= sentence.endToken ||
    /^(?:last|this|next)$/.test(tokens.word[endToken].lower) ||
    Boolean(tags[endToken] & (P.punctuation | P.preposition | P.subordinator | P.conjunction)))

const KIN =
  /^(?:(?:grand|step)?(?:father|mother|son|daughter)|brother|sister|husband|wife|partner|girlfriend|boyfriend|cousin|uncle|aunt|nephew|niece|widow|man|woman|boy|girl|suspect|victim|driver|defendant|teenager)$/

/** "Ann Lee, 42, a nurse", "his brother, 29,": a small number between commas after a name or a word for a person. */
function isAgeBetweenCommas({ tokens, tags }: Article, numeral: Numeral): boolean {
  const { firstToken: first, endToken: end, sentence, digits } = numeral
  if (
    !digits ||
    !isLifetime(numeral) ||
    end !== first + 1 ||
    first - 2 < sentence.firstToken ||
    end >= sentence.endToken
  )
    return false
  const { word } = tokens
  return (
    word[first - 1].text === ',' &&
    (tags[first - 2] === P.name || KIN.test(word[first - 2].lower) || isSyllable(first - 2)) &&
    Boolean(word[first - 2].shape & Shape.letters) &&
    /^\d\d?\d?$/.test(word[first].text) &&
    (word[end].text === ',' || (word[end].text === '.' && word[first].text.length === 2))
  )

  /** "Yang Geum-deok, 94," */
  function isSyllable(i: number): boolean {
    return i - 2 > sentence.firstToken && word[i - 1].text === '-' && tags[i - 2] === P.name && isGlued(tokens, i)
  }
}
