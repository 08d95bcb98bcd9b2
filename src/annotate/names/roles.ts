import { gazetteer, Known } from '../../lexicon/gazetteer.js'
import {
  PartOfSpeech as P,
  Shape,
  type Article,
  type Sentence,
  type TokenTable,
  type Word,
} from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { spanOfTokens } from '../../text/tokens.js'
import { lengthOfOffice } from './offices.js'
import { wordFacts } from './word-facts.js'

/** Longest role in tokens. */
const MAX_ROLE = 14
/** Longest name before a title in tokens: "Senate Foreign Relations Committee". */
const MAX_BEARER = 6

const NO_ROLE =
  P.preposition | P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.pronoun | P.conjunction | P.subordinator
const ROLE_END = P.past | P.verbS | P.auxiliary | P.modal | P.relative | P.subordinator

/**
 * The title or role beside a person's name `[first, end)`, if there is one: an apposition behind it ("deputy director of
 * Human Rights Watch"), or else titles before it ("Rep.", "House Foreign Affairs chairman").
 */
export function roleOf(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  return roleAfter(article, sentence, end) ?? roleBefore(article, sentence, first)
}

function roleBefore({ tokens }: Article, sentence: Sentence, first: number): Span | null {
  const before = (distance: number): Word | undefined =>
    first - distance >= sentence.firstToken ? tokens.word[first - distance] : undefined
  const office = lengthOfOffice(before)
  const title = titlesStart(tokens, sentence.firstToken, office ? first - office + 1 : first)
  return title < first ? spanOfTokens(tokens, bearerStart(tokens, sentence.firstToken, title), first) : null
}

/** First token of the titles that end before token `end`: "former Prime Minister |". */
function titlesStart({ word }: TokenTable, from: number, end: number): number {
  const { beginsTitle, titleOf } = gazetteer()
  let start = end
  while (start > from && start > end - 4) {
    const previous = word[start - 1]
    if (wordFacts(previous).title && !(previous.shape & Shape.symbol)) start--
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

/**
 * First token of the name that stands before a title and belongs to it: "House Foreign Affairs | chairman", "United
 * Nations | High Commissioner"; a title with a capital takes listed organisations and peoples only, so that in "In China
 * President Moss" the country stays outside.
 */
function bearerStart({ word }: TokenTable, from: number, title: number): number {
  if (word[title].shape & Shape.capital) {
    for (let size = 3; size > 0; size--) {
      if (title - size < from || (size > 1 && !wordFacts(word[title - size]).begins)) continue
      const known = gazetteer().factsOf(
        word
          .slice(title - size, title)
          .map(({ text }) => text)
          .join(' '),
      )
      if (known & (Known.organization | Known.people)) return title - size
    }
    return title
  }
  let start = title
  while (start > from && start > title - MAX_BEARER && isBearer(word[start - 1])) start--
  // "Recent chairman": a capital that only begins the sentence
  if (start === from && start < title && !wordFacts(word[start]).known && !beginsListed(word, start, title)) start++
  return start
}

/** A capital that is no "His" at the start of a sentence. */
const isBearer = (word: Word): boolean => {
  const { nameLike, closed } = wordFacts(word)
  return nameLike && !closed
}

/** "New York Times | columnist" */
function beginsListed(word: readonly Word[], first: number, end: number): boolean {
  if (!wordFacts(word[first]).begins) return false
  for (let last = first + 2; last <= end; last++)
    if (
      gazetteer().factsOf(
        word
          .slice(first, last)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return true
  return false
}

function roleAfter({ tokens, tags }: Article, sentence: Sentence, end: number): Span | null {
  if (tokens.word[end]?.text !== ',' || end + 1 >= sentence.endToken) return null
  let start = end + 1
  if (/^(?:a|an|the)$/.test(tokens.word[start].lower)) start++
  const limit = Math.min(sentence.endToken, start + MAX_ROLE)
  let titled = false
  let i = start
  for (; i < limit; i++) {
    const word = tokens.word[i]
    if (word.shape & Shape.symbol && !/^[-‐‑'’&]$/.test(word.text)) break
    if (!titled && tags[i] & NO_ROLE) return null
    if (titled && tags[i] & ROLE_END) break
    const { title, nameLike } = wordFacts(word)
    // ", chairman Okonjo": the role of the next one
    if (titled && nameLike && !title && wordFacts(tokens.word[i - 1]).title) return null
    if (title) titled = true
  }
  // "author of" before a title in quotation marks
  while (i > start && tokens.word[i - 1].parts & (P.preposition | P.conjunction)) i--
  return titled && i > start ? spanOfTokens(tokens, start, i) : null
}
