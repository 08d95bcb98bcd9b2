import { deedsOf, keysOf } from '../lexicon/word-relations.js'
import { wordForms } from '../lexicon/word-forms.js'
import type { ArticleRecord, Attribution, AttributionLevel } from '../model/record.js'
import { keysOfName } from './names.js'

/** Whom a statement is given to, as far as the document tells. */
export interface Speakers {
  /** Of everybody it is given to: the speaker, and whoever relays it. */
  readonly identities: readonly string[]
  /** Keys of the words that name or describe them, roles included. */
  readonly words: readonly (readonly string[])[]
  /** Those of the words by which somebody is called for short: "union" of "the Allied Nurses Union", "Northlight" of "Northlight Paper". */
  readonly heads: readonly (readonly string[])[]
  readonly level: AttributionLevel
  /** Somebody with a name. */
  readonly isPerson: boolean
  /** A pronoun that nothing resolves: "he". */
  readonly isUnresolved: boolean
  /** For people: "Karin Oldfield", "officials". */
  readonly name: string | null
}

export const NOBODY: Speakers = {
  identities: [],
  words: [],
  heads: [],
  level: 'none',
  isPerson: false,
  isUnresolved: false,
  name: null,
}

/** Whom an attribution, and those by which it is relayed, gives its statement to. */
export function speakersOf(attribution: Attribution, { entities, attributions }: ArticleRecord): Speakers {
  const chain = [attribution]
  for (let last = attribution; last.via !== null && chain.length < 4;) {
    const via = attributions.find(({ id }) => id === last.via)
    if (!via || chain.includes(via)) break
    chain.push(via)
    last = via
  }
  const identities: string[] = []
  const described: string[] = []
  for (const { speaker, source } of chain) {
    const entity = speaker && entities.find(({ id }) => id === speaker.entity)
    if (entity) {
      identities.push(...keysOfName(entity).identities)
      described.push(entity.name, ...(entity.role ? [entity.role] : []))
    }
    if (source && source.form !== 'pronoun') described.push(source.exact)
  }
  const { speaker, source, level } = attribution
  const entity = speaker && entities.find(({ id }) => id === speaker.entity)
  return {
    isPerson: entity?.type === 'person',
    identities,
    words: contentWords(described.join(' ')).map(keysOfNoun),
    heads: described.flatMap(headsOf).map(keysOfNoun),
    level,
    isUnresolved: !speaker && source?.form === 'pronoun',
    name: speaker?.name ?? source?.exact ?? null,
  }
}

const SMALL_WORD =
  /^(?:the|a|an|this|that|these|some|one|two|his|her|their|its|who|whose|of|for|and|or|in|on|at|to|by|from|with|'s|said|other|many|several|\P{L}+)$/u

const keysOfNoun = (word: string): readonly string[] => keysOf(word, 'noun').concat(deedsOf(word))

/** The last word of what somebody is called, and the first one of a name: "survey" and "union" of "a survey by the union of hospital technicians". */
const headsOf = (described: string): string[] =>
  described.split(' by ').flatMap((part) => {
    const [own] = part.split(AFTER_HEAD)
    const words = contentWords(own)
    const ends = words.slice(-1)
    return /^\p{Lu}/u.test(own) ? words.slice(0, 1).concat(ends) : ends
  })

const AFTER_HEAD = /,| (?:of|for|in|at|on|from|with|who|which|that) /

const contentWords = (text: string): string[] => [
  ...new Set(wordForms(text.toLowerCase()).filter((word) => !SMALL_WORD.test(word))),
]

/**
 * Whether a draft gives a statement to those that a source gives it to: `same`; `lost` where it names nobody, or less than the
 * source; `different`; `unknown` where one of them cannot be told.
 * @param isMentioned whether somebody stands near the source's statement
 */
export function compareSpeakers(
  draft: Speakers,
  source: Speakers,
  isMentioned: (identities: readonly string[]) => boolean,
): 'same' | 'lost' | 'different' | 'unknown' {
  if (draft.level === 'none') return source.level === 'none' ? 'same' : 'lost'
  if (draft.isUnresolved || source.isUnresolved) return 'unknown'
  if (draft.identities.some((identity) => source.identities.includes(identity))) return 'same'
  if (!(draft.isPerson && source.isPerson) && isDescribedAlike(draft, source)) return 'same'
  if (!draft.isPerson && source.isPerson && sharedWords(draft, source) > 0 && isMentioned(draft.identities))
    return 'same'
  if (source.level !== 'named')
    return draft.identities.length && !isMentioned(draft.identities) ? 'different' : 'unknown'
  return draft.level === 'named' ? 'different' : 'lost'
}

/** "the company's chief executive" for "Karin Oldfield, chief executive of Northlight Paper": half of the words, at least. */
function isDescribedAlike(draft: Speakers, source: Speakers): boolean {
  const shared = sharedWords(draft, source)
  return shared > 0 && 2 * shared >= draft.words.length
}

function sharedWords(draft: Speakers, source: Speakers): number {
  const known = new Set(source.words.flat())
  return draft.words.filter((keys) => keys.some((key) => known.has(key))).length
}
