import { cueVerbOf } from '../../lexicon/cue-verbs.js'
import { isDescriptionWord } from '../../lexicon/description-words.js'
import {
  calledBy,
  descriptiveNoun,
  endsDescriptive,
  genderOfDescribed,
  isDescriptive,
} from '../../lexicon/descriptions.js'
import { oneOf } from '../../lexicon/one-of.js'
import { trait } from '../../lexicon/traits.js'
import { PartOfSpeech as P, Shape, type Article, type Word } from '../../model/article.js'
import type { Gender } from '../../model/entity.js'
import type { PlacedMention } from '../draft.js'
import { AGE_TOKENS, ageAt } from './age.js'
import { nounOfPeople } from './noun-of-people.js'

const specifies = oneOf('of for with that which who whose where turned')
const isOf = oneOf('of')
const isHyphen = oneOf('- ‐ ‑')
const isParent = oneOf('mother father parent')

const ATTRIBUTED = P.noun | P.name | P.adjective | P.number | P.determiner | P.gerund | P.participle
/** Longest description, in tokens: "the | presumptive Republican presidential nominee". */
const MAX_TOKENS = 6

/** A word that may describe, or end what does: "council", "councils", "runner" of "front-runner", "Spaniard". */
export const DESCRIBES = trait(
  (word) => descriptiveNoun(word) !== null || endsDescriptive(word.lower) || nounOfPeople(word) !== null,
)

/** "the" with a noun that describes, and what stands between. */
export interface DescriptionPhrase {
  readonly endToken: number
  /** In small letters; "36-year-old" with the number. */
  readonly noun: string
  /** The words between that belong to no name, in small letters. */
  readonly modifiers: readonly string[]
  /** The names between: Ohio in "the Ohio senator". */
  readonly names: readonly PlacedMention[]
  /** What a noun that is not listed says behind an age: "the 36-year-old | woman". */
  readonly gender?: Gender | null
}

/**
 * The description that begins with token `the`: "the congressman", "the prime minister", "the Ohio senator", "the Spaniard",
 * "the 36-year-old", "the mother of two"; not "the group of", "the police officer", "the group Harbour Watch", "the county
 * that".
 * @param named mentions in text order, of which `next` is the first behind the article
 */
export function descriptionAt(
  { tokens, tags }: Article,
  the: number,
  limit: number,
  named: readonly PlacedMention[],
  next: number,
): DescriptionPhrase | null {
  if (!mayDescribe(tokens.traits, the + 1, Math.min(limit, the + MAX_TOKENS))) return null
  const modifiers: string[] = []
  const names: PlacedMention[] = []
  let last = Math.min(limit, the + MAX_TOKENS)
  let age: string | null = null
  for (let i = the + 1; i < last; i++) {
    const name = named[next + names.length]
    if (name?.firstToken === i) {
      if (name.draft.type === 'person') return null
      names.push(name)
      i = name.endToken - 1
      const noun = nounOfPeople(tokens.word[i])
      if (noun !== null && !isAttributive(i + 1))
        return isSpecified(i + 1) ? null : { endToken: i + 1, noun, modifiers, names }
      continue
    }
    const found = ageAt(tokens.word, i, limit)
    if (found !== null) {
      age = found
      i += AGE_TOKENS - 1
      if (!isAttributive(i + 1)) return isSpecified(i + 1) ? null : { endToken: i + 1, noun: age, modifiers, names }
      last = Math.min(limit, last + AGE_TOKENS)
      continue
    }
    const word = tokens.word[i]
    if (isHyphen(word)) continue
    const parent = parentAt(i)
    if (parent) return isSpecified(parent.endToken) ? null : { ...parent, modifiers, names }
    if (!(word.shape & Shape.letters)) return null
    const office = officeAt(i)
    if (office) return isSpecified(office.endToken) ? null : { ...office, modifiers, names }
    // "the reality TV | star"
    if (word.shape & Shape.capital && !isDescriptionWord(word.lower, 'judging') && !isOfficeInCapitals(word))
      return null
    const after = tokens.word[i + 1]
    // "front-runner", "self-described"
    const first = isHyphen(tokens.word[i - 1]) ? modifiers.pop() : undefined
    const form = first === undefined ? word.lower : `${first}-${word.lower}`
    if (!isDescriptive(form)) {
      if (!(tags[i] & (P.noun | P.name | P.adjective | P.participle | P.gerund | P.number))) return null
      const gender = genderOfDescribed(form)
      if (age !== null && gender !== undefined && !isAttributive(i + 1))
        return isSpecified(i + 1) ? null : { endToken: i + 1, noun: age, modifiers, names, gender }
      modifiers.push(form)
      continue
    }
    if (after && !specifies(after) && (isDescriptive(after.lower) || goesOn(i))) {
      modifiers.push(form)
      continue
    }
    if (age !== null) modifiers.push(age)
    return isSpecified(i + 1) ? null : { endToken: i + 1, noun: form, modifiers, names }
  }
  return null

  /** "the council's", "the report found" are not, "the group of", "the police officer" are. */
  function isSpecified(end: number): boolean {
    const after = tokens.word[end]
    return (
      after !== undefined &&
      (Boolean(after.shape & Shape.capital) ||
        specifies(after) ||
        isHyphen(after) ||
        (after.parts === P.noun && !(after.shape & Shape.symbol)))
    )
  }

  /** "secretary of state" */
  function officeAt(i: number): { endToken: number; noun: string } | null {
    if (i + 2 >= limit || !isOf(tokens.word[i + 1])) return null
    const noun = `${tokens.word[i].lower} of ${tokens.word[i + 2].lower}`
    return isDescriptive(noun) ? { endToken: i + 3, noun } : null
  }

  /** "mother of two", "mother-of-two" */
  function parentAt(i: number): { endToken: number; noun: string } | null {
    if (!isParent(tokens.word[i])) return null
    const of = isHyphen(tokens.word[i + 1]) ? i + 2 : i + 1
    const number = isHyphen(tokens.word[of + 1]) ? of + 2 : of + 1
    if (number >= limit || !isOf(tokens.word[of]) || !(tags[number] & P.number)) return null
    return { endToken: number + 1, noun: `${tokens.word[i].lower} of` }
  }

  /** "the German | public", "the 36-year-old | plumber", "the German | results", "the German | and French ministers" */
  function isAttributive(behind: number): boolean {
    if (behind + 1 >= limit) return false
    // "half | of"
    if (isOf(tokens.word[behind + 1])) return !(tags[behind] & (P.past | P.verbS))
    if (tags[behind] & P.conjunction) return (tokens.word[behind + 1].shape & Shape.capital) !== 0
    return Boolean(tags[behind] & ATTRIBUTED || (tokens.word[behind].parts & P.noun && !cueVerbOf(tokens.word[behind])))
  }

  /** "the billionaire | real estate magnate" */
  function goesOn(noun: number): boolean {
    if (calledBy(tokens.word[noun].lower) === null || tags[noun + 1] !== P.adjective) return false
    let head = noun + 2
    while (head < Math.min(limit, the + MAX_TOKENS) && tags[head] & (P.noun | P.adjective)) head++
    return isDescriptive(tokens.word[head - 1].lower)
  }
}

/** "the | MP", "the | CEO" */
const isOfficeInCapitals = ({ text, lower }: Word): boolean =>
  text.length <= 3 && /^\p{Lu}+$/u.test(text) && isDescriptive(lower)

function mayDescribe(traits: Int32Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (traits[i] & DESCRIBES) return true
  return false
}
