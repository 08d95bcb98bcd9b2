import { nameContext } from '../../lexicon/name-contexts.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { spanOfTokens } from '../../text/tokens.js'
import { wordFacts } from './word-facts.js'

/** Longest role in tokens. */
const MAX_ROLE = 8
const MODIFIER = P.noun | P.adjective | P.name | P.possessive | P.participle
const isFormer = nameContext('former')

/**
 * The role that a name between commas stands beside, which stands in front of it: "the town's longtime mayor" of "the town's
 * longtime mayor, Ann Moss,", "wife" of "his wife, Ann,".
 * @param first the name's first token, behind a comma
 * @param end the token behind it
 */
export function roleInFront({ tokens, tags }: Article, sentence: Sentence, first: number, end: number): Span | null {
  const { word } = tokens
  const title = first - 2
  if (word[first - 1]?.text !== ',' || title <= sentence.firstToken) return null
  if (end < sentence.endToken && !/^[,.;:)]$/.test(word[end].text)) return null
  if (!wordFacts(word[title]).title || word[title].shape & Shape.capital) return null
  let start = title
  while (start > sentence.firstToken && title - start < MAX_ROLE && isModifier(start - 1)) start--
  const before = word[start - 1]
  // "said the mayor", "his lawyer", "Former aide" at the beginning; a name before it is somebody else: "Moss, mayor, Ann"
  return before && DETERMINER.test(before.lower) ? spanOfTokens(tokens, start, first - 1) : null

  function isModifier(i: number): boolean {
    return (tags[i] & MODIFIER) !== 0 || isFormer(word[i]) || word[i].text === '-'
  }
}

const DETERMINER = /^(?:an?|the|his|her|their|its|my|our|your|one)$/
