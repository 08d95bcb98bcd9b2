import { gazetteer, Known } from '../../lexicon/gazetteer.js'
import { perPhrase } from '../../lexicon/per-phrase.js'
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
import { wordFacts } from './word-facts.js'

/** Longest role in tokens. */
const MAX_ROLE = 20
/** Longest name before a title in tokens: "Senate Foreign Relations Committee". */
const MAX_BEARER = 6

const NO_ROLE =
  P.preposition | P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.pronoun | P.conjunction | P.subordinator
const ROLE_END = P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.subordinator

/** "for refugees, migration and health": the end of a list of what an office is for, which begins at the comma; or 0. */
function endOfList({ tokens, tags }: Article, comma: number, limit: number): number {
  let at = comma
  let last = false
  for (let items = 0; items < MAX_ITEMS && !last; items++) {
    const skipped = tokens.word[at].text === ',' ? 1 : 0
    last = at + skipped < limit && /^(?:and|or)$/.test(tokens.word[at + skipped].lower)
    const noun = at + skipped + (last ? 1 : 0)
    if (noun === at) return 0
    at = noun
    while (
      at < limit &&
      tags[at] & P.noun &&
      !(tokens.word[at].shape & Shape.capital) &&
      !wordFacts(tokens.word[at]).title
    )
      at++
    if (at === noun || at >= limit) return 0
  }
  return last && tags[at] & P.punctuation ? at : 0
}

/** Most things of such a list. */
const MAX_ITEMS = 4

/**
 * The title or role beside a person's name `[first, end)`, if there is one: an apposition behind it ("deputy director of
 * Human Rights Watch"), or else titles before it ("Rep.", "House Foreign Affairs chairman").
 */
export function roleOf(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  return roleAfter(article, sentence, end) ?? roleBefore(article, sentence, first)
}

function roleBefore(article: Article, sentence: Sentence, first: number): Span | null {
  const { tokens } = article
  const before = (distance: number): Word | undefined =>
    first - distance >= sentence.firstToken ? tokens.word[first - distance] : undefined
  const office = lengthOfOffice(before)
  const title = titlesStart(article, sentence.firstToken, office ? first - office + 1 : first)
  // "Sens. | Moss and Hall": what several are
  if (title === first || PLURAL.test(tokens.word[first - 1].lower)) return null
  const start = bearerStart(tokens, sentence.firstToken, title)
  const isPast = start > sentence.firstToken && FORMER.test(tokens.word[start - 1].lower)
  return spanOfTokens(tokens, isPast ? start - 1 : start, first)
}

const PLURAL = /^(?:sens|reps|govs|messrs|gens|profs|drs)\.?$/
/** Before a title and what bears it: "former | CIA director". */
const FORMER = /^(?:former|acting|interim|longtime|outgoing|incoming|retired|then)$/

/** First token of the titles that end before token `end`: "former Prime Minister |". */
function titlesStart({ tokens, tags }: Article, from: number, end: number): number {
  const { word } = tokens
  const { beginsTitle, titleOf } = gazetteer()
  let start = end
  // "for her to count | Hall out"
  if (end > from && tags[end - 1] & P.verb && !(tags[end - 1] & (P.noun | P.name))) return end
  while (start > from && start > end - 4) {
    const previous = word[start - 1]
    if (wordFacts(previous).title && !(previous.shape & Shape.symbol)) start = compoundStart(tokens, from, start - 1)
    else if (start < end && isTitle(start - 1, start + 1)) start--
    else if (start < end && isTitle(start - 2, start + 1)) start -= 2
    else if (isTitle(start - 3, start)) start -= 3
    else break
  }
  return start

  function isTitle(first: number, last: number): boolean {
    if (first < from || !beginsTitle(word[first].lower)) return false
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

/** What a hyphen ties to a title: "co-", "vice-", "editor-in-". */
const JOINS_TITLE =
  /^(?:co|vice|deputy|ex|sub|under|arch|step|grand|great|great-grand|(?:editor|commander)s?-in|\p{L}+-)-$/u

/**
 * First token of the name that stands before a title and belongs to it: "House Foreign Affairs | chairman", "United
 * Nations | High Commissioner"; a title with a capital takes listed organisations and peoples only, so that in "In China
 * President Moss" the country stays outside.
 */
function bearerStart({ word }: TokenTable, from: number, title: number): number {
  if (word[title].shape & Shape.capital) {
    const listed = listedStart(word, from, title)
    const field = fieldStart(word, from, title)
    return field === title ? listed : Math.min(listed, listedStart(word, from, field))
  }
  let start = title
  while (start > from && start > title - MAX_BEARER && isBearer(word[start - 1])) start--
  // "Recent chairman": a capital that only begins the sentence
  if (start === from && start < title && !wordFacts(word[start]).known && !beginsListed(word, start, title)) start++
  return start
}

/** Bits of `Known` of the words `[first, end)`, as they are written. */
const factsOfPhrase = perPhrase((words) => gazetteer().factsOf(words.map(({ text }) => text).join(' ')))

/** First token of a listed name right before a title: "White House | Counsel"; the title's own if none stands there. */
function listedStart(word: readonly Word[], from: number, title: number): number {
  for (let size = 3; size > 0; size--) {
    if (title - size < from || (size > 1 && !wordFacts(word[title - size]).begins)) continue
    if (factsOfPhrase(word, title - size, title) & (Known.organization | Known.people | Known.site)) return title - size
  }
  return title
}

/** First token of the field before a title: "Defense | Secretary", "Health and Human Services | Secretary". */
function fieldStart(word: readonly Word[], from: number, title: number): number {
  if (!FIELD_TITLE.test(word[title].lower)) return title
  let field = title
  while (field > from && field > title - MAX_BEARER && isField(word[field - 1])) {
    field--
    if (field - 2 >= from && word[field - 1].lower === 'and' && isField(word[field - 2])) field--
  }
  // "Department of Defense | Chief of Staff"
  return field > from && /^(?:of|for)$/.test(word[field - 1].lower) ? title : field
}

/** Titles that have a field before them: "Defense Secretary", "Press Secretary", "House Majority Leader". */
const FIELD_TITLE = /^(?:secretary|minister|leader|speaker|whip|commissioner|director|chief|correspondent|editor)$/
/** "Defense" in "Defense Secretary": a common noun with a capital. */
const isField = (word: Word): boolean => {
  const { nameLike, closed, common, title, known } = wordFacts(word)
  return nameLike && common && !closed && !title && !known && Boolean(word.parts & P.noun)
}

/** A capital that is no "His" at the start of a sentence. */
const isBearer = (word: Word): boolean => {
  const { nameLike, closed } = wordFacts(word)
  return nameLike && !closed
}

/** "New York Times | columnist" */
function beginsListed(word: readonly Word[], first: number, end: number): boolean {
  if (!wordFacts(word[first]).begins) return false
  for (let last = first + 2; last <= end; last++) if (factsOfPhrase(word, first, last)) return true
  return false
}

function roleAfter(article: Article, sentence: Sentence, end: number): Span | null {
  const { tokens, tags } = article
  if (tokens.word[end]?.text !== ',' || end + 1 >= sentence.endToken) return null
  let start = end + 1
  const isOthers = OF_OTHERS.test(tokens.word[start].lower)
  if (isOthers || /^(?:an?|the)$/.test(tokens.word[start].lower)) start++
  const limit = Math.min(sentence.endToken, start + MAX_ROLE)
  let titled = false
  let i = start
  for (; i < limit; i++) {
    const word = tokens.word[i]
    if (titled && word.text === ',') {
      const list = endOfList(article, i, limit)
      if (!list) break
      i = list - 1
      continue
    }
    if (word.shape & Shape.symbol && !/^(?:[-‐‑&]|['’]s?)$/i.test(word.text)) break
    // "right now | the president", but "then the mayor", "founder of Rock the Vote"
    if (i > start && tags[i] & P.determiner && !mayHaveDeterminer(article, start, i)) {
      if (!titled) return null
      break
    }
    // "husband | expecting a child"
    if (titled && tags[i] & P.gerund && !(tags[i + 1] & (P.noun | P.name)) && tags[i - 1] & P.noun) break
    if (!titled && tags[i] & NO_ROLE) return null
    if (titled && tags[i] & ROLE_END) break
    const { title, nameLike } = wordFacts(word)
    // ", chairman Okonjo": the role of the next one
    if (titled && nameLike && !title && wordFacts(tokens.word[i - 1]).title) return null
    if (title) titled = true
    // "the chairman's | wife" is what she is
    else if (isPossessive(word) && wordFacts(tokens.word[i - 1]).title) titled = false
  }
  // "Twitter's bad rep | grows", "say Hall's managers", ", his son | said", ", husband | expecting": a clause
  if (i < limit && ((isOthers && tags[i] & FINITE) || (i === end + 2 && tags[i] & P.gerund))) return null
  // ", his wife, | Betsy": the next one
  if (isOthers && tokens.word[i]?.text === ',' && i + 1 < limit && wordFacts(tokens.word[i + 1]).nameLike) return null
  if (tags[start] & P.verb || (i < limit && start === end + 1 && tags[i] & FINITE && possessiveIn(tokens, start, i)))
    return null
  // longer than is read: without the phrase that is cut
  if (i === limit && limit < sentence.endToken && i - start === MAX_ROLE) {
    while (i > start && !(tokens.word[i - 1].parts & (P.preposition | P.conjunction))) i--
  }
  // "author of" before a title in quotation marks, "host of Radio Lipno's | “Midday”"
  while (
    i > start &&
    (tokens.word[i - 1].parts & (P.preposition | P.conjunction) || isPossessive(tokens.word[i - 1]))
  ) {
    if (isPossessive(tokens.word[i - 1])) while (i > start && !(tokens.word[i - 1].parts & P.preposition)) i--
    else i--
  }
  return titled && i > start ? spanOfTokens(tokens, start, i) : null
}

/** Whether an article goes on with a role: "of the fund", "then the mayor", "Rock the Vote", "the few". */
const mayHaveDeterminer = ({ tokens, tags }: Article, start: number, i: number): boolean =>
  Boolean(tags[i - 1] & (P.preposition | P.conjunction | P.determiner)) ||
  isBearer(tokens.word[i - 1]) ||
  (i === start + 1 && /^(?:then|now|also|once|already|currently)$/.test(tokens.word[start].lower))

const OF_OTHERS = /^(?:his|her|their|its|my|our)$/
const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const isPossessive = ({ text }: Word): boolean => /^['’]s$/i.test(text)

function possessiveIn({ word }: TokenTable, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isPossessive(word[i])) return true
  return false
}
