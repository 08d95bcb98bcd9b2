import { titleOfWord } from '../lexicon/gazetteer.js'
import { PartOfSpeech as P, type Article, type TokenRange } from '../model/article.js'
import type { ResolvedMention } from '../model/entity.js'
import type { Span } from '../model/span.js'
import { describedPerson } from '../lexicon/descriptions.js'
import { tokenFrom } from '../text/tokens.js'

export const isPerson = ({ entity, form }: ResolvedMention): boolean =>
  entity.type === 'person' && form !== 'description'

export const isDescribedPerson = ({ entity, form }: ResolvedMention): boolean =>
  entity.type === 'person' && form === 'description'

/** Longest titles and attributes in front of a name, in tokens: "former New York City Mayor | Rudy Giuliani". */
const MAX_ATTRIBUTES = 8
const ATTRIBUTE = P.noun | P.name | P.adjective | P.number

/** The token before a name and the titles in front of it. */
export function tokenBeforeTitles({ tokens }: Article, { start }: Span): number {
  let before = tokenFrom(tokens, start) - 1
  while (before >= 0 && titleOfWord(tokens.word[before]) !== null) before--
  return before
}

/**
 * Whether "and" joins several speakers: "Lee and Roux", "Lee, the mayor, and Roux, her deputy", "two friends, Lee and Roux",
 * "officials and Lee"; not "Lee, a former aide to Roux and chairman of the port", "the former governor and chairman Ann Lee".
 * @param phrase the tokens of the source
 * @param headEnd the token after its head
 * @param atHead who stands at the head, if anybody does
 */
export function areSeveral(
  article: Article,
  phrase: TokenRange,
  headEnd: number,
  mentions: readonly ResolvedMention[],
  atHead: ResolvedMention | undefined,
): boolean {
  const { word } = article.tokens
  for (let i = phrase.firstToken + 1; i < phrase.endToken; i++)
    if (word[i].lower === 'and') return areJoined(article, phrase, headEnd, mentions, atHead)
  return false
}

function areJoined(
  article: Article,
  { firstToken, endToken }: TokenRange,
  headEnd: number,
  mentions: readonly ResolvedMention[],
  atHead: ResolvedMention | undefined,
): boolean {
  const { tokens, tags } = article
  const people = mentions.filter(isPerson)
  const leader = people.find((mention) => !isGoverned(mention))
  const leaderEnd = leader ? pastBracket(tokenFrom(tokens, leader.end)) : endToken
  // what stands behind a comma is said of the first, unless it names the next
  const hasApposition = tokens.word[leaderEnd]?.text === ',' && !personBehind(leaderEnd)
  for (let and = firstToken + 1; and < endToken; and++) {
    if (tokens.word[and].lower !== 'and') continue
    if (and === leaderEnd) return true
    if (and > leaderEnd && hasApposition) {
      if (tokens.word[and - 1].text === ',' && personBehind(and)) return true
    } else if (and > leaderEnd ? personBehind(and) || personBefore(and) : and < headEnd && !isOnePerson(and))
      return true
  }
  return false

  /** "an aide to | Lee", "Secretary of State | Lee" is not. */
  function isGoverned(mention: ResolvedMention): boolean {
    const { role } = mention.entity
    if (role && role.end <= mention.start && mention.start - role.end <= 1) return false
    const before = tokenBeforeTitles(article, mention)
    return before >= firstToken && (tags[before] & P.preposition) !== 0
  }

  function pastBracket(i: number): number {
    if (tokens.word[i]?.text !== '(') return i
    while (i < endToken && tokens.word[i].text !== ')') i++
    return i + 1
  }

  /** Whether somebody is named behind a token: "and | former Governor Roux"; not "and | Roux supporter". */
  function personBehind(i: number): boolean {
    const next = people.find(({ start }) => start > tokens.start[i])
    if (!next) return false
    const token = tokenFrom(tokens, next.start)
    if (token > i + MAX_ATTRIBUTES) return false
    for (let k = i + 1; k < token; k++) if (!(tags[k] & (ATTRIBUTE | P.determiner))) return false
    const after = tokenFrom(tokens, next.end)
    return after >= endToken || !(tags[after] & (P.noun | P.adjective | P.possessive))
  }

  /** "Lee, Roux | and others" */
  function personBefore(and: number): boolean {
    return people.some((mention) => mention.end === tokens.end[and - 1] && !isGoverned(mention))
  }

  /** "the former governor | and | DNC chairman Ann Lee", "contender | and | surgeon Ann Lee": one person by two titles. */
  function isOnePerson(and: number): boolean {
    if (!atHead || !(isPerson(atHead) || isDescribedPerson(atHead)) || tags[and + 1] & (P.determiner | P.pronoun))
      return false
    if (tokenFrom(tokens, atHead.start) === and + 1) return false
    const word = tokens.word[and - 1]
    const { lower } = word
    if (titleOfWord(word) !== null || describedPerson(lower) !== undefined) return true
    return !(tags[firstToken] & P.determiner) && (tags[and - 1] & P.noun) !== 0 && !lower.endsWith('s')
  }
}
