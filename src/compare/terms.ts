import { deedsOf, isDeed, keysOf, type OpenClass } from '../lexicon/word-relations.js'
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
  /** What it says besides to whoever looks for something: all names of whom "she" is. */
  readonly implied: readonly string[]
  /** How much it tells before its rarity is known: a name 1.5, a noun 1, an adverb 0.3. */
  readonly weight: number
  readonly isName: boolean
  /** A verb that tells something by itself: not "take" or "become". */
  readonly isVerb: boolean
  /** Such a verb, or a noun for what somebody does: "pay a fine". */
  readonly isDeed: boolean
}

/** A term to be looked for, and how much it counts. */
export interface Sought {
  readonly term: Term
  readonly weight: number
}

/** Verbs that tell little by themselves, as stems. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'have make take get go come put give keep let set say tell becom seem live stay remain'.split(' '),
)
const LIGHT = 0.2
const WEIGHTS: Readonly<Record<OpenClass, number>> = { noun: 1, verb: 0.7, adjective: 0.7, adverb: 0.3 }
const NAME = 1.5
/** A pronoun or description was resolved, which can go wrong. */
const REFERENCE = 0.5

const PARTICLE = /^(?:away|back|down|off|on|out|over|up)$/

const NOTHING: readonly string[] = []

/** Keys to be looked for, as a term that stands nowhere. */
export const soughtKeys = (keys: readonly string[], weight: number): Sought => ({
  term: {
    start: 0,
    end: 0,
    keys,
    words: NOTHING,
    implied: NOTHING,
    weight,
    isName: false,
    isVerb: false,
    isDeed: false,
  },
  weight,
})

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
          implied,
          weight: REFERENCE,
          isName: true,
          isVerb: false,
          isDeed: false,
        })
      else {
        let own = wordsByForm.get(exact)
        if (!own) wordsByForm.set(exact, (own = keysOfName({ type: entity.type, name: exact, aliases: [] }).words))
        terms.push({
          start,
          end,
          keys: identities,
          words: own,
          implied,
          weight: NAME,
          isName: true,
          isVerb: false,
          isDeed: false,
        })
      }
    }
  }
  const isTaken = new Uint8Array(tokens.count)
  for (const span of [...terms, ...record.dates, ...record.figures]) isTaken.fill(1, ...tokensIn(tokens, span))
  const descriptions: (Described | undefined)[] = []
  for (const description of described) {
    const [from, to] = tokensIn(tokens, description)
    for (let i = from; i < to; i++) descriptions[i] ??= description
  }
  for (let i = 0; i < tokens.count; i++) {
    const part = openClassOf(tags[i])
    const { lower, text } = tokens.word[i]
    if (!part || isTaken[i] || (part === 'adverb' && isNegation(lower))) continue
    const next = part === 'verb' ? tokens.word[i + 1]?.lower : undefined
    const keys = keysOf(lower, part, next && PARTICLE.test(next) ? next : undefined)
    const description = descriptions[i]
    const isLight = part !== 'noun' && LIGHT_VERBS.has(keys[0])
    terms.push({
      start: tokens.start[i],
      end: tokens.end[i],
      keys: description && part === 'noun' ? [...keys, ...description.identities] : keys,
      words: NOTHING,
      implied: description ? description.implied : impliedBy(part, lower, text),
      weight: isLight ? LIGHT : WEIGHTS[part],
      isName: false,
      isVerb: part === 'verb' && !isLight,
      isDeed: part === 'noun' ? isDeed(lower) : part === 'verb' && !isLight,
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
