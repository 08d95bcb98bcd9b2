import { PartOfSpeech as P, Shape, type Article } from '../../model/article.js'
import { timeUnitNames, unitNames, unitSymbols } from '../../lexicon/units.js'
import { isGlued } from '../../text/tokens.js'
import { amountFrom, type AmountRule } from './amount.js'
import { takesUnit, type Numeral } from './numerals/numeral.js'
import { temperatureUnit } from './numerals/temperature-letter.js'

/** A unit after a number, up to `endToken`. */
export interface UnitReading {
  readonly endToken: number
  readonly unit: string
}

/** Recognises measures: "882-mile", "40C", "6 ft", "120 km/h", "two barrels a day", "hundreds of miles", "half a mile". */
export const quantity: AmountRule = {
  name: 'quantity',
  *find({ article, numerals, isTaken }) {
    for (const numeral of numerals) {
      if (!takesUnit(numeral)) continue
      const unit = readUnit(article, numeral)
      if (!unit) continue
      const range = { firstToken: numeral.firstToken, endToken: unit.endToken }
      if (!isTaken(range)) yield amountFrom(article, numeral, range, 'quantity', unit.unit, 'quantity')
      const rate = readRate(article, unit, numeral.sentence.endToken)
      if (!rate) continue
      const whole = { firstToken: numeral.firstToken, endToken: rate.endToken }
      if (!isTaken(whole)) yield amountFrom(article, numeral, whole, 'quantity', rate.unit, 'quantity')
    }
  },
}

/** The unit of a numeral, by symbol or name; after a hyphen, or after "of" or "a" where the number is vague or a fraction. */
export function readUnit(article: Article, numeral: Numeral): UnitReading | undefined {
  const { tokens } = article
  const end = numeral.sentence.endToken
  let at = numeral.endToken
  if (at >= end) return undefined
  const { word } = tokens
  if (word[at].text === '-' && at + 1 < end && isGlued(tokens, at) === isGlued(tokens, at + 1)) at++
  else if (numeral.form === 'vague' || numeral.form === 'fraction') {
    if (word[at].lower === 'of') at++
    if (numeral.form === 'fraction' && at < end && /^an?$/.test(word[at].lower)) at++
  }
  if (at >= end) return undefined
  const symbol = letterUnit(article, numeral, at) ?? symbolUnit(article, numeral, at)
  const name = namedUnit(article, at, end)
  // "a 90-second ad": elsewhere "second" is a rank
  if (!symbol && !name && at > numeral.endToken && word[at].lower === 'second')
    return { endToken: at + 1, unit: 'second' }
  return symbol && name && name.endToken > symbol.endToken ? name : (symbol ?? name)
}

function namedUnit({ tokens }: Article, at: number, end: number): UnitReading | undefined {
  const found = unitNames.longestAt(tokens, at, end)
  // "75 Stone Street" is no weight
  return found &&
    !(found.endToken - at === 1 && tokens.word[at].shape & Shape.capital && NAMES_TOO.test(tokens.word[at].lower))
    ? { endToken: found.endToken, unit: found.value }
    : undefined
}

const NAMES_TOO = /^(?:stone|gray|foot|pound|yard|cup|mark|knot|newton|joule|watt|turns)$/

/** Symbols that are words or other letters too, and where they stand apart need a sign that they are none. */
const NEEDS_CARE = /^(?:m|t|l|L|g|J|V|N|W|MP|st|sec|mi|gal|cal|deg|mb|kt|in\.|'|")$/

function symbolUnit(article: Article, numeral: Numeral, at: number): UnitReading | undefined {
  const { tokens } = article
  const end = numeral.sentence.endToken
  const { word } = tokens
  const glued = isGlued(tokens, at)
  if (!numeral.digits && !glued && numeral.scale === 1 && numeral.form === 'cardinal' && word[at].text.length < 2)
    return undefined
  const found = unitSymbols.longestAt(tokens, at, end)
  if (!found) return inches(article, numeral, at)
  const form = word[at].text
  const one = found.endToken - at === 1
  if (one && glued && /^['"]$/.test(form)) return feetOrQuotationMark(article, numeral, found.endToken, found.value)
  if (one && !glued && NEEDS_CARE.test(form) && !standsApart(article, found.endToken, end)) return undefined
  const power = compound(article, found.value, found.endToken, end)
  if (power) return power
  if (
    found.endToken < end &&
    isGlued(tokens, found.endToken) &&
    word[found.endToken].shape & (Shape.letters | Shape.number)
  )
    return undefined
  return { endToken: found.endToken, unit: found.value }
}

/** "5'": feet where a number with inches follows or a height is spoken of; else the mark closes a quotation. */
function feetOrQuotationMark(article: Article, numeral: Numeral, at: number, unit: string): UnitReading | undefined {
  const { tokens } = article
  if (unit === 'foot')
    return at < numeral.sentence.endToken && tokens.word[at].shape & Shape.number ? { endToken: at, unit } : undefined
  const first = numeral.firstToken - 1
  return first > 0 && tokens.word[first].text === "'" && isGlued(tokens, first) ? { endToken: at, unit } : undefined
}

/** "6ft 2in", "2 in thick": the preposition "in" is an inch when glued, or before "thick" and the like, or last. */
function inches({ tokens, tags }: Article, { digits, sentence }: Numeral, at: number): UnitReading | undefined {
  if (!digits || tokens.word[at].text !== 'in') return undefined
  const next = at + 1 < sentence.endToken ? tokens.word[at + 1] : undefined
  const sure = isGlued(tokens, at) || !next || tags[at + 1] === P.punctuation || DIMENSION.test(next.lower)
  return sure ? { endToken: at + 1, unit: 'inch' } : undefined
}

const DIMENSION = /^(?:thick|long|wide|tall|high|deep|across|in|by|x|×)$/

/** After a loose symbol comes no word that would make it one: "5 m" and then a mark, a small word or the end. */
function standsApart({ tokens, tags }: Article, at: number, end: number): boolean {
  if (at < end && isGlued(tokens, at) && /^[-–]$/.test(tokens.word[at].text)) return false
  return (
    at >= end ||
    Boolean(
      tags[at] &
      (P.punctuation |
        P.preposition |
        P.conjunction |
        P.number |
        P.auxiliary |
        P.adverb |
        P.adjective |
        P.past |
        P.participle |
        P.infinitiveTo),
    ) ||
    DIMENSION.test(tokens.word[at].lower) ||
    tags[at] === P.verbS
  )
}

/** "l/km", "mg/dl", "s-1", "fb−1", "km/s2": units made of symbols. */
function compound({ tokens }: Article, unit: string, at: number, end: number): UnitReading | undefined {
  const { word } = tokens
  if (at + 1 >= end || !isGlued(tokens, at) || word[at].text !== '/' || !isGlued(tokens, at + 1)) return undefined
  const below = unitSymbols.longestAt(tokens, at + 1, end)
  const name = below?.value ?? { s: 'second', h: 'hour', min: 'minute', s2: 'square second' }[word[at + 1].text]
  return name ? { endToken: below?.endToken ?? at + 2, unit: `${unit} per ${name}` } : undefined
}

/** "40C", "98.6F" */
function letterUnit(article: Article, { value, firstToken, sentence }: Numeral, at: number): UnitReading | undefined {
  const unit = temperatureUnit(article, value, firstToken, at, sentence)
  return unit === undefined ? undefined : { endToken: at + 1, unit }
}

/** The rate that a unit begins: "barrels a day", "kilometres per hour", "tonnes of steel" is none. */
function readRate({ tokens }: Article, { endToken: at, unit }: UnitReading, end: number): UnitReading | undefined {
  if (at + 1 >= end || !/^(?:a|an|per|each|every)$/.test(tokens.word[at].lower)) return undefined
  const per =
    /^(?:second|minute|hour|day|week|month|year|mile|kilometre|kilometer|acre|hectare|person|head|capita)$/.exec(
      tokens.word[at + 1].lower,
    )
  if (!per || timeUnitNames.longestAt(tokens, at - 1, at)) return undefined
  return { endToken: at + 2, unit: `${unit} per ${per[0]}` }
}
