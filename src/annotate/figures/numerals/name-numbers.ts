import { PartOfSpeech as P, Shape, type Article } from '../../../model/article.js'
import { currencyLetters, currencySymbols } from '../../../lexicon/currencies.js'
import { modifiersBefore } from '../../../lexicon/figure-modifiers.js'
import { gazetteer, Known, KNOWN_PLACE } from '../../../lexicon/gazetteer.js'
import { numberContext } from '../../../lexicon/number-contexts.js'
import { unitSymbols } from '../../../lexicon/units.js'
import { isGlued } from '../../../text/tokens.js'
import { isYearForm } from './digits.js'
import type { Numeral } from './numeral.js'
import { temperatureUnit } from './temperature-letter.js'

const isLabel = numberContext('label')
/** What is told apart by small numbers: "type", "phase". */
const isGraded = numberContext('graded')
const MOST_GRADES = 12
const isStreet = numberContext('street')
const isRanked = numberContext('ranked')
const isMonth = numberContext('month')

/**
 * Whether a number names a thing and counts nothing: "No. 12", "Camp 14", "COVID-19", "F-16", "Boeing 737", "Fifth Avenue",
 * "the 7th congressional district", "Second World War", "[2]", "+1-222-2222", "+1 222 5550", "501(c)(3)", "2 Timothy 3:1-5",
 * "Velmar 2.0".
 */
export function isNameNumber(article: Article, numeral: Numeral): boolean {
  return (
    isLabelled(article, numeral) ||
    isGluedToLetters(article, numeral) ||
    isChained(article, numeral) ||
    isOfCall(article, numeral) ||
    isBracketed(article, numeral) ||
    isAddress(article, numeral) ||
    isRankInName(article, numeral) ||
    isGroupName(article, numeral) ||
    isBeforeGivenName(article, numeral) ||
    isModelNumber(article, numeral)
  )
}

/** "Camp 14", "Articles 3 and 5", "#2". */
function isLabelled({ tokens, tags }: Article, numeral: Numeral): boolean {
  const { firstToken: first, endToken: end, form, scale, value, sentence } = numeral
  if (
    form === 'fraction' ||
    form === 'vague' ||
    form === 'ordinal' ||
    scale > 1 ||
    first <= sentence.firstToken ||
    !Number.isInteger(value)
  )
    return false
  // "No. 23-1456"
  const isSecond =
    first - 3 >= sentence.firstToken && /^[-–]$/.test(tokens.word[first - 1].text) && isTied(tokens, first)
  const before = tokens.word[isSecond ? first - 3 : first - 1]
  if (before.text === '#' || before.text === '§') return true
  if (!isLabel(before)) return false
  // "no 12" may be "no" with a number, and "won the title three times" counts
  if (before.text !== before.lower) return true
  // "type 2 diabetes", "a phase 3 trial"
  if (isGraded(before) && numeral.digits && value! <= MOST_GRADES) return true
  return before.lower !== 'no' && !(end < sentence.endToken && tags[end] & (P.noun | P.adjective))
}

/** Whether a sign without spaces ties a number to another before it. */
const isTied = (tokens: Article['tokens'], first: number): boolean =>
  isGlued(tokens, first) && isGlued(tokens, first - 1) && (tokens.word[first - 2].shape & Shape.number) !== 0

/** Letters or signs of a web address glued to it: "COVID-19", "F-16", "5G", "scp173m", "%2D". */
function isGluedToLetters(article: Article, numeral: Numeral): boolean {
  const { tokens } = article
  const { firstToken: first, endToken: end, sentence, digits, scale, value } = numeral
  const { word } = tokens
  // "a high-five"
  if (!digits && scale === 1)
    return (
      first - 1 > sentence.firstToken &&
      word[first - 1].text === '-' &&
      isGlued(tokens, first) &&
      isGlued(tokens, first - 1) &&
      Boolean(word[first - 2].shape & Shape.letters) &&
      !(word[first - 2].parts & P.number)
    )
  if (first > sentence.firstToken && isGlued(tokens, first)) {
    const before = word[first - 1]
    if (before.shape & Shape.letters || /^[=_&@\\%{^*]$/.test(before.text))
      return !currencySymbols.longestAt(tokens, first - 1, first) && !currencyLetters.has(before.text)
    if (/^[-–./+]$/.test(before.text) && first - 1 > sentence.firstToken && isGlued(tokens, first - 1)) {
      const earlier = word[first - 2]
      if (
        /^\p{L}/u.test(earlier.text) &&
        !/^(?:to|and|or|foot|feet|ft|magnitude)$/.test(earlier.lower) &&
        // "over-65s"
        !(/^(?:over|under)$/.test(earlier.lower) && word[end]?.text === 's') &&
        !isSuffixOfNumber(tokens, first - 2)
      )
        return true
    }
  }
  if (end >= sentence.endToken || !isGlued(tokens, end) || scale > 1) return false
  const after = word[end]
  if (!/^\p{L}/u.test(after.text) || after.lower === 'x') return false
  return (
    !unitSymbols.longestAt(tokens, end, sentence.endToken) &&
    !isKnownSuffix(after.text, tokens, end, sentence.endToken) &&
    temperatureUnit(article, value, first, end, sentence) === undefined
  )
}

/** The "k" of "5k-20k", the "m" of "10m-15m". */
const isSuffixOfNumber = (tokens: Article['tokens'], at: number): boolean =>
  at > 0 && isGlued(tokens, at) && Boolean(tokens.word[at - 1].shape & Shape.number)

const isKnownSuffix = (form: string, tokens: Article['tokens'], at: number, end: number): boolean =>
  /^(?:st|nd|rd|th|pc|pct|p|c|yo|m|bn|tn|b|s|am|pm|in|percent|MUSD|MEUR|元)$/.test(form) ||
  currencySymbols.longestAt(tokens, at, end) !== undefined

/** Three or more numbers tied by hyphens, slashes or dots, or two of which one is long: telephone numbers, codes. */
function isChained({ tokens }: Article, { firstToken: first, endToken: end, sentence, digits }: Numeral): boolean {
  if (!digits || !(isGlued(tokens, first) || (end < sentence.endToken && isGlued(tokens, end)))) return false
  const { word } = tokens
  const tie = (i: number): boolean =>
    i > sentence.firstToken &&
    i + 1 < sentence.endToken &&
    /^[-–/.:+]$/.test(word[i].text) &&
    isGlued(tokens, i) &&
    isGlued(tokens, i + 1)
  const digitsAt = (i: number): boolean =>
    i >= sentence.firstToken && i < sentence.endToken && Boolean(word[i].shape & Shape.number)
  const left = tie(first - 1) && digitsAt(first - 2)
  const right = tie(end) && digitsAt(end + 1)
  if (left && (right || word[first - 1].text === '/')) return true
  if (right && tie(end + 2) && digitsAt(end + 3)) return true
  // "3:1-5"
  if (left && (word[first - 2].text.includes(':') || (tie(first - 3) && digitsAt(first - 4)))) return true
  // "112/2024", the number of a file
  const isOfYear = (i: number): boolean => word[i].text === '/' && isYearForm(word[i + 1].text)
  if ((right && isOfYear(end)) || (left && isOfYear(first - 1))) return true
  // "555-1234"
  const isLocalCall = (i: number): boolean => /^\d\d[1-9]$/.test(word[i].text) && /^\d{3}[1-9]$/.test(word[i + 2].text)
  if ((right && isLocalCall(first)) || (left && isLocalCall(first - 2))) return true
  const isCode = (i: number): boolean => /^\d{5,}$/.test(word[i].text) && !word[i].text.endsWith('00')
  return (right && (isCode(first) || isCode(end + 1))) || (left && (isCode(first) || isCode(first - 2)))
}

/** The groups of digits behind the sign of a telephone number. */
const MOST_GROUPS = 6

/** "+1 222 555 0100", "+44 (0)20 5550 0100": three groups or more behind a "+". */
function isOfCall({ tokens: { word } }: Article, { firstToken, sentence, digits }: Numeral): boolean {
  if (!digits) return false
  const isGroup = (i: number): boolean => Boolean(word[i].shape & Shape.number) || /^[()-]$/.test(word[i].text)
  let first = firstToken
  while (first > sentence.firstToken && first > firstToken - 2 * MOST_GROUPS && isGroup(first - 1)) first--
  if (first === sentence.firstToken || word[first - 1].text !== '+') return false
  let groups = 0
  for (let i = first; i < Math.min(sentence.endToken, first + 2 * MOST_GROUPS) && isGroup(i); i++)
    if (word[i].shape & Shape.number) groups++
  return groups >= 3
}

/** "[2]", "501(c)(3)", "1)" and "1." at the beginning, id="123". */
function isBracketed({ tokens }: Article, { firstToken: first, endToken: end, sentence, digits }: Numeral): boolean {
  if (!digits) return false
  const { word } = tokens
  const before = first > sentence.firstToken ? word[first - 1].text : ''
  const after = end < sentence.endToken ? word[end].text : ''
  if (before === '[' && after === ']') return true
  if (before === '"' && first - 2 >= sentence.firstToken && word[first - 2].text === '=') return true
  if (before === '(' && after === ')' && isGlued(tokens, first - 1)) return true
  // "Tessmore (7203.T)"
  if (before === '(' && after === '.' && word[end + 2]?.text === ')' && /^\p{Lu}{1,2}$/u.test(word[end + 1].text))
    return true
  if (after === '(' && isGlued(tokens, end) && end + 2 < sentence.endToken && /^[a-z]$/i.test(word[end + 1].text))
    return true
  return before === '' && (after === ')' || after === '.') && end === first + 1 && /^\d\d?$/.test(word[first].text)
}

/** "350 Fifth Avenue", "10 Downing Street". */
function isAddress(
  { tokens }: Article,
  { firstToken: first, endToken: end, sentence, digits, form }: Numeral,
): boolean {
  if (!digits && form !== 'ordinal') return false
  if (/,/.test(tokens.word[first].text)) return false
  for (let i = end; i < Math.min(end + 4, sentence.endToken); i++) {
    const word = tokens.word[i]
    if (!(word.shape & (Shape.capital | Shape.number)) && !/^(?:st|nd|rd|th)$/.test(word.lower)) return false
    if (i > end - (form === 'ordinal' ? 1 : 0) && word.shape & Shape.capital && isStreet(word)) return true
  }
  return false
}

/** "Second World War", "Fifth Avenue", "the 9th Circuit", "the 7th congressional district", "the 21st century". */
function isRankInName(
  { tokens, tags }: Article,
  { firstToken: first, endToken: end, form, sentence }: Numeral,
): boolean {
  if (form !== 'ordinal') return false
  const { word } = tokens
  const initial = first === sentence.firstToken
  const after = end < sentence.endToken ? word[end] : undefined
  // "First, …", "Second, …": counts the arguments
  if (initial && after && /^[,:]$/.test(after.text)) return true
  if (after?.text === '-' && isGlued(tokens, end))
    return (
      end + 1 >= sentence.endToken ||
      !/^(?:largest|biggest|highest|longest|ranked|placed|most|best|worst|seeded)$/.test(word[end + 1].lower)
    )
  if (word[first].lower === 'second' && !initial && !after) return false
  if (!after) return false
  if (word[first].shape & Shape.capital && (!initial || after.shape & Shape.capital)) return true
  if (after.shape & Shape.capital && tags[end] === P.name && word[first].shape & Shape.number) return true
  return isRanked(after)
}

/** "the Group of Eight", "the Gang of Four". */
const isGroupName = ({ tokens: { word } }: Article, { firstToken: first, sentence }: Numeral): boolean =>
  first - 2 >= sentence.firstToken &&
  word[first - 1].lower === 'of' &&
  Boolean(word[first - 2].shape & Shape.capital) &&
  /^(?:group|gang|committee)$/.test(word[first - 2].lower)

/** A rank in a list or the number of a book: "8 Rand Paul", "2 Timothy". */
function isBeforeGivenName(
  { tokens, tags }: Article,
  { firstToken, endToken: end, digits, sentence }: Numeral,
): boolean {
  if (!digits || end >= sentence.endToken || !/^\d\d?$/.test(tokens.word[firstToken].text)) return false
  const word = tokens.word[end]
  if (!(word.shape & Shape.capital) || word.parts & P.noun || isGlued(tokens, end)) return false
  const { factsOf } = gazetteer()
  const known = factsOf(word.text)
  // "22 Clinton emails", "3 to 1 Bernie"
  if (firstToken > sentence.firstToken && /^(?:to|[-–:])$/.test(tokens.word[firstToken - 1].text)) return false
  let after = end + 1
  while (after < sentence.endToken && tags[after] === P.name) after++
  if (after < sentence.endToken && tags[after] & (P.noun | P.verbS)) return false
  const opensLine = firstToken === sentence.firstToken && end + 1 < sentence.endToken
  const isGiven = known & Known.firstName || (opensLine && factsOf(tokens.word[end + 1].text) & Known.surname)
  return Boolean(isGiven) && !(known & (KNOWN_PLACE | Known.people | Known.organization))
}

/** "Game 3 is on Tuesday": of three games it would be "are". */
const isSubjectOfOne = ({ tokens: { word }, tags }: Article, noun: number, verb: number): boolean =>
  !word[noun].lower.endsWith('s') &&
  word[verb] !== undefined &&
  (tags[verb] === P.verbS || /^(?:is|was|has)$/.test(word[verb].lower))

/**
 * A short number right after a name, with nothing that it could count: "Boeing 737", "Apollo 11", "Studio 54", "Velmar 2.0",
 * "Game 3 is".
 */
function isModelNumber(
  article: Article,
  { firstToken: first, endToken: end, digits, sentence, form }: Numeral,
): boolean {
  if (!digits || form !== 'cardinal' || first <= sentence.firstToken || end !== first + 1) return false
  const { tokens, tags } = article
  const { word } = tokens
  const isVersion = /^\d{1,2}\.0$/.test(word[first].text)
  if (!(isVersion || /^\d{1,5}$/.test(word[first].text)) || isGlued(tokens, first)) return false
  const before = word[first - 1]
  const isName =
    tags[first - 1] === P.name || (tags[first - 1] === P.noun && (isVersion || isSubjectOfOne(article, first - 1, end)))
  if (!(before.shape & Shape.capital) || !isName || isMonth(before)) return false
  if (
    before.lower.endsWith('day') ||
    currencySymbols.longestAt(tokens, first - 1, first) ||
    modifiersBefore.longestAt(tokens, first - 1, first)
  )
    return false
  const after = end < sentence.endToken ? word[end] : undefined
  if (!after) return true
  if (isGlued(tokens, end) && !/^[,.;:)!?”"’']$/.test(after.text)) return false
  return (
    !(tags[end] & (isVersion ? P.noun | P.number : P.noun | P.adjective | P.participle | P.number | P.gerund)) &&
    !/^(?:percent|per|to|[-–]|million|billion|%|others|more)$/.test(after.lower)
  )
}
