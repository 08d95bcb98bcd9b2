import { PartOfSpeech as P, Shape, type Article } from '../../../model/article.js'
import { modifiersBefore } from '../../../lexicon/figure-modifiers.js'
import { numberContext } from '../../../lexicon/number-contexts.js'
import { currencyNames, currencySymbols } from '../../../lexicon/currencies.js'
import { unitNames } from '../../../lexicon/units.js'
import { isGlued } from '../../../text/tokens.js'
import type { Numeral } from './numeral.js'

const isMonthWord = numberContext('month')
const isYearCue = numberContext('year-cue')
const isCrowd = numberContext('crowd')

/**
 * Whether a number is part of a date or a time of day: "May 10", "11-13 December", "in 2013", "the 1951 Convention",
 * "2013-14", "11:03", "6 pm", "the 1960s", "five o'clock".
 */
export function isDateNumber(article: Article, numeral: Numeral): boolean {
  const { tokens } = article
  const { firstToken: first, endToken: end, sentence } = numeral
  const before = first > sentence.firstToken ? tokens.word[first - 1] : undefined
  const after = end < sentence.endToken ? tokens.word[end] : undefined
  if (after?.lower === "o'clock") return true
  if (numeral.value === null || numeral.scale > 1 || numeral.form === 'fraction') return false
  if (after && /^(?:[ap]\.?m\.?|gmt|utc|est|edt|bst|cet)$/i.test(after.text) && isTimeOfDay(article, numeral))
    return true
  const isDay = numeral.value >= 1 && numeral.value <= 31 && Number.isInteger(numeral.value)
  if (isDay && (isMonth(article, first - 1, sentence) || isMonthAfter(article, numeral))) return true
  if (!numeral.digits || end !== first + 1) return false
  const form = tokens.word[first].text
  // "the class of '16"
  if (before && /^['‘’]$/.test(before.text) && /^\d\d$/.test(form) && isGlued(tokens, first)) return true
  if (isDay && /^\d\d?$/.test(form) && before && /^[-–,/]$/.test(before.text) && isDayList(article, numeral))
    return true
  if (before && /^[-–/]$/.test(before.text) && first - 2 >= sentence.firstToken && /^\d\d(?:\d\d)?$/.test(form))
    // "2013-14"
    if (/^(?:1[5-9]|20)\d\d$/.test(tokens.word[first - 2].text) && isGlued(tokens, first)) return true
  return /^\d{4}$/.test(form) && numeral.value >= 1500 && numeral.value <= 2100 && isYear(article, numeral)
}

/** "6 pm", "2.30am", not "2 pm is 2 picometres" wherever the number is no hour. */
const isTimeOfDay = ({ tokens }: Article, { firstToken, value }: Numeral): boolean =>
  value! < 24 && /^\d{1,2}(?:\.[0-5]\d)?$|^[a-z]+$/i.test(tokens.word[firstToken].text)

/** A month by its name, which is a noun there: "may" is one only with a capital. */
function isMonth({ tokens }: Article, i: number, sentence: { firstToken: number; endToken: number }): boolean {
  if (i < sentence.firstToken || i >= sentence.endToken) return false
  const word = tokens.word[i]
  return Boolean(word.shape & Shape.capital) && isMonthWord(word)
}

/** "10 May", "the 5th of May", "11-13 December", "8 and 9 May". */
function isMonthAfter(article: Article, { endToken, sentence, value, form }: Numeral): boolean {
  const { tokens } = article
  let at = endToken
  if (isMonth(article, at, sentence)) return true
  if (at < sentence.endToken && tokens.word[at].lower === 'of') return isMonth(article, at + 1, sentence)
  if (form !== 'cardinal' || at >= sentence.endToken || !/^(?:[-–/]|and|or|to)$/.test(tokens.word[at].lower))
    return false
  at++
  return (
    at < sentence.endToken &&
    /^\d\d?$/.test(tokens.word[at].text) &&
    Number(tokens.word[at].text) > value! &&
    isMonth(article, at + 1, sentence)
  )
}

/** "May 8-10", "May 8, 9 and 10": follows a day that follows a month. */
function isDayList(article: Article, { firstToken, sentence }: Numeral): boolean {
  const at = firstToken - 2
  return at > sentence.firstToken && /^\d\d?$/.test(article.tokens.word[at].text) && isMonth(article, at - 1, sentence)
}

/**
 * A bare number between 1500 and 2100 is a year, unless something counts: a sign or name of money, a unit, "about", or a
 * common plural right after it without "in" or "the" in front ("killed 2000 people").
 */
function isYear(article: Article, { firstToken: first, endToken: end, sentence }: Numeral): boolean {
  const { tokens, tags } = article
  const before = first > sentence.firstToken ? tokens.word[first - 1] : undefined
  const after = end < sentence.endToken ? tokens.word[end] : undefined
  if (before && currencySymbols.longestAt(tokens, first - 1, first)) return false
  if (after && (after.text === '%' || /^per ?cent$/.test(after.lower))) return false
  if (
    after &&
    (currencyNames.longestAt(tokens, end, sentence.endToken) || unitNames.longestAt(tokens, end, sentence.endToken))
  )
    return false
  const counts = after && tags[end] === P.noun && /s$|people|men|women|children/.test(after.lower)
  // "the Lipno Agreement of 2015 commits"
  if (
    before?.lower === 'of' &&
    first - 2 >= sentence.firstToken &&
    tags[first - 2] === P.name &&
    after &&
    after.parts & P.verbS
  )
    return true
  // "a survey of 1709 schoolchildren", but "in 2013 talks", "the 1951 terms"
  if (before?.lower === 'of' && (counts || countsCrowd(article, end, sentence.endToken))) return false
  if (before && isYearCue(before)) return true
  if (before && isModifier(article, first, sentence.firstToken)) return false
  if (!after) return true
  if (isGlued(tokens, end) && /^[-–/]$/.test(after.text)) return true
  return !counts
}

/** "a poll of 2047 | registered voters": adjectives and people in the plural. */
function countsCrowd({ tokens: { word }, tags }: Article, from: number, limit: number): boolean {
  let at = from
  while (at < limit && at < from + 3 && tags[at] & (P.adjective | P.participle)) at++
  return at > from && at < limit && tags[at] === P.noun && isCrowd(word[at])
}

const isModifier = ({ tokens }: Article, first: number, limit: number): boolean => {
  for (let i = first - 1; i >= Math.max(limit, first - 4); i--)
    if (modifiersBefore.longestAt(tokens, i, first)?.endToken === first) return true
  return false
}
