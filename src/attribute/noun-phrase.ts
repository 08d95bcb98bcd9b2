import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Stretch, Unit } from './stretch.js'

const isJunction = oneOf('and & or nor')
const isDayName = oneOf('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight')

/** "Lee of | Rome" */
export const precedesPlace = oneOf('of from in')

/** "a spokesman | for | the ministry" */
export const isAttaching = oneOf(
  'of for in at from with on to by under against about near behind inside outside among between within across around over into like',
)

/** A phrase of its own as subject. */
export const isPersonal = oneOf('i we you he she they it')

/** A phrase of its own as object, but for "her plan". */
export const isObjectOrReflexive = oneOf('me us him them her myself ourselves himself herself themselves itself')

/** Units `[start, end)` of a stretch. */
export interface UnitRange {
  readonly start: number
  readonly end: number
}

/** The unit behind the head of a phrase, where what is attached begins: "the clerk | at the desk". */
export function endOfHead(units: readonly Unit[], { start, end }: UnitRange): number {
  let last = start
  while (last < end && !(units[last].tag & P.preposition)) last++
  return last
}

/** The longest noun phrase that is looked at, in units. */
export const MAX_LENGTH = 40

/** What may stand within a noun phrase. */
export const WITHIN = P.noun | P.name | P.adjective | P.number | P.participle | P.gerund | P.possessive

/** "Lee | and | Kim" */
export const isAnd = (unit: Unit | undefined): boolean => isJunction(unit?.word)

/** “a lie,” before "Lee": a mark inside parts it from what follows. */
export const endsWithMark = ({ article: { text }, units }: Stretch, i: number): boolean => {
  const { end } = units[i].quotation!.inner
  return /[,.?!]['’]?$/.test(text.slice(end - 2, end))
}

/** "a new nationwide poll": an adverb between an article and a noun. */
export const isAsAdjective = (units: readonly Unit[], i: number): boolean =>
  units[i].tag === P.adverb &&
  units[i - 1] !== undefined &&
  (units[i - 1].tag & (P.determiner | P.adjective)) !== 0 &&
  units[i + 1]?.tag === P.noun

/** "Texas-based", "well-known": the second half of a compound, whatever its tag. */
export const endsCompound = (units: readonly Unit[], i: number): boolean => i >= 2 && isHyphen(units[i - 1], units[i])

/** What joins words without a space: the hyphen, and the slash of "a Reuters/Ipsos poll"; not the dash of "tied - half". */
export const isHyphen = (unit: Unit, next: Unit): boolean =>
  (unit.word.text === '-' || unit.word.text === '/') && (unit.glued || next.glued)

/** "Tuesday", "yesterday". */
export const isDay = (unit: Unit): boolean => isDayName(unit.word)
