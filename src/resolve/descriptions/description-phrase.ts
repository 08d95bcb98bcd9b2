import { isDescriptionWord } from '../../lexicon/description-words.js'
import { calledBy, descriptiveNoun, endsDescriptive, isDescriptive } from '../../lexicon/descriptions.js'
import { oneOf } from '../../lexicon/one-of.js'
import { trait } from '../../lexicon/traits.js'
import { PartOfSpeech as P, Shape, type Article } from '../../model/article.js'
import type { PlacedMention } from '../draft.js'

const specifies = oneOf('of for with that which who whose where turned')
const isOf = oneOf('of')
const isHyphen = oneOf('- ‐ ‑')

/** Longest description, in tokens: "the | presumptive Republican presidential nominee". */
const MAX_TOKENS = 6

/** A word that may describe, or end what does: "council", "councils", "runner" of "front-runner". */
export const DESCRIBES = trait((word) => descriptiveNoun(word) !== null || endsDescriptive(word.lower))

/** "the" with a noun that describes, and what stands between. */
export interface DescriptionPhrase {
  readonly endToken: number
  /** In small letters. */
  readonly noun: string
  /** The words between that belong to no name, in small letters. */
  readonly modifiers: readonly string[]
  /** The names between: Ohio in "the Ohio senator". */
  readonly names: readonly PlacedMention[]
}

/**
 * The description that begins with token `the`: "the congressman", "the prime minister", "the Ohio senator"; not "the group
 * of", "the police officer", "the group Harbour Watch", "the county that".
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
  for (let i = the + 1; i < Math.min(limit, the + MAX_TOKENS); i++) {
    const name = named[next + names.length]
    if (name?.firstToken === i) {
      if (name.draft.type === 'person') return null
      names.push(name)
      i = name.endToken - 1
      continue
    }
    const word = tokens.word[i]
    if (isHyphen(word)) continue
    if (!(word.shape & Shape.letters)) return null
    const office = officeAt(i)
    if (office) return isSpecified(office.endToken) ? null : { ...office, modifiers, names }
    // "the reality TV | star"
    if (word.shape & Shape.capital && !isDescriptionWord(word.lower, 'judging')) return null
    const after = tokens.word[i + 1]
    // "front-runner", "self-described"
    const first = isHyphen(tokens.word[i - 1]) ? modifiers.pop() : undefined
    const form = first === undefined ? word.lower : `${first}-${word.lower}`
    if (!isDescriptive(form)) {
      if (!(tags[i] & (P.noun | P.name | P.adjective | P.participle | P.gerund | P.number))) return null
      modifiers.push(form)
      continue
    }
    if (after && !specifies(after) && (isDescriptive(after.lower) || goesOn(i))) {
      modifiers.push(form)
      continue
    }
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

  /** "the billionaire | real estate magnate" */
  function goesOn(noun: number): boolean {
    if (calledBy(tokens.word[noun].lower) === null || tags[noun + 1] !== P.adjective) return false
    let last = noun + 2
    while (last < Math.min(limit, the + MAX_TOKENS) && tags[last] & (P.noun | P.adjective)) last++
    return isDescriptive(tokens.word[last - 1].lower)
  }
}

function mayDescribe(traits: Int32Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (traits[i] & DESCRIBES) return true
  return false
}
