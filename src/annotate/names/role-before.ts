import { ANY_PLACE, gazetteer, Known } from '../../lexicon/gazetteer.js'
import { nameContext } from '../../lexicon/name-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { perPhrase } from '../../lexicon/per-phrase.js'
import { timeWordOf } from '../../lexicon/time-words.js'
import {
  PartOfSpeech as P,
  Shape,
  type Article,
  type Sentence,
  type TokenTable,
  type Word,
} from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { isGlued, spanOfTokens } from '../../text/tokens.js'
import { lengthOfOffice } from './offices.js'
import { isBearer, wordFacts } from './word-facts.js'

/** Longest name before a title in tokens: "Senate Foreign Relations Committee". */
const MAX_BEARER = 6

/**
 * The titles that stand before a person's name that begins at token `first`: "Rep.", "House Foreign Affairs chairman"; of an
 * office with a courtesy title behind it the office: "Shipping Minister | Dr Ann Moss".
 */
export function roleBefore(article: Article, sentence: Sentence, first: number): Span | null {
  const own = honorificsStart(article, sentence, first)
  return (own < first ? titlesBefore(article, sentence, own) : null) ?? titlesBefore(article, sentence, first)
}

/** First token of the courtesy titles that end before token `end`: "| Dr. Ann Moss", "| Datuk Seri Ann Moss". */
export function honorificsStart({ tokens: { word } }: Article, { firstToken }: Sentence, end: number): number {
  let start = end
  while (start > firstToken && word[start - 1].shape & Shape.capital && isHonorific(word[start - 1])) start--
  return start
}

const isHonorific = nameContext('honorific')

function titlesBefore(article: Article, sentence: Sentence, first: number): Span | null {
  const { tokens } = article
  const before = (distance: number): Word | undefined =>
    first - distance >= sentence.firstToken ? tokens.word[first - distance] : undefined
  const office = lengthOfOffice(before)
  const title = titlesStart(article, sentence.firstToken, office ? first - office + 1 : first)
  // "Sens. | Moss and Hall": what several are
  if (title === first || PLURAL.test(tokens.word[first - 1].lower)) return null
  // "rival | Moss"
  if (isRelational(tokens.word[first - 1])) return null
  const start = formerStart(tokens, sentence.firstToken, bearerStart(article, sentence.firstToken, title))
  // "fellow | candidate Moss", "Harwick primary rival | Sen. Moss"
  let own = first - 1
  while (own > start && !isRelational(tokens.word[own - 1])) own--
  return spanOfTokens(tokens, own, first)
}

const works = nameContext('employed')
const isNamedPerson = nameContext('person-noun')
/** "researcher | Moss", "venture capitalist | Moss" */
const isSomebody = (word: Word): boolean =>
  word.text === word.lower && (works(word) || isNamedPerson(word)) && !/[^s]s$/.test(word.lower)
const isRelational = nameContext('relational')

const PLURAL = /^(?:sens|reps|govs|messrs|gens|profs|drs)\.?$/
/** Before a title and what bears it: "former | CIA director". */
const isFormer = nameContext('former')

/** Longest place between "former" and a title: "New South Wales". */
const MAX_PLACE = 3

/** First token of a title with "former" and the place of the office before it: "former CIA director", "former Florida Gov."; or its own. */
function formerStart({ word }: TokenTable, from: number, start: number): number {
  for (let size = 0; size <= MAX_PLACE && start - size > from; size++) {
    if (!isFormer(word[start - size - 1])) continue
    if (size === 0 || factsOfPhrase(word, start - size, start) & ANY_PLACE) return start - size - 1
  }
  return start
}

/** First token of the titles that end before token `end`: "former Prime Minister |". */
function titlesStart({ tokens, tags }: Article, from: number, end: number): number {
  const { word } = tokens
  const { titleOf } = gazetteer()
  let start = end
  // "for her to count | Hall out"
  if (end > from && tags[end - 1] & P.verb && !(tags[end - 1] & (P.noun | P.name))) return end
  while (start > from && start > end - 4) {
    const previous = word[start - 1]
    if (
      (wordFacts(previous).title && !(previous.shape & Shape.symbol)) ||
      (start === end && isSomebody(previous) && tags[start - 1] & (P.noun | P.adjective))
    )
      start = compoundStart(tokens, from, start - 1)
    else if (start < end && isTitle(start - 1, start + 1)) start--
    else if (start < end && isTitle(start - 2, start + 1)) start -= 2
    // "Chief Executive | Ann Moss"
    else if (start === end && previous.shape & Shape.capital && isTitle(start - 2, start)) start -= 2
    else if (isTitle(start - 3, start)) start -= 3
    else break
  }
  return start

  function isTitle(first: number, last: number): boolean {
    if (first < from || !wordFacts(word[first]).beginsTitle) return false
    const words = word.slice(first, last).map(({ lower }) => lower)
    return titleOf(words.join(' ')) !== undefined
  }
}

/** First token of the compound that ends with a word: "co-host", "Editor-in-Chief"; not "then-President". */
function compoundStart(tokens: TokenTable, from: number, at: number): number {
  const { word } = tokens
  let start = at
  while (
    start - 2 >= from &&
    /^[-‐‑]$/.test(word[start - 1].text) &&
    isGlued(tokens, start) &&
    isGlued(tokens, start - 1)
  )
    start -= 2
  // "Auditor-General"
  if (start === at - 2 && word[at].lower === 'general' && isGenerals(word[start])) return start
  return start < at &&
    !JOINS_TITLE.test(
      word
        .slice(start, at)
        .map(({ lower }) => lower)
        .join(''),
    )
    ? at
    : start
}

const isGenerals = oneOf(
  'auditor surveyor accountant attorney solicitor governor inspector director secretary consul postmaster comptroller registrar advocate commissioner adjutant surgeon brigadier major lieutenant',
)

/** What a hyphen ties to a title: "co-", "vice-", "editor-in-". */
const JOINS_TITLE =
  /^(?:co|vice|deputy|ex|sub|under|arch|step|grand|great|great-grand|(?:editor|commander)s?-in|\p{L}+-)-$/u

/**
 * First token of the name that stands before a title and belongs to it: "House Foreign Affairs | chairman", "United
 * Nations | High Commissioner"; a title with a capital takes listed organisations and peoples only, so that in "In China
 * President Moss" the country stays outside.
 */
function bearerStart(article: Article, from: number, title: number): number {
  const { word } = article.tokens
  if (word[title].shape & Shape.capital) {
    // "Liberal | Democrat councillor"
    if (title - 1 >= from && factsOfPhrase(word, title - 1, title + 1) & (Known.people | Known.organization))
      return title - 1
    const listed = listedStart(word, from, title)
    const field = fieldStart(word, from, title)
    const start = field === title ? listed : Math.min(listed, listedStart(word, from, field))
    // "Deputy | U.S. Marshal", "Assistant | Attorney General"
    return start > from && isDeputy(word[start - 1]) ? start - 1 : start
  }
  const compound = nounsStart(article, from, title)
  let start = compound
  // "on Tuesday | spokesman", but "Sunday Times columnist"
  const isDay = start > from && timeWordOf(word[start - 1])?.weekday !== undefined
  if (!isDay) while (start > from && start > title - MAX_BEARER && isBearer(word[start - 1])) start--
  // "While | chairman", "Yesterday | spokesman": a capital that only begins the sentence, but "Investigative reporter"
  if (
    start === from &&
    start < compound &&
    !wordFacts(word[start]).known &&
    !beginsListed(word, start, title) &&
    (timeWordOf(word[start]) || !(article.tags[start] & (P.noun | P.adjective | P.participle | P.name)))
  )
    start++
  return start
}

/**
 * First token of the small nouns and adjectives before a title in small letters: "campaign | manager", "longtime hedge fund |
 * manager"; not "in a statement | spokesman", "last week | lawyer".
 */
function nounsStart({ tokens, tags }: Article, from: number, title: number): number {
  const { word } = tokens
  let start = title
  while (start > from && start > title - MAX_BEARER) {
    const next = hyphenatedStart(tokens, from, start - 1)
    if (!isDescribing(start - 1, next)) break
    start = next
  }
  return start > from && isOfOther(start - 1) ? title : start

  /** "in a | statement", "that | week"; "that" may open a clause as well. */
  function isOfOther(i: number): boolean {
    if (word[i].lower === 'that') return (tags[i] & P.determiner) !== 0
    return /^(?:an?|this|another|one|two|three|\p{Nd}+)$/u.test(word[i].lower)
  }

  function isDescribing(i: number, first: number): boolean {
    if (word[i].shape & Shape.capital || timeWordOf(word[i])?.unit) return false
    if (tags[i] & (P.noun | P.adjective)) return true
    // "the Harwick | batting coach"
    if (i === title - 1 && isCoached(word[i])) return true
    // "his running | mate", not "after firing | manager Moss"
    if (tags[i] & P.gerund) return first < i || (i === title - 1 && first > from && mayHaveGerund(first - 1))
    // "the ousted | campaign manager", not "Moss hired | campaign manager"
    return Boolean(tags[i] & P.participle) && (first < i || first === from || !(tags[first - 1] & HAS_VERB))
  }

  /** "his | running mate", "policy | planning director"; not "voters | hailing chairman Moss". */
  function mayHaveGerund(i: number): boolean {
    if (tags[i] & P.noun) return word[i].text === word[i].lower && !word[i].lower.endsWith('s')
    return (tags[i] & DETERMINES) !== 0
  }
}

/** First token of what hyphens join to a token: "second-term". */
function hyphenatedStart(tokens: TokenTable, from: number, at: number): number {
  const { word } = tokens
  let first = at
  while (first - 2 >= from && word[first - 1].text === '-' && isGlued(tokens, first) && isGlued(tokens, first - 1))
    first -= 2
  return first
}

const isCoached = nameContext('coached')

const DETERMINES = P.determiner | P.possessive | P.adjective
/** Subjects and auxiliaries, behind which a participle is a verb. */
const HAS_VERB = P.noun | P.name | P.pronoun | P.auxiliary | P.relative | P.adverb | P.conjunction

const isDeputy = ({ lower, shape }: Word): boolean =>
  (shape & Shape.capital) !== 0 && /^(?:deputy|assistant|associate|acting|shadow|interim|junior)$/.test(lower)

/** First token of a listed name right before a title: "White House | Counsel"; the title's own if none stands there. */
function listedStart(word: readonly Word[], from: number, title: number): number {
  for (let size = 3; size > 0; size--) {
    if (title - size < from || (size > 1 && !wordFacts(word[title - size]).begins)) continue
    const known = factsOfPhrase(word, title - size, title)
    // "U.S. | Attorney", while in "In China President Moss" the country stays outside
    const isShort = size === 1 && (word[title - 1].shape & Shape.allCaps) !== 0
    if (known & (Known.organization | Known.people | Known.site | (isShort ? Known.country : 0))) return title - size
    // "LPN | Chairman"
    // "Lipno | MP", not "In Lipno MP"
    if (
      size === 1 &&
      known & ANY_PLACE &&
      word[title].shape & Shape.allCaps &&
      isSeated(word[title]) &&
      !(title - 2 >= from && AT_PLACE.test(word[title - 2].lower))
    )
      return title - 1
    if (isShort && !known && /^\p{Lu}{2,5}$/u.test(word[title - 1].text)) return title - 1
  }
  return title
}

/** Who sits for a place. */
const isSeated = oneOf('mp mla mna mpa mpp mha mhk mlc mca msp mep td mk')
const AT_PLACE = /^(?:in|at|from|of|to|near|for)$/

/** First token of the field before a title: "Defense | Secretary", "Health and Human Services | Secretary". */
function fieldStart(word: readonly Word[], from: number, title: number): number {
  if (!hasField(word[title]) && !isTitleModifier(word[title])) return title
  let field = title
  while (field > from && field > title - MAX_BEARER && isField(word[field - 1])) {
    field--
    // "Economic | Development Minister"
    if (field > from && word[field - 1].shape & Shape.capital && isOfField(word[field - 1])) field--
    if (field - 2 >= from && word[field - 1].lower === 'and' && isField(word[field - 2])) field--
  }
  // "Department of Defense | Chief of Staff"
  return field > from && /^(?:of|for)$/.test(word[field - 1].lower) ? title : field
}

/** Titles that have a field before them: "Defense Secretary", "Press Secretary", "House Majority Leader". */
const hasField = nameContext('field-title')
const isOfField = nameContext('field-adjective')
const isTitleModifier = nameContext('title-modifier')
/** "Defense" in "Defense Secretary": a common noun with a capital; "Political" in "Political Director". */
const isField = (word: Word): boolean => {
  if (word.shape & Shape.capital && isTitleModifier(word)) return true
  const { nameLike, closed, common, title, known } = wordFacts(word)
  return (
    nameLike &&
    common &&
    !closed &&
    !title &&
    !(known & ~(Known.organization | Known.smallCity | Known.nonName)) &&
    (word.parts & (P.noun | P.name)) !== 0
  )
}

/** "New York Times | columnist" */
function beginsListed(word: readonly Word[], first: number, end: number): boolean {
  if (!wordFacts(word[first]).begins) return false
  for (let last = first + 2; last <= end; last++) if (factsOfPhrase(word, first, last)) return true
  return false
}

/** Bits of `Known` of the words `[first, end)`, as they are written. */
const factsOfPhrase = perPhrase((words) => gazetteer().factsOf(words.map(({ text }) => text).join(' ')))
