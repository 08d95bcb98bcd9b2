import { gazetteer, Known } from '../lexicon/gazetteer.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay, precedesPlace, type UnitRange } from './noun-phrase.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { beforeTime } from './occasion.js'
import { withHead } from './relative-head.js'
import { FINITE, isComma, isDash, isNominal, type Stretch, type Unit } from './stretch.js'

const isParty = oneOf('d r i')
const isOneMore = oneOf('another one')
const opensExample = oneOf('like including')
const opensAside = oneOf('as when while after if although though where whose')
const opensAsidePhrase = oneOf('of in at from to on for with by about during')

/** How far back the comma before an apposition or a relative clause is looked for, in units. */
const MAX_APPOSITION = 35

/** The subject before an aside that ends with the comma or dash at `close`. */
export function subjectBeforeAside(stretch: Stretch, close: number): UnitRange | null {
  const { units } = stretch
  const dash = isDash(stretch, close)
  let inPlace: UnitRange | null = null
  for (let i = close - 1; i > Math.max(0, close - MAX_APPOSITION); i--) {
    if (dash ? !isDash(stretch, i) : !isComma(units[i])) continue
    if (units[i + 1]?.quotation) continue
    // "The report, dated March 3, 2024, found", "The law of March 3, 2024, says"
    if (isCommaOfDate(units, i)) {
      const dated = i + 2 === close ? beforeDate(stretch, i) : null
      inPlace = dated && { start: dated.start, end: close }
      continue
    }
    // "voters interviewed in Rome this week, including Lee, said"
    const found = nounPhraseBefore(stretch, beforeTime(units, i))
    const phrase = found && withHead(stretch, found)
    if (!phrase || isInAside(units, phrase) || isGoverned(units, phrase)) continue
    // "the website, run by Lee, a clerk, said"; "a clerk from Rome, Ga., who left, said"
    const isPassive = units[phrase.start].word.parts & P.participle && units[phrase.start + 1]?.word.lower === 'by'
    if (isPassive || isPartyBehind(units, phrase) || isPlaceBehind(units, phrase) || isStateBehind(units, phrase))
      continue
    const only = units.slice(phrase.start, phrase.end)
    // "Sami, 33, the coordinator, said": a number alone is an age
    if (only.every((unit) => unit.tag === P.number)) continue
    const aside = units.slice(i + 1, close)
    if (aside.length === 0) continue
    // "Lee, speaking in Wilmington, N.C., said": the comma of a place
    if (isStateBehind(units, { start: i + 1, end: close })) {
      inPlace = { start: phrase.start, end: close }
      continue
    }
    const relative = aside.findIndex(
      (unit, k) => isRelative(unit) || (unit.word.lower === 'that' && isNominal(aside[k - 1])),
    )
    const main = relative < 0 ? aside : aside.slice(0, relative)
    const isClause =
      !(aside[0].word.parts & P.participle || aside[0].tag === P.preposition) &&
      main.some(
        (unit, k) => isFiniteVerb(unit, main[k + 1]) && !(unit.word.parts & P.participle && !hasSubject(main, k)),
      )
    if (isClause && !opensAside(aside[0].word)) continue
    const identifies =
      !(aside[0].tag & (P.preposition | P.adverb | P.subordinator | P.gerund | P.conjunction | P.participle)) &&
      // ", joined by the mayor,"
      !(aside[0].word.parts & P.participle && aside[1] && aside[1].tag & P.preposition) &&
      !isRelative(aside[0])
    // "Dana Hall, the mayor of Rome, who …, said": what describes a name before it
    const describes =
      isComma(units[phrase.start - 1]) && (units[phrase.start].tag !== P.name || isAmong(stretch, phrase))
    const outer = describes ? nounPhraseBefore(stretch, phrase.start - 1) : null
    const isNamed =
      outer &&
      (units[outer.end - 1].tag === P.name || units[phrase.start].tag === P.name) &&
      !isDay(units[outer.start]) &&
      !isDay(units[outer.end - 1])
    const start = isNamed ? outer.start : phrase.start
    // "some economists, like Lee, a professor, said": of whom an example is named
    const example = isExample(units, start) ? nounPhraseBefore(stretch, start - 2) : null
    if (example) return example
    return { start, end: identifies ? close : phrase.end }
  }
  return inPlace
}

const isYear = ({ word }: Unit): boolean => /^(?:1[5-9]|20)\d\d$/.test(word.text)

/** The comma of "March 3, 2024". */
export const isCommaOfDate = (units: readonly Unit[], comma: number): boolean =>
  isComma(units[comma]) &&
  units[comma + 1] !== undefined &&
  isYear(units[comma + 1]) &&
  units[comma - 1]?.tag === P.number &&
  isSpeechWord(units[comma - 2]?.word, 'time')

/** "The law of March 3 |", "the year ended June 30 |": what a date whose year follows belongs to; null if that is nothing. */
export function beforeDate(stretch: Stretch, comma: number): UnitRange | null {
  const { units } = stretch
  const month = comma - 2
  const participle = units[month - 1]
  const isReduced = participle && !participle.quotation && participle.word.parts & P.participle
  const phrase = nounPhraseBefore(stretch, isReduced ? month - 1 : comma)
  return phrase && phrase.start < month ? withHead(stretch, phrase) : null
}

/** "Lee, the mayor, and | Roux, her deputy, said": with whom somebody else named is joined to, where a clause begins so. */
export function withJoined(stretch: Stretch, phrase: UnitRange): UnitRange {
  const { units } = stretch
  const comma = phrase.start - 2
  if (units[phrase.start].tag !== P.name || !isComma(units[comma]) || units[comma + 1].word.lower !== 'and')
    return phrase
  const other = subjectBeforeAside(stretch, comma)
  if (other?.end !== comma) return phrase
  // not "Lee left for Rome, her home, and Roux"
  let end = other.start + 1
  while (end < other.end && !isComma(units[end])) end++
  const name = units.slice(other.start, end)
  const before = units[other.start - 1]
  return name.every((unit) => unit.tag === P.name) &&
    (!before || before.tag & (P.punctuation | P.subordinator | P.conjunction))
    ? { start: other.start, end: phrase.end }
    : phrase
}

/** "Lee, who called it “a lie,” said", "Lee, host of “Today,” said": the comma that closes the aside stands inside the quotation marks. */
export function subjectBeforeQuotedAside(stretch: Stretch, verb: number): UnitRange | null {
  const { units, article } = stretch
  const { end } = units[verb - 1].quotation!.inner
  const subject = article.text[end - 1] === ',' ? subjectBeforeAside(stretch, verb) : null
  return subject && (subject.end === verb || units[subject.end + 1].tag & (P.relative | P.gerund)) ? subject : null
}

/** "Another resident, | Dana Lee |, 45, said": a name that a clause brings in as one of several. */
function isAmong({ units }: Stretch, { start }: UnitRange): boolean {
  let first = start - 2
  while (first > 0 && !(units[first - 1].tag & (P.punctuation | P.conjunction)) && !units[first - 1].quotation) first--
  return isOneMore(units[first]?.word)
}

const isExample = (units: readonly Unit[], start: number): boolean =>
  opensExample(units[start - 1]?.word) && isComma(units[start - 2])

/** ", D-N.Y.," behind a name: their party and state. */
const isPartyBehind = (units: readonly Unit[], { start }: UnitRange): boolean =>
  isComma(units[start - 1]) && isParty(units[start].word) && units[start + 1]?.word.text === '-'

/** ", Ga." behind "from Rome": not who speaks. */
const isPlaceBehind = (units: readonly Unit[], { start, end }: UnitRange): boolean =>
  end - start === 1 &&
  isComma(units[start - 1]) &&
  units[start].tag === P.name &&
  units[start - 2]?.tag === P.name &&
  precedesPlace(units[start - 3]?.word) &&
  // "Of Hall, | Lee |, who knew her, said"
  !(start === 3 && units[0].word.lower === 'of')

/** ", South Carolina" behind "of Columbia", ", Berkeley" behind "University of California". */
export function isStateBehind(units: readonly Unit[], { start, end }: UnitRange): boolean {
  if (end - start > MAX_PLACE || !isComma(units[start - 1])) return false
  let town = start - 1
  while (town > 0 && start - town <= MAX_PLACE && units[town - 1].tag === P.name) town--
  if (town === start - 1 || !precedesPlace(units[town - 1]?.word)) return false
  // "of the University of California, Berkeley"
  const isCampus = units[town - 2]?.word.lower === 'university' && end - start === 1 && units[start].tag === P.name
  return isCampus || isState(units.slice(start, end))
}

/** Most words of a town or state: "New South Wales". */
const MAX_PLACE = 3

/** A state or country that is no surname: "Ohio", "N.C.", "South Carolina". */
function isState(units: readonly Unit[]): boolean {
  const facts = gazetteer().factsOf(units.map(({ word }) => word.text).join(' '))
  return (facts & (Known.region | Known.country)) !== 0 && (facts & Known.surname) === 0
}

/** "could not keep | their laws |, for instance, said": the object of a verb is no subject. */
const isGoverned = (units: readonly Unit[], { start }: UnitRange): boolean =>
  units[start - 1] !== undefined && (units[start - 1].tag & (P.verb | P.gerund)) !== 0

/** A verb that makes a clause; not "allied" of "a group allied with the party". */
const isFiniteVerb = ({ tag, word }: Unit, next: Unit | undefined): boolean =>
  (tag & (P.past | P.verbS | P.modal)) !== 0 && !(word.parts & P.participle && next && next.tag & P.preposition)

/** Whether a phrase stands in an aside that a comma opens: ", who flew to Rome", ", during a visit to Rome, Ga.". */
function isInAside(units: readonly Unit[], { start }: UnitRange): boolean {
  let i = start - 1
  // "Ga." after "Rome,", not "Hall" after "Monday,"
  if (isComma(units[i]) && units[start].tag === P.name && units[i - 1]?.tag === P.name && !isDay(units[i - 1])) i--
  while (i >= 0 && !(units[i].tag & P.punctuation) && !units[i].quotation) i--
  // "whose latest firm, | Kelp |, uses": who it is within a clause that has not had its verb
  if (i === start - 1 && isComma(units[i])) {
    let k = i - 1
    while (k > 0 && !(units[k].tag & (P.punctuation | FINITE)) && !units[k].quotation) k--
    if (k < i - 1 && isComma(units[k]) && units[k + 1].word.lower === 'whose') return true
  }
  return i < start - 1 && isComma(units[i]) && (isRelative(units[i + 1]) || opensAsidePhrase(units[i + 1].word))
}

/** Not so in ", clearly shaken,", ", angry and tired,": what could be a participle is one. */
const hasSubject = (units: readonly Unit[], verb: number): boolean =>
  units.slice(0, verb).some(({ tag }) => tag & (P.noun | P.name | P.pronoun | P.number | P.determiner))

const isRelative = ({ tag }: Unit): boolean => tag === P.relative
