import { PartOfSpeech as P, Shape, type Article, type Word } from '../../model/article.js'
import type { FigureAnnotation } from '../../model/annotation.js'
import { numberContext } from '../../lexicon/number-contexts.js'
import { isGlued, spanOfTokens, tokensIn } from '../../text/tokens.js'
import type { Amount } from './amount.js'

type Measure = NonNullable<FigureAnnotation['measure']>

const HEAD = P.noun | P.name
/** What may stand between a number and the noun it counts. */
const PREMODIFIER = P.adjective | P.participle | P.gerund | P.possessive | P.past
const isNoModifier = numberContext('no-modifier')
const isNoNoun = numberContext('no-noun')
const isPassedOver = numberContext('passed-over')
const needsOf = numberContext('needs-of')
const isMass = numberContext('mass')
const isPluralWithoutS = numberContext('plural')
const isNeverPast = numberContext('never-past')

/**
 * What an amount counts: "nine [young North Korean defectors]", "two of the [children]", "70% are [women]". Money, ages and
 * ranks count nothing; a measure counts what follows "of" ("two tonnes of [rice]").
 * @param from the token after the amount and what modifies it
 */
export function findMeasure(article: Article, amount: Amount, from: number): Measure | null {
  if (amount.kind === 'ordinal' || amount.kind === 'money' || amount.rule === 'age' || amount.rule === 'multiple')
    return null
  const { tokens } = article
  const end = amount.sentence.endToken
  if (from >= end) return null
  const form = tokens.word[from].lower
  if (form === 'of') return afterOf(article, from + 1, end)
  // "half the seats"
  if (amount.rule === 'fraction' && article.tags[from] & (P.determiner | P.pronoun)) return afterOf(article, from, end)
  const predicate = inPredicate(article, from, end)
  if (predicate) return predicate
  if (amount.unit !== null) return null
  if (amount.rule === 'vague-amount' && needsOf(tokens.word[amount.endToken - 1])) return null
  // "a six-member team"
  if (tokens.word[from].text === '-' && isGlued(tokens, from)) {
    // "a 5,000-strong crowd"
    const strong = from + 1 < end && tokens.word[from + 1].lower === 'strong'
    return strong ? nounPhrase(article, from + 2, end) : nounPhrase(article, from + 1, Math.min(end, from + 2))
  }
  return nounPhrase(article, from, end, amount.value !== 1)
}

/** "of the children", "of his four sons", "of whom are children", "of them". */
function afterOf(article: Article, from: number, end: number): Measure | null {
  const { tokens, tags } = article
  if (from >= end) return null
  if (
    /^(?:whom|which|them|these|those|us|you)$/.test(tokens.word[from].lower) &&
    (from + 1 >= end || !(tags[from + 1] & (HEAD | P.adjective)))
  )
    return inPredicate(article, from + 1, end)
  let at = pastPossessor(article, from, end)
  let counted = at > from
  while (
    at < end &&
    (tags[at] & (P.determiner | P.number) ||
      /^(?:his|her|its|their|our|my|your|all)$/.test(tokens.word[at].lower) ||
      // "eight of the last nine contests"
      (at + 1 < end && tags[at + 1] & P.number && tags[at] & (P.adjective | P.noun | P.adverb)))
  )
    if (tags[at++] & P.number) counted = true
  return nounPhrase(article, at, end, counted)
}

/** "a couple of [the state's nine] districts": after the number that a possessor has. */
function pastPossessor({ tokens, tags }: Article, from: number, end: number): number {
  for (let i = from; i + 1 < Math.min(end, from + 6); i++) {
    if (tags[i] === P.possessive) return tags[i + 1] & P.number ? i + 2 : from
    if (!(tags[i] & (HEAD | P.determiner | P.adjective)) || tokens.word[i].shape & Shape.symbol) return from
  }
  return from
}

/** "70% are women": what the subject is said to be, if that is a bare plural. */
function inPredicate(article: Article, from: number, end: number): Measure | null {
  const { tokens } = article
  if (from >= end || !/^(?:are|were)$/.test(tokens.word[from].lower)) return null
  const measure = nounPhrase(article, from + 1, end)
  return measure && isPlural(headOf(article, measure)) ? measure : null
}

/** "96 earlier games", not "20 people, late on Tuesday": an adjective right before a plural. */
const isEarlier = ({ tokens: { word }, tags }: Article, at: number, end: number): boolean =>
  /^(?:early|earlier|late|later)$/.test(word[at].lower) &&
  at + 1 < end &&
  tags[at + 1] === P.noun &&
  isPlural(word[at + 1])
/** Longer phrases are no longer about the number. */
const LONGEST_PHRASE = 10

/**
 * The noun phrase at a token, without determiner: adjectives and nouns up to its head.
 * @param many whether a number above one stands right before it, so that its head is a plural
 */
function nounPhrase(article: Article, first: number, limit: number, many = false): Measure | null {
  const { tokens, tags } = article
  const { word } = tokens
  const end = Math.min(limit, first + LONGEST_PHRASE)
  let from = first
  while (from + 1 < end && isPassedOver(word[from]) && canPrecedeHead(article, from, end)) from++
  if (from + 1 < end && /^["“‘]$/.test(word[from].text)) from++
  let head = -1
  let plural = -1
  let at = from
  for (; at < end; at++) {
    const { lower, text } = word[at]
    // "two S-300 missiles"
    if (head < 0 && isModelCode(article, at, end)) {
      at += 2
      continue
    }
    if (
      (isNoNoun(word[at]) && !(head < 0 && isEarlier(article, at, end))) ||
      isNoModifier(word[at]) ||
      isNow(article, at, limit) ||
      (head >= 0 && isReducedClause(article, at, limit))
    )
      break
    const complete = head >= 0 && tags[head] === P.noun && isPlural(word[head])
    if (at === from && /^(?:others|people)$/.test(lower)) head = at
    else if (isNoun(article, at, many && !complete)) {
      // "the 154 meetings Clinton held", "20 prisoners escape"
      // "one advantage Hall has"
      if (!many && head >= 0 && tags[head] === P.noun && tags[at] === P.name && isSubject(article, at, limit)) break
      if (complete && (tags[at] === P.name || (word[at].parts & VERBAL && !isPlural(word[at])))) break
      head = at
      if (tags[head] === P.noun && isPlural(word[head])) plural = head
    } else if (complete) break
    else if (at > from && joinsAdjectives(article, at, end) && canPrecedeHead(article, at, end)) continue
    else if (text === '-' && at > from && isGlued(tokens, at) && at + 1 < end && isGlued(tokens, at + 1)) continue
    // "40% of Sanders' voters"
    else if (/^['’]$/.test(text) && isGlued(tokens, at) && canPrecedeHead(article, at, end)) continue
    else if (isNoNoun(word[at])) continue
    else if (!((tags[at] & PREMODIFIER || isDegree(article, at)) && canPrecedeHead(article, at, end))) break
    if (at === from && lower === 'others') break
  }
  if (head < 0) return null
  // "sent 4,000 children | home": several are no "home"
  if (many && plural >= 0 && plural < head && tags[head] === P.noun && !isPlural(word[head]) && !isMass(word[head]))
    head = plural
  // "Four | voted yes"
  if (many && tags[from] & (P.past | P.participle) && !isPlural(word[head]) && !isMass(word[head])) return null
  // "Democratic and Republican voters": the first is an adjective that the tagger takes for a noun
  if (at === head + 1 && at + 2 < end && !isPlural(word[head]) && /^(?:and|or)$/.test(word[at].lower)) {
    const rest = nounPhrase(article, at + 1, end)
    // "3,000 combat | and civilian deaths"
    const isField = many && tags[at + 1] & P.adjective && !isMass(word[head])
    if (rest && isPlural(headOf(article, rest)) && (isField || word[head].parts & P.adjective))
      return { start: tokens.start[from], end: rest.end, head: rest.head }
  }
  // "one Lipno Department of Works sign"
  if (tags[head] === P.name && at + 1 < end && word[at].lower === 'of' && tags[at + 1] === P.name) {
    let noun = at + 1
    while (noun < end && tags[noun] === P.name) noun++
    if (noun < end && tags[noun] === P.noun) head = noun
  }
  const last = endOfReducedClause(article, head + 1, limit)
  return { start: tokens.start[from], end: tokens.end[last - 1], head: spanOfTokens(tokens, head, head + 1) }
}

/**
 * Tagged as a noun, or a form in -s that must be one after a number: "129 lives in", "six main voting blocs".
 * @param pluralDue whether a plural has to come and has not yet
 */
function isNoun({ tokens, tags }: Article, at: number, pluralDue: boolean): boolean {
  const word = tokens.word[at]
  if (tags[at] & HEAD) return !(word.shape & Shape.symbol)
  return pluralDue && tags[at] === P.verbS && isPlural(word)
}

/** "S-300", "F-16" before what is counted. */
const isModelCode = ({ tokens }: Article, at: number, end: number): boolean =>
  at + 3 < end &&
  /^\p{Lu}{1,4}$/u.test(tokens.word[at].text) &&
  tokens.word[at + 1].text === '-' &&
  isGlued(tokens, at + 1) &&
  isGlued(tokens, at + 2) &&
  (tokens.word[at + 2].shape & Shape.number) !== 0

/** "five right now": no right ones. */
const isNow = ({ tokens }: Article, at: number, limit: number): boolean =>
  tokens.word[at].lower === 'right' && at + 1 < limit && /^(?:now|away|here|there)$/.test(tokens.word[at + 1].lower)

/** Whether the name at a token has a verb of its own: "Ann Hall has". */
function isSubject({ tags }: Article, at: number, limit: number): boolean {
  let i = at
  while (i < limit && tags[i] === P.name) i++
  return i < limit && Boolean(tags[i] & (P.auxiliary | P.modal | P.verbS | P.past))
}

/** "300 newly built homes", "2,000 mostly Syrian refugees", "seven less divided panels". */
const isDegree = ({ tokens, tags }: Article, at: number): boolean =>
  (tags[at] === P.adverb && tokens.word[at].lower.endsWith('ly')) || /^(?:less|very|too)$/.test(tokens.word[at].lower)

/** Between two adjectives: "several social and political tests". */
const joinsAdjectives = ({ tokens, tags }: Article, at: number, end: number): boolean =>
  at + 1 < end &&
  /^(?:and|or|but)$/.test(tokens.word[at].lower) &&
  (tokens.word[at - 1].parts & P.adjective) !== 0 &&
  (tags[at + 1] & P.adjective) !== 0

const VERBAL = P.verb | P.past | P.participle | P.gerund

const isPlural = (word: Word): boolean => isPluralWithoutS(word) || /(?:[^s]s|ss?es|men)$/.test(word.lower)

const headOf = ({ tokens }: Article, { head }: Measure): Word => tokens.word[tokensIn(tokens, head)[0]]

/** Whether a noun comes after adjectives and the like: "newly [trained] police officers", not "people [killed]". */
function canPrecedeHead(article: Article, at: number, end: number): boolean {
  const { tokens, tags } = article
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    // "three missing children", "millions of law-abiding Americans", but not "263 entering Tuesday"
    if (tags[i] & HEAD) return !(tags[i] & P.name && tags[at] === P.gerund && tokens.word[at - 1].text !== '-')
    if (!(tags[i] & PREMODIFIER) && tokens.word[i].text !== '-' && !joinsAdjectives(article, i, end)) return false
  }
  return false
}

/** Whether "born in", "repatriated by" begins here: a participle that can be no past tense of what stands before it. */
function isReducedClause({ tokens }: Article, at: number, end: number): boolean {
  if (at + 1 >= end) return false
  const next = tokens.word[at + 1].lower
  return isNeverPast(tokens.word[at])
    ? /^(?:in|to|as|by|from|into|of)$/.test(next)
    : Boolean(tokens.word[at].parts & P.participle) && next === 'by'
}

/** Places and agents after a participle that still belong to it. */
const MOST_PLACES = 2

/** The end of "children [born in China to North Korean women]"; `from` where no such clause begins. */
function endOfReducedClause(article: Article, from: number, end: number): number {
  const { tags } = article
  if (!isReducedClause(article, from, end)) return from
  let last = from
  for (let places = 0, at = from + 1; places < MOST_PLACES && at + 1 < end; places++) {
    if (!(tags[at] & (P.preposition | P.infinitiveTo))) break
    const reach = Math.min(end, at + LONGEST_PHRASE)
    at++
    while (at < reach && tags[at] & (P.determiner | P.adjective | P.number)) at++
    const noun = at
    while (at < reach && tags[at] & HEAD) at++
    if (at === noun) break
    last = at
  }
  return last
}

/**
 * What two amounts count together: in "45 and 50 cases" both count cases, in "seven male and two female teachers" both
 * teachers.
 */
export function sharedMeasure(article: Article, amount: Amount, from: number, next: Amount): Measure | null {
  const { tokens } = article
  if (amount.unit !== null || next.unit !== null || amount.rule !== 'cardinal' || next.rule !== 'cardinal') return null
  if (amount.sentence !== next.sentence) return null
  const link = next.firstToken - 1
  if (!/^(?:and|or)$/.test(tokens.word[link].lower)) return null
  const adjective = link === from + 1 && Boolean(tokens.word[from].parts & P.adjective)
  if (link !== from && !adjective) return null
  const measure = findMeasure(article, next, next.endToken)
  if (!measure || !adjective) return measure
  const start = tokens.start[next.endToken + 1]
  return Boolean(tokens.word[next.endToken].parts & P.adjective) && start <= measure.head.start
    ? { ...measure, start }
    : null
}

/** Tokens between two figures of one change: "rose from 40 deaths in April to 50 in May". */
const CHANGE_REACH = 12

/**
 * The measure of a number that changes into another, which does not say it again: "from 40 deaths in April to 50 in May",
 * "120 cases, up from 80 a year ago".
 * @param previous the figure before it, and its amount
 */
export function elidedMeasure(
  { tokens, tags }: Article,
  amount: Amount,
  previous: Amount | undefined,
  counted: FigureAnnotation | undefined,
): Measure | null {
  if (!counted?.measure || previous?.sentence !== amount.sentence || previous.start !== counted.start) return null
  if (amount.rule !== 'cardinal' || previous.rule !== 'cardinal') return null
  const { sentence, firstToken: first, endToken } = amount
  if (first - previous.endToken > CHANGE_REACH) return null
  const word = (i: number): string => (i >= sentence.firstToken && i < sentence.endToken ? tokens.word[i].lower : '')
  const before = word(first - 1)
  const from = before === 'from' && /^(?:up|down)$/.test(word(first - 2))
  const to = before === 'to' && isFrom(word(previous.firstToken - 1), word(previous.firstToken - 2))
  const against =
    /^(?:against|versus)$/.test(before) || (/^(?:with|to)$/.test(before) && word(first - 2) === 'compared')
  // what follows may be counted, but is no noun phrase
  const ends = endToken >= sentence.endToken || Boolean(tags[endToken] & ENDS)
  return ends && (from || to || against) ? counted.measure : null
}

const isFrom = (before: string, second: string): boolean =>
  before === 'from' || (/^(?:about|around|some|nearly|roughly)$/.test(before) && second === 'from')

const ENDS = P.punctuation | P.preposition | P.conjunction | P.subordinator | P.adverb | P.determiner | P.past

/** Characters between two figures that a reader still takes together. */
const NEAR = 300

/**
 * "40 others" are of what was counted just before: the head of "nine defectors … 40 others" is "defectors".
 * @param counted the last figure before it that counts something
 */
export function ofOthers(
  { text }: Article,
  amount: Amount,
  measure: Measure | null,
  counted: FigureAnnotation | undefined,
): Measure | null {
  const isNear = counted && amount.start - counted.end < NEAR && !text.slice(counted.end, amount.start).includes('\n\n')
  return isNear && measure && /^others$/i.test(text.slice(measure.head.start, measure.head.end))
    ? { ...measure, head: counted.measure!.head }
    : measure
}
