import { nameContext } from '../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence, type Word } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { spanOfTokens } from '../../text/tokens.js'
import { endsAtSign, readRole } from './role-after.js'
import { isBearer, wordFacts } from './word-facts.js'

/** Longest role in tokens, and longest with what the office is of. */
const MAX_ROLE = 8
const MAX_OFFICE = 18
const MODIFIER = P.noun | P.adjective | P.name | P.possessive | P.participle
const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const NO_PART = FINITE | P.relative | P.subordinator
const OPENING = P.preposition | P.subordinator | P.gerund
const isFormer = nameContext('former')

/**
 * The role that a name between commas stands beside, which stands in front of it: "the town's longtime mayor" of "the town's
 * longtime mayor, Ann Moss,", "wife" of "his wife, Ann,", "governor of South Lipno" of "The governor of South Lipno, Ann
 * Moss,".
 * @param first the token behind the comma: the name's first, or that of a courtesy title of it
 * @param end the token behind the name
 */
export function roleInFront(article: Article, sentence: Sentence, first: number, end: number): Span | null {
  const { word } = article.tokens
  if (word[first - 1]?.text !== ',' || first - 2 <= sentence.firstToken) return null
  if (end < sentence.endToken && !/^[,.;:)]$/.test(word[end].text)) return null
  return titleInFront(article, sentence, first - 1) ?? officeInFront(article, sentence, first - 1, end)
}

/** The role that ends in its title right before the comma. */
function titleInFront({ tokens, tags }: Article, sentence: Sentence, comma: number): Span | null {
  const { word } = tokens
  const title = comma - 1
  if (!wordFacts(word[title]).title || (word[title].shape & (Shape.capital | Shape.allCaps)) === Shape.capital)
    return null
  let start = title
  while (start > sentence.firstToken && title - start < MAX_ROLE && isModifier(start - 1)) start--
  // "said the mayor", "his lawyer", "Former aide" at the beginning; a name before it is somebody else: "Moss, mayor, Ann"
  const before = start > sentence.firstToken ? word[start - 1] : undefined
  return (before && DETERMINER.test(before.lower)) || hasOwner(word, start, title)
    ? spanOfTokens(tokens, start, comma)
    : null

  function isModifier(i: number): boolean {
    return ((tags[i] & MODIFIER) !== 0 && !endsAtSign(word[i])) || isFormer(word[i]) || word[i].text === '-'
  }
}

/** "Velmar's | CEO" */
function hasOwner(word: readonly Word[], start: number, title: number): boolean {
  for (let i = start + 1; i < title; i++) if (/^['’]s$/.test(word[i].text) && isBearer(word[i - 1])) return true
  return false
}

const DETERMINER = /^(?:an?|the|his|her|their|its|my|our|your|one)$/

/**
 * The role with what it is of, from the outermost article before the comma: "special adviser to the president on energy".
 * Not in a list, nor in what a sentence opens with: "After a call with the mayor of Lipno, Ann Moss, 40, left".
 */
function officeInFront(article: Article, sentence: Sentence, comma: number, end: number): Span | null {
  const { tokens, tags } = article
  const { word } = tokens
  if (end + 1 < sentence.endToken && word[end].text === ',' && isBearer(word[end + 1])) return null
  const limit = Math.max(sentence.firstToken, comma - MAX_OFFICE)
  let role: Span | null = null
  let opening = comma
  for (let i = comma - 1; i >= limit && isPart(i); i--) {
    if (!/^(?:an?|the)$/.test(word[i].lower)) continue
    const read = readRole(article, sentence, i)
    if (read?.stop !== comma) continue
    role = read.span
    opening = i
  }
  return role && !isOpening() ? role : null

  function isPart(i: number): boolean {
    // "the president and | the first lady, Ann Moss,"
    return !(tags[i] & NO_PART) && !endsAtSign(word[i]) && !(role && tags[i] & P.conjunction)
  }

  function isOpening(): boolean {
    if (!(tags[sentence.firstToken] & OPENING)) return false
    for (let i = sentence.firstToken; i < opening; i++) if (tags[i] & FINITE) return false
    return true
  }
}
