import { placeOfDemonym } from '../lexicon/demonyms.js'
import { countedAs, deedsOf, isGeneric, isPerson, keysOf, nearTo } from '../lexicon/word-relations.js'
import type { Measure } from '../model/record.js'
import type { Term } from './terms.js'

/** What a figure counts. */
export interface CountedThing {
  /** Keys of its head noun: "children". */
  readonly head: readonly string[]
  /** Keys of what else it may be counted as: see `countedAs`. */
  readonly countedAs: readonly string[]
  /** Keys of what they do, if it is people: "respondents" answer. */
  readonly deeds: readonly string[]
  readonly isPerson: boolean
  /** A noun that may stand for any other: "cases", "works". */
  readonly isGeneric: boolean
  /** No kind of person in particular: "people", "citizens", or only where they come from: "North Koreans". */
  readonly isAnybody: boolean
  /** What narrows it: "young" and "North Korean" of "young North Korean defectors". */
  readonly narrowed: readonly Term[]
}

const ANYBODY: ReadonlySet<string> = new Set(
  'people person persons individual individuals member members citizen citizens national nationals resident residents inhabitant inhabitants'.split(
    ' ',
  ),
)
/** Adverbs narrow nothing. */
const LEAST_WEIGHT = 0.5

/**
 * @param terms those of the measure
 * @returns null where it only points back: "40 others", "two of them"
 */
export function countedThing({ head, end, exact }: Measure, terms: readonly Term[]): CountedThing | null {
  const lower = head.toLowerCase()
  if (lower === 'others') return null
  const at = end - exact.length + exact.lastIndexOf(head)
  const own = terms.find((term) => term.start <= at && at < term.end)
  if (!own) return null
  const isPeople = own.isName && placeOfDemonym(exact.slice(own.start - end + exact.length)) !== undefined
  const isAnybody = isPeople || ANYBODY.has(lower)
  return {
    // whatever the word is taken for elsewhere, what is counted is a noun: "410 boats"
    head: own.isName ? own.keys : keysOf(lower, 'noun'),
    countedAs: own.isName ? [] : countedAs(lower),
    deeds: own.isName ? [] : deedsOf(lower),
    isPerson: isAnybody || isPerson(lower),
    isGeneric: !own.isName && isGeneric(lower),
    isAnybody,
    narrowed: terms.filter((term) => term.weight >= LEAST_WEIGHT && (isPeople || term !== own)),
  }
}

/**
 * How what a draft counts stands to what a source counts:
 * - `same`: one noun, or two that mean the same
 * - `kind`: what is counted for one another, jobs for employees; nouns near in meaning, houses for cabins; people of a kind called people, or people called what the sentence says they are; numbers of both need not agree
 * - `mentioned`: another noun, which the other's sentence has too: "412 jobs" for "cost 412 people their jobs"
 * - `other`: children for refugees
 * @param isMentioned whether the source's sentence has any of some keys
 * @param isNearby the same of the sentences around it
 * @param isSaid whether the draft's sentence has any of some keys
 */
export function compareThings(
  draft: CountedThing,
  source: CountedThing,
  isMentioned: (keys: readonly string[]) => boolean,
  isNearby: (keys: readonly string[]) => boolean,
  isSaid: (keys: readonly string[]) => boolean,
): 'same' | 'kind' | 'mentioned' | 'other' {
  if (draft.head.some((key) => source.head.includes(key)) || (draft.isAnybody && source.isAnybody)) return 'same'
  if (draft.isAnybody && source.isPerson) return 'kind'
  const isKind = draft.isPerson && source.isAnybody
  if (isKind && !source.narrowed.length && isNearby(draft.head)) return 'kind'
  if (draft.countedAs.some((key) => source.countedAs.includes(key))) return 'kind'
  // "130,000 Ardi" of "130,000 people of the Ardi minority"
  if (source.isAnybody && source.narrowed.some(({ keys }) => keys.some((key) => draft.head.includes(key))))
    return 'kind'
  // "800,000 visitors" of "800,000 people visit", "1,750 teachers answered" of "1,750 respondents"
  if ((isKind && isMentioned(draft.deeds)) || (draft.isPerson && source.isPerson && isSaid(source.deeds))) return 'kind'
  // "30 of the works": the sculptures before
  if (source.isGeneric && (draft.isGeneric || isNearby(draft.head))) return 'kind'
  // "4,800 houses" of "4,800 cabins"
  if (nearTo(draft.head[0]).some((key) => source.head.includes(key))) return 'kind'
  if (isMentioned(draft.head)) return isKind ? 'kind' : 'mentioned'
  // "exhibitors took 412 stands" of "412 exhibitors"
  return isSaid(source.head) ? 'mentioned' : 'other'
}
