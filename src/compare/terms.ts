import { deedsOf, isLightWord, keysOf, type OpenClass } from '../lexicon/word-relations.js'
import type { Analysis } from '../model/analysis.js'
import { PartOfSpeech as P } from '../model/article.js'
import { bySpan, type Span } from '../model/span.js'
import { tokensIn } from '../text/tokens.js'
import { keysOfName, placesIn } from './names.js'
import { isNegation } from './negation.js'

/** A word or name that says what is reported; dates and numbers are none, they are compared by their values. */
export interface Term extends Span {
  /** Any of these in a text says the same; see `keysOf` and `NameKeys.identities`. */
  readonly keys: readonly string[]
  /** Of a name, its words: all of them in a text say the same. */
  readonly words: readonly string[]
  /** Of a noun for somebody, keys of what they do: a text with "visit" has visitors. */
  readonly deeds: readonly string[]
  /** What it says besides to whoever looks for something: all names of whom "she" is. */
  readonly implied: readonly string[]
  /** How much it tells before its rarity is known: a name or noun 1, a verb 0.7, an adverb 0.3. */
  readonly weight: number
  readonly isName: boolean
  /** A verb that tells something by itself: not "take" or "become". */
  readonly isVerb: boolean
}

/** A term to be looked for, and how much it counts. */
export interface Sought {
  readonly term: Term
  readonly weight: number
}

/** What an adverb counts, or a word that tells little by itself: "take", "the number of". */
const LIGHT = 0.3
/** What verbs and adjectives count beside nouns and names: whoever says a thing in other words changes them first. */
const CHANGING = 0.7

const PARTICLE = /^(?:after|aside|away|back|behind|down|for|forward|in|into|off|on|out|over|under|up)$/

const NOTHING: readonly string[] = []

/** Keys to be looked for, as a term that stands nowhere. */
export const soughtKeys = (keys: readonly string[], weight: number): Sought => ({
  term: {
    start: 0,
    end: 0,
    keys,
    words: NOTHING,
    deeds: NOTHING,
    implied: NOTHING,
    weight,
    isName: false,
    isVerb: false,
  },
  weight,
})

/** Of terms that say the same, the one that counts most. */
export function distinct(sought: readonly Sought[]): Sought[] {
  const best = new Map<string, Sought>()
  for (const each of sought) {
    const [key] = each.term.keys
    const known = best.get(key)
    if (!known || known.weight < each.weight) best.set(key, each)
  }
  return [...best.values()]
}

interface Described extends Span {
  readonly identities: readonly string[]
  readonly implied: readonly string[]
}

/** The terms of a document, in text order. */
export function termsOf({ article, record }: Analysis): Term[] {
  const { tokens, tags } = article
  const terms: Term[] = []
  const described: Described[] = []
  const wordsByForm = new Map<string, readonly string[]>()
  for (const entity of record.entities) {
    const { identities, words, places } = keysOfName(entity)
    const implied = [...words, ...places]
    for (const { start, end, exact, form } of entity.mentions) {
      if (form === 'description') described.push({ start, end, identities, implied: [...identities, ...implied] })
      else if (form === 'pronoun')
        terms.push({
          start,
          end,
          keys: identities,
          words: NOTHING,
          deeds: NOTHING,
          implied,
          weight: 1,
          isName: true,
          isVerb: false,
        })
      else {
        let own = wordsByForm.get(exact)
        if (!own) wordsByForm.set(exact, (own = keysOfName({ type: entity.type, name: exact, aliases: [] }).words))
        terms.push({
          start,
          end,
          keys: identities,
          words: own,
          deeds: NOTHING,
          implied,
          weight: 1,
          isName: true,
          isVerb: false,
        })
      }
    }
  }
  const isTaken = new Uint8Array(tokens.count)
  const amounts = record.figures.flatMap((figure) => (figure.modifier ? [figure, figure.modifier] : [figure]))
  for (const span of [...terms, ...record.dates, ...amounts]) isTaken.fill(1, ...tokensIn(tokens, span))
  const descriptions: (Described | undefined)[] = []
  for (const description of described) {
    const [from, to] = tokensIn(tokens, description)
    for (let i = from; i < to; i++) descriptions[i] ??= description
  }
  for (let i = 0; i < tokens.count; i++) {
    const part = openClassOf(i > 0 && tags[i] === P.verb && tags[i - 1] === P.determiner ? P.noun : tags[i])
    const { lower, text } = tokens.word[i]
    if (!part || isTaken[i] || (part === 'adverb' && isNegation(lower))) continue
    const next = part === 'verb' ? tokens.word[i + 1]?.lower : undefined
    const keys = keysOf(lower, part, next && PARTICLE.test(next) ? next : undefined)
    const description = descriptions[i]
    const isLight = isLightWord(keys[0], part)
    terms.push({
      start: tokens.start[i],
      end: tokens.end[i],
      keys: description && part === 'noun' ? [...keys, ...description.identities] : keys,
      words: NOTHING,
      deeds: part === 'noun' ? deedsOf(lower) : NOTHING,
      implied: description ? [...description.implied, ...impliedBy(part, lower, text)] : impliedBy(part, lower, text),
      weight: isLight || part === 'adverb' ? LIGHT : part === 'noun' ? 1 : CHANGING,
      isName: false,
      isVerb: part === 'verb' && !isLight,
    })
  }
  return terms.sort(bySpan)
}

/** What a word says besides: "rescuers" that somebody is rescued, "Korean" where from. */
const impliedBy = (part: OpenClass, lower: string, text: string): readonly string[] =>
  part === 'noun' ? deedsOf(lower) : part === 'adjective' ? placesIn([text]) : NOTHING

function openClassOf(tag: number): OpenClass | null {
  if (tag & (P.noun | P.name)) return 'noun'
  if (tag & (P.verb | P.verbS | P.past | P.participle | P.gerund)) return 'verb'
  if (tag & P.adjective) return 'adjective'
  return tag & P.adverb ? 'adverb' : null
}
