import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P, Shape, type Article } from '../model/article.js'
import type { Gender } from '../model/entity.js'
import { genderOfDescribed, isCalledAgain } from '../lexicon/descriptions.js'
import type { Draft } from './draft.js'

const isIndefinite = oneOf('a an another one')
const isThe = oneOf('the')
const isHyphen = oneOf('- ‐ ‑')

/** Somebody without a name whom a sentence begins with: whom "he" in the next may be. */
export interface Unnamed {
  gender: Gender | null
  readonly endToken: number
}

/** Longest such phrase in tokens: "A 19-year-old Lipno college student". */
const MAX_WORDS = 9
const END = P.preposition | P.relative | P.past | P.verbS | P.auxiliary | P.modal | P.subordinator

const FINITE = P.past | P.verbS | P.auxiliary | P.modal
const isNamedBefore = oneOf('former first')
const isAnyone = oneOf('man woman boy girl')

export const isNamed = (person: Draft | Unnamed): person is Draft => 'forms' in person

/**
 * Somebody without a name as the first words of a sentence: "A 19-year-old student was hurt", "Another man said", "The
 * officer said"; not "A lawyer, Ann Hall," nor "A student group".
 */
export function unnamedSubject({ tokens, tags }: Article, first: number, limit: number): Unnamed | undefined {
  const isDefinite = isThe(tokens.word[first])
  if (!isDefinite && !isIndefinite(tokens.word[first])) return undefined
  for (let i = first + 1; i < Math.min(limit, first + MAX_WORDS); i++) {
    const { lower, shape } = tokens.word[i]
    if (shape & Shape.symbol && !isHyphen(tokens.word[i])) return undefined
    // "A win for the mayor"; "The Turkish leader", "The former mayor", "The 57-year-old teacher" have been named
    if (
      tags[i] & P.preposition ||
      (isDefinite && (shape & (Shape.capital | Shape.number) || isNamedBefore(tokens.word[i])))
    )
      return undefined
    const gender = genderOfDescribed(lower)
    const next = i + 1 < limit ? tokens.word[i + 1] : undefined
    if (gender === undefined || (next && !(next.text === ',' || tags[i + 1] & END))) continue
    if (isDefinite && (isCalledAgain(lower) || !isOneOfMany(i))) return undefined
    return next?.text === ',' && isName(i + 2) ? undefined : { gender, endToken: i + 1 }
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
