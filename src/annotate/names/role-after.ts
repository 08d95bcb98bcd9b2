import { PartOfSpeech as P, Shape, type Article, type Sentence, type Word } from '../../model/article.js'
import { nameContext } from '../../lexicon/name-contexts.js'
import { oneOf } from '../../lexicon/one-of.js'
import { timeWordOf } from '../../lexicon/time-words.js'
import type { Span } from '../../model/span.js'
import { spanOfTokens } from '../../text/tokens.js'
import { isBearer, NamePart, wordFacts } from './word-facts.js'

/** Longest role in tokens. */
const MAX_ROLE = 20
/** Most things of a list of what an office is for. */
const MAX_ITEMS = 4

const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const PHRASE_END = FINITE | P.relative | P.subordinator
/** What does not stand before the title in a role. */
const NO_MODIFIER = PHRASE_END | P.preposition | P.pronoun | P.conjunction

/** The noun phrase behind a name and a comma, half-open, as far as it may be a role. */
interface Apposition {
  readonly article: Article
  /** First token, after the article or "his". */
  readonly start: number
  /** "a", "his", if one stands before it. */
  readonly determiner: Word | undefined
  readonly limit: number
}

/**
 * The apposition behind a person's name that ends at token `end`: its title with what stands before and after it, as "deputy
 * director of Human Rights Watch".
 */
export function roleAfter(article: Article, sentence: Sentence, end: number): Span | null {
  const { word } = article.tokens
  const letters = end < sentence.endToken && (wordFacts(word[end]).part & NamePart.postNominal) !== 0
  const first = startOfApposition(article, sentence, letters ? end + 1 : endOfDegrees(article, sentence, end))
  const role = first ? readRole(article, sentence, first) : null
  if (role && isClosed(word[first - 1], role, role.stop < sentence.endToken ? word[role.stop] : undefined))
    return role.span
  // "Ann Moss | MP said"
  return letters && wordFacts(word[end]).title ? spanOfTokens(article.tokens, end, end + 1) : null
}

/** "Moss, a mayor", "Moss (mayor of Lipno)", "Moss – a former mayor – left"; not "Moss – a mayor, two clerks and a guard". */
function isClosed(opening: Word, { determiner }: RolePhrase, closing: Word | undefined): boolean {
  if (opening.text === ',') return true
  if (!closing) return false
  return opening.text === '(' ? closing.text === ')' : determiner !== undefined && isDash(closing)
}

/** The token behind the letters that commas part from a name that ends at token `end`: ", Ph.D.|, the director"; or `end`. */
function endOfDegrees({ tokens: { word } }: Article, { endToken }: Sentence, end: number): number {
  let at = end
  while (at + 2 < endToken && word[at].text === ',' && wordFacts(word[at + 1]).part & NamePart.postNominal) at += 2
  return word[at]?.text === ',' ? at : end
}

/**
 * The token behind the comma, the age between commas, the bracket or the dash behind a name: ", | a mayor", ", 33, | the
 * mayor", " (33), | the mayor", "(| mayor of Lipno)"; or 0.
 */
function startOfApposition({ tokens: { word } }: Article, { endToken }: Sentence, end: number): number {
  if (end + 1 >= endToken || !(opensApposition(word[end]) || isDash(word[end]))) return 0
  const isNumber = /^\d\d$/.test(word[end + 1].text)
  const isAge = isNumber && word[end].text === ',' && word[end + 2]?.text === ','
  // "Moss (33)|, a mayor"
  if (isNumber && word[end].text === '(' && word[end + 2]?.text === ')' && word[end + 3]?.text === ',')
    return end + 4 < endToken ? end + 4 : 0
  const first = isAge ? end + 3 : end + 1
  // "Moss, 33, | faces a charge"
  return first < endToken && !(isAge && word[first].parts & P.verbS) ? first : 0
}

/** A noun phrase with a title. */
interface RolePhrase {
  /** The role without its article. */
  readonly span: Span
  readonly determiner: Word | undefined
  /** Token of the title, "director" in "deputy director of the fund". */
  readonly title: number
  /** The token behind the phrase. */
  readonly stop: number
}

/** The role that begins at token `first`, which may be an article. */
export function readRole(article: Article, sentence: Sentence, first: number): RolePhrase | null {
  const { tokens } = article
  const { word } = tokens
  // "Moss, now | a judge"
  const opening =
    isAside(word[first]) && first + 1 < sentence.endToken && DETERMINER.test(word[first + 1].lower) ? first + 1 : first
  const determiner = DETERMINER.test(word[opening].lower) ? word[opening] : undefined
  const start = determiner ? opening + 1 : opening
  const phrase = { article, start, determiner, limit: Math.min(sentence.endToken, start + MAX_ROLE) }
  const title = titleOf(phrase)
  // "to support Mr. Moss, | Mr. Hall said"
  if (title < 0 || (title === start && isCourtesyTitle(word[title]))) return null
  const stop = endOfPhrase(phrase, title)
  if (isOfNext(phrase, title, stop) || isClause(phrase, stop)) return null
  const isCut = stop === phrase.limit && stop < sentence.endToken && stop - start === MAX_ROLE
  const last = lastWhole(phrase, isCut ? beforeLink(phrase, stop) : stop)
  // "a fellow | candidate"
  const own = last > start + 1 && isRelational(word[start]) && !isLink(word[start + 1]) ? start + 1 : start
  return last > own ? { span: spanOfTokens(tokens, own, last), determiner, title, stop } : null
}

const isDash = oneOf('— – --')
const opensApposition = oneOf(', (')
const isAside = oneOf('now also currently')
const isCourtesyTitle = nameContext('courtesy')
const isRelational = nameContext('relational')
const DETERMINER = /^(?:an?|the|his|her|their|its|my|our)$/
const OF_OTHERS = /^(?:his|her|their|its|my|our)$/

/** Token of the title that a phrase is about, "director" in "deputy director of the fund", "wife" in "the chairman's wife"; or -1. */
function titleOf(phrase: Apposition): number {
  const { article, start, determiner, limit } = phrase
  const { tokens, tags } = article
  for (let i = start; i < limit; i++) {
    const word = tokens.word[i]
    if (endsAtSign(word) || (tags[i] & NO_MODIFIER && !joinsFields(phrase, i))) return -1
    if (tags[i] & P.determiner && i > start && !mayHaveDeterminer(tokens.word, tags, start, i)) return -1
    const owner = ownerEnd(article, i, limit)
    if (owner) i = owner - 1
    else if ((wordFacts(word).title || isTrade(i)) && !isModifier(article, i, limit)) return i
  }
  return -1

  /** "an entrepreneur", "managing partner of the bank" */
  function isTrade(i: number): boolean {
    return isSomebody(tokens.word[i]) && Boolean(determiner || (i + 1 < limit && isOfBody(tokens.word[i + 1])))
  }
}

const isOfBody = oneOf('of at for to')

/** The "and" of "research and policy director", "a Roman and Greek history professor"; not of "Moss, Hall and chairman Lee". */
function joinsFields({ article: { tokens, tags }, start, determiner, limit }: Apposition, and: number): boolean {
  const { word } = tokens
  if (word[and].lower !== 'and' || and === start || and + 1 >= limit) return false
  return isField(and - 1) && (isField(and + 1) || (determiner !== undefined && tags[and + 1] === P.name))

  function isField(i: number): boolean {
    return Boolean(tags[i] & (P.noun | P.adjective)) && !wordFacts(word[i]).title && !/[^s]s$/.test(word[i].text)
  }
}

/** End of a title with a name and its possessive, which own what follows: "President Moss's | chief of staff"; or 0. */
function ownerEnd({ tokens: { word } }: Article, title: number, limit: number): number {
  if (!wordFacts(word[title]).title) return 0
  let i = title + 1
  while (i < limit && isBearer(word[i])) i++
  return i > title + 1 && i + 1 < limit && isPossessive(word[i]) ? i + 1 : 0
}

/** Whether a title only tells of what a noun is: "the chairman's wife", "delegate math"; not "billionaire owner". */
function isModifier({ tokens: { word }, tags }: Article, title: number, limit: number): boolean {
  if (title + 1 >= limit) return false
  if (isPossessive(word[title + 1])) return !(tags[title + 1] & PHRASE_END)
  let head = title
  while (head + 1 < limit && isCommonNoun(head + 1)) head += word[head + 2]?.text === '-' && head + 3 < limit ? 3 : 1
  return head > title && !wordFacts(word[head]).title && !isPerson(word[head])

  function isCommonNoun(i: number): boolean {
    return tags[i] === P.noun && !wordFacts(word[i]).nameLike
  }
}

const works = nameContext('employed')
const isNamedPerson = nameContext('person-noun')
/** "an entrepreneur", "a research associate" */
const isSomebody = (word: Word): boolean =>
  !(word.shape & Shape.capital) && (works(word) || isNamedPerson(word)) && !/[^s]s$/.test(word.lower)
/** A noun of what somebody does or is: "speechwriter", "capitalist", "expert". */
const isPerson = (word: Word): boolean =>
  works(word) || isNamedPerson(word) || /(?:er|or|ist|ian|eer|ant|man|woman|ee|ive)$/.test(word.lower)

/** End of a phrase with a title: before a sign, a verb, the next noun phrase. */
function endOfPhrase({ article, start, limit }: Apposition, title: number): number {
  const { tokens, tags } = article
  for (let i = title + 1; i < limit; i++) {
    const word = tokens.word[i]
    if (word.text === ',') {
      const list = endOfList(article, i, limit)
      if (!list) return i
      i = list - 1
    } else if (
      endsAtSign(word) ||
      tags[i] & PHRASE_END ||
      (i + 1 < limit && isPeriod(word, tokens.word[i + 1])) ||
      // "activist | by the time they met"
      (word.lower === 'by' && tokens.word[i + 1]?.lower === 'the' && tokens.word[i + 2]?.lower === 'time') ||
      // "right now | the president"
      (tags[i] & P.determiner && !mayHaveDeterminer(tokens.word, tags, start, i)) ||
      // "husband | expecting a child"
      (tags[i] & P.gerund && !(tags[i + 1] & (P.noun | P.name)) && tags[i - 1] & P.noun)
    )
      return i
  }
  return limit
}

const isBeforePeriod = oneOf('in since from until during between')
/** "envoy to Lipno | in 2013", "mayor | from May 2009" */
const isPeriod = (preposition: Word, next: Word): boolean =>
  isBeforePeriod(preposition) && (/^(?:1[89]|20)\d\d$/.test(next.text) || isMonth(next))
const isMonth = (word: Word): boolean => (word.shape & Shape.capital) !== 0 && timeWordOf(word)?.month !== undefined

/**
 * Whether the title belongs to who is named after it: ", chairman Okonjo", ", his wife, Betsy"; not where a preposition
 * makes the next the other's: ", a spokesman for Mrs. Okonjo".
 */
function isOfNext({ article: { tokens, tags }, determiner, limit }: Apposition, title: number, stop: number): boolean {
  for (let i = title + 1; i < stop && !(tags[i] & (P.preposition | P.infinitiveTo)); i++) {
    const { title: isTitle, nameLike } = wordFacts(tokens.word[i])
    // not "Chief Executive Officer"
    if (
      nameLike &&
      !isTitle &&
      wordFacts(tokens.word[i - 1]).title &&
      !(i + 1 < stop && wordFacts(tokens.word[i + 1]).title)
    )
      return true
  }
  return (
    isOfOthers(determiner) &&
    tokens.word[stop]?.text === ',' &&
    stop + 1 < limit &&
    wordFacts(tokens.word[stop + 1]).nameLike
  )
}

/** Whether the phrase begins a clause: ", his son | said", ", Twitter's bad rep | grows", ", husband | expecting a child". */
function isClause({ article: { tokens, tags }, start, determiner, limit }: Apposition, stop: number): boolean {
  if (tags[start] & P.verb) return true
  if (stop === limit) return false
  if (tags[stop] & P.gerund && !determiner && stop === start + 1) return true
  // "for Ann Hall, the mayor | has left"; but what looks like a past form may be a participle: "the mayor | elected in 2010"
  if (tags[stop] & (P.verbS | P.modal | P.auxiliary) && !(tags[stop - 1] & P.infinitiveTo)) return true
  return (
    (tags[stop] & FINITE) !== 0 &&
    (determiner ? isOfOthers(determiner) : tokens.word.slice(start, stop).some(isPossessive))
  )
}

const isTimeOfOffice = oneOf('now currently later once formerly then')

/** End without a last word that asks for more: "author of" before a title in quotation marks, "host of Radio Lipno's". */
function lastWhole(phrase: Apposition, end: number): number {
  const { word } = phrase.article.tokens
  let last = end
  while (last > phrase.start) {
    if (isPossessive(word[last - 1])) last = beforeLink(phrase, last)
    // "adviser to the fund | and currently"
    else if (isLink(word[last - 1]) || (isTimeOfOffice(word[last - 1]) && word[last - 1].text === word[last - 1].lower))
      last--
    else break
  }
  return last
}

/** The token behind the last preposition or conjunction before `end`; the phrase's start if it has none. */
function beforeLink({ article, start }: Apposition, end: number): number {
  let i = end
  while (i > start && !isLink(article.tokens.word[i - 1])) i--
  return i
}

const isOfOthers = (word: Word | undefined): boolean => word !== undefined && OF_OTHERS.test(word.lower)
const isLink = ({ parts }: Word): boolean => (parts & (P.preposition | P.conjunction)) !== 0
const isPossessive = ({ text }: Word): boolean => /^['’]s$/i.test(text)
/** Not the signs within a phrase: "co-founder", "Moss & Hall", "the fund's". */
export const endsAtSign = ({ shape, text }: Word): boolean =>
  (shape & Shape.symbol) !== 0 && !/^(?:[-‐‑&]|['’]s?)$/i.test(text)

/** Whether an article goes on with a role: "of the fund", "then the mayor", "Rock the Vote", "the few". */
const mayHaveDeterminer = (word: readonly Word[], tags: ArrayLike<number>, start: number, i: number): boolean =>
  Boolean(tags[i - 1] & (P.preposition | P.conjunction | P.determiner)) ||
  isBearer(word[i - 1]) ||
  (i === start + 1 && /^(?:then|now|also|once|already|currently)$/.test(word[start].lower))

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
