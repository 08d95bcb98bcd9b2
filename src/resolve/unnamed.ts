import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, Shape, type Article, type Sentence } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { genderOfDescribed, isCalledAgain, isDescriptive } from '../lexicon/descriptions.js'
import type { Draft } from './draft.js'

const isIndefinite = oneOf('a an another one each every')
const isThe = oneOf('the')
const isHyphen = oneOf('- ‐ ‑')

/** Somebody without a name who is the subject of a clause: whom "he" may be. */
export interface Unnamed {
  gender: Gender | null
  readonly endToken: number
  /** Whether "he" in the next sentence is somebody else, unless a pronoun has taken them up in their own. */
  isPassing: boolean
}

/** Longest such phrase in tokens: "A 19-year-old Lipno college student". */
const MAX_WORDS = 9
/** Longest "for the Harlow Group" and longest apposition behind it, in tokens. */
const MAX_COMPLEMENT = 10
const MAX_APPOSITION = 20
const END = P.preposition | P.relative | P.past | P.verbS | P.auxiliary | P.modal | P.subordinator

const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const COMPLEMENT = P.preposition | P.noun | P.name | P.adjective | P.determiner | P.number | P.possessive | P.adverb
const ADJUNCT = P.preposition | P.subordinator | P.adverb
const isHeOrShe = oneOf('he she')
const isNamedBefore = oneOf('former first')
const isAnyone = oneOf('man woman boy girl')

export const isNamed = (person: Draft | Unnamed): person is Draft => 'forms' in person

/**
 * Somebody without a name who is the subject of a sentence or clause: "A 19-year-old student was hurt", "The officer said",
 * "As Lee spoke, a designer for the Harlow Group rolled her eyes"; not "A lawyer, Ann Hall," nor "A student group".
 * @param first token of the article
 * @param isInView whether the text has just spoken of one person, whom "the man" may then be
 */
export function unnamedSubject(
  article: Article,
  first: number,
  sentence: Sentence,
  isInView: boolean,
): Unnamed | undefined {
  const { tokens, tags } = article
  const limit = sentence.endToken
  const isDefinite = isThe(tokens.word[first])
  if (!isDefinite && !isIndefinite(tokens.word[first])) return undefined
  const opensSentence = first === sentence.firstToken
  if (!opensSentence && !opensClause(article, first, sentence)) return undefined
  let wasNamed = false
  for (let i = first + 1; i < Math.min(limit, first + MAX_WORDS); i++) {
    const { lower, shape } = tokens.word[i]
    // "A win for the mayor"
    if ((shape & Shape.symbol && !isHyphen(tokens.word[i])) || tags[i] & P.preposition) return undefined
    // "The Turkish leader", "The former mayor", "The 57-year-old teacher"
    wasNamed ||= isDefinite && (Boolean(shape & (Shape.capital | Shape.number)) || isNamedBefore(tokens.word[i]))
    const gender = genderOfDescribed(lower)
    const next = i + 1 < limit ? tokens.word[i + 1] : undefined
    if (gender === undefined || (next && !(next.text === ',' || tags[i + 1] & END))) continue
    if (next?.text === ',' && isName(i + 2)) return undefined
    const isPassing = !opensSentence || (isDefinite && (wasNamed || !isOneOfMany(i)))
    // "the senator", "the judge" may have been named
    if (isDefinite && (isPassing ? isInView || isDescriptive(lower) : isCalledAgain(lower))) return undefined
    return (isPassing && !isSubject(article, i + 1, limit, opensSentence)) || isPredicate(article, i + 1, limit)
      ? undefined
      : { gender, endToken: i + 1, isPassing }
  }
  return undefined

  /** "The officer said", "The homeless woman ran"; not "The man said", "The secretary of state", "The woman who", who have been named. */
  function isOneOfMany(noun: number): boolean {
    if (!(tags[noun + 1] & FINITE)) return false
    return noun > first + 1 || !isAnyone(tokens.word[noun])
  }

  function isName(i: number): boolean {
    return i < limit && Boolean(tokens.word[i].shape & Shape.capital)
  }
}

/** "As | a designer", "said that | the officer", "As Lee spoke, | a designer"; not "Lee, | a designer". */
function opensClause({ tokens, tags }: Article, first: number, { firstToken }: Sentence): boolean {
  const before = first - 1
  if (tags[before] & P.subordinator) return true
  if (tokens.word[before].text === ',') {
    if (tags[firstToken] & ADJUNCT) return true
    if (before - firstToken > MAX_COMPLEMENT) return false
    // "The next month, | a clerk"
    for (let i = firstToken; i < before; i++) if (tags[i] & (P.name | FINITE)) return false
    return true
  }
  if (tags[before] & P.conjunction) return tokens.word[before - 1]?.text === ','
  // “No,” said | the officer
  return (
    (tags[before] & (P.past | P.verbS)) !== 0 &&
    !(tokens.word[before - 1].shape & Shape.symbol) &&
    (cueVerbOf(tokens.word[before])?.frames.has('that') ?? false)
  )
}

/** "An immigrant from Rome who arrived in May, | she" */
function isPredicate({ tokens }: Article, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit - 1, from + MAX_APPOSITION); i++)
    if (tokens.word[i].text === ',') return isHeOrShe(tokens.word[i + 1])
  return false
}

/** Whether a finite verb follows: "of four years, a registered voter, | said", if it begins the sentence also "who worked". */
function isSubject({ tokens, tags }: Article, from: number, limit: number, opensSentence: boolean): boolean {
  let i = from
  while (i < Math.min(limit, from + MAX_COMPLEMENT) && (tags[i] & COMPLEMENT || isHyphen(tokens.word[i]))) i++
  if (i >= limit) return false
  // not "as a reporter noted, he", "when a voter asked if he"
  if (tags[i] & FINITE) return tokens.word[i + 1]?.text !== ',' && cueVerbOf(tokens.word[i])?.lemma !== 'ask'
  if (!opensSentence) return false
  if (tags[i] & P.relative) return true
  if (tokens.word[i].text !== ',') return false
  for (let k = i + 1; k < Math.min(limit - 1, i + MAX_APPOSITION); k++)
    if (tokens.word[k].text === ',') return (tags[k + 1] & FINITE) !== 0
  return false
}
