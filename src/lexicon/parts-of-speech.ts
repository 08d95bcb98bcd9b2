import { PartOfSpeech, Shape } from '../model/article.js'
import functionWords from './en/function-words.txt'
import corrections from './en/part-of-speech-corrections.txt'
import irregularWords from './en/irregular-words.txt'
import openClassWords from './generated/open-class-words.txt'
import { readTable } from './table.js'

const P = PartOfSpeech
type PartName = keyof typeof PartOfSpeech

const known = new Map<string, number>()
// what comes later counts
for (const [content, file] of [
  [openClassWords, 'open-class-words.txt'],
  [irregularWords, 'irregular-words.txt'],
  [corrections, 'part-of-speech-corrections.txt'],
  [functionWords, 'function-words.txt'],
] as const)
  for (const { parts, words } of readTable<'parts' | 'words'>(content, file)) {
    const bits = parts.split(' ').reduce((sum, part) => sum | P[part as PartName], 0)
    for (const word of words.split(' ')) known.set(word, bits)
  }

/** What the ending of a word that the lexicon lacks lets one expect; the first that fits counts. */
const ENDINGS: readonly (readonly [ending: RegExp, parts: number])[] = [
  [/ly$/, P.adverb],
  [/(?:[^e]ed|eed)$/, P.past | P.participle],
  [/..ing$/, P.gerund],
  [/(?:[^m]ment|ance|ence)s?$/, P.noun],
  [/(?:ous|ful|ive|able|ible|ical|less|ish|ary|ant|ent|ian|ese|ic|al)$/, P.adjective | P.noun],
  [/(?:ize|ise|ify)$/, P.verb],
  [/(?:izes|ises|ifies)$/, P.verbS],
  [/(?:tion|sion|ness|ity|ship|ism|ist|er|or|age|hood|logy)s?$/, P.noun],
  [/[^s]s$/, P.noun | P.verbS],
]

/**
 * The bits of {@link PartOfSpeech} that a word form can have, most of them from the lexicon, else from its ending.
 * @param lower the form in small letters
 */
export function possibleParts(lower: string, shape: number): number {
  if (shape & Shape.number) return P.number
  // "47% say"
  if (lower === '%') return P.noun
  if (shape & Shape.symbol)
    return lower.length > 1 && lower.startsWith("'") ? (known.get(lower) ?? P.noun) : P.punctuation
  const found = known.get(lower)
  if (found !== undefined) return found
  if (shape & Shape.capital) return P.name
  if (/[/@]/.test(lower)) return P.name // an address: "https://example.com"
  if (lower.endsWith('s')) {
    // "aides", of "aide", is no verb
    const singular =
      (lower.endsWith('ies') ? known.get(`${lower.slice(0, -3)}y`) : undefined) ?? known.get(lower.slice(0, -1)) ?? 0
    if (singular & P.noun && !(singular & P.verb)) return P.noun
    // "depends", of "depend", is no noun
    if (singular & P.verb && !(singular & P.noun)) return P.verbS
  }
  for (const [ending, parts] of ENDINGS) if (ending.test(lower)) return parts
  return P.noun | P.verb
}

/** Whether the lexicon lists a form in small letters. */
export const isInLexicon = (lower: string): boolean => known.has(lower)

/** "defends", "slammed", "conflating": an inflected form, which the lexicon lacks, of a verb that is no noun. */
export function isFormOfVerb(lower: string): boolean {
  const ending = /(?:s|ed|ing)$/.exec(lower)?.[0]
  if (!ending || known.has(lower)) return false
  const stem = lower.slice(0, -ending.length)
  // "Sayed"
  if (stem.length < SHORTEST_STEM) return false
  const stems = [stem]
  if (ending !== 's') stems.push(`${stem}e`)
  if (/([^aeiou])\1$/.test(stem)) stems.push(stem.slice(0, -1))
  if (/i(?:e|)$/.test(stem)) stems.push(stem.replace(/ie?$/, 'y'))
  return stems.some((form) => {
    const parts = known.get(form) ?? 0
    return (parts & P.verb) !== 0 && (parts & P.noun) === 0
  })
}

const SHORTEST_STEM = 4
