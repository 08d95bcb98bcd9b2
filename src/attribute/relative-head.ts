import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay, type UnitRange } from './noun-phrase.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { FINITE, isNominal, type Stretch, type Unit } from './stretch.js'

/** Words that belong to the verb before them: "sent out". */
export const isParticle = oneOf('out up off back down')

const isNamed = oneOf('known described identified named seen regarded viewed cast listed introduced billed credited')
const isAnyone = oneOf('those anyone anybody everyone everybody')

/** How far back the beginning of a relative clause is looked for, in units. */
const MAX_RELATIVE = 20

/**
 * A phrase that stands within a relative clause, full or reduced, belongs to what that describes: "a bill that passed the
 * House", "a group based in Seoul", "those who have found ways for Lee to win the race".
 */
export function withHead(stretch: Stretch, phrase: UnitRange): UnitRange {
  let whole = phrase
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const head = headOfRelative(stretch, whole)
    if (!head) break
    whole = head
  }
  return whole
}

const MAX_DEPTH = 4

/** The head that a relative clause before unit `phrase.end` describes, with the clause; null if `phrase` stands in none. */
export function headOfRelative(stretch: Stretch, phrase: UnitRange): UnitRange | null {
  const { units } = stretch
  let hasVerb = false
  for (let i = phrase.start - 1; i > Math.max(0, phrase.start - MAX_RELATIVE); i--) {
    const unit = units[i]
    // "scientists | not | involved in the study"
    let headEnd = i
    while (headEnd > 1 && units[headEnd - 1].tag === P.adverb) headEnd--
    const before = units[headEnd - 1]
    // "a town where the river burst its banks", "a ship where two men drowned"
    const hasOwn = (): boolean => units.slice(phrase.start + 1, phrase.end).some(({ word }) => word.parts & P.past)
    if (unit.word.lower === 'where' && isNominal(before) && (hasVerb || (i === phrase.start - 1 && hasOwn())))
      return withEnd(nounPhraseBefore(stretch, headEnd), phrase.end)
    if (unit.quotation || unit.tag === P.relative || unit.word.lower === 'that') {
      // "the doctors that the paper interviewed"
      const ofObject = i === phrase.start - 1 && !unit.quotation && (units[phrase.end - 1].word.parts & P.past) !== 0
      return ofObject || (hasVerb && (unit.word.lower === 'whose' || startsWithVerb(units, i + 1)))
        ? withEnd(nounPhraseBefore(stretch, firstOfRelatives(units, i)), phrase.end)
        : null
    }
    if (unit.tag & (P.punctuation | P.conjunction | P.subordinator)) return null
    const reduced = unit.tag & (P.gerund | P.infinitiveTo) || isPassive(units, i)
    if (!hasVerb && reduced && (isNominal(before) || isAnyone(before.word)))
      return withEnd(nounPhraseBefore(stretch, headEnd), phrase.end)
    // "opponents of | letting | them in", "a plan for raising taxes"
    if (!hasVerb && unit.tag === P.gerund && before.tag === P.preposition && isNominal(units[headEnd - 2])) {
      const head = nounPhraseBefore(stretch, headEnd - 1)
      if (head && opensClause(units, head)) return withEnd(head, phrase.end)
    }
    if (unit.tag & (FINITE | P.participle) && !(before.tag & (P.infinitiveTo | P.modal | P.auxiliary))) {
      if (hasVerb) return null
      hasVerb = true
    }
    // what stands between the phrase and its verb
    if (
      !hasVerb &&
      i === phrase.start - 1 &&
      !(unit.tag & (P.preposition | P.gerund | P.adverb | P.participle | FINITE))
    )
      return null
  }
  return null
}

/** "led by Lee", "made public by Lee", "released Sunday by Lee"; "passed the House", "sent out a letter" are clauses of their own. */
function isPassive(units: readonly Unit[], i: number): boolean {
  if (!(units[i].word.parts & P.participle)) return false
  const next = units[i + 1]
  // "a man known as Lee"; not "The strike came as Lee warned"
  if (next.word.lower === 'as' && units[i + 2]?.tag === P.name && !isNamed(units[i].word)) return false
  const isBy = units[i + 2]?.word.lower === 'by'
  if (next.tag & P.preposition) return isBy || !isParticle(next.word)
  return isBy && (isDay(next) || next.tag === P.adjective)
}

const opensClause = (units: readonly Unit[], { start }: UnitRange): boolean =>
  start === 0 || (units[start - 1].tag & (P.punctuation | P.conjunction | P.subordinator)) !== 0

/** "a clerk | who lives here and | who left": where the first of two relative clauses joined by "and" begins. */
function firstOfRelatives(units: readonly Unit[], relative: number): number {
  if (units[relative - 1].tag !== P.conjunction) return relative
  for (let i = relative - 2; i > Math.max(0, relative - MAX_RELATIVE); i--) {
    if (units[i].tag === P.relative) return i
    if (units[i].quotation || units[i].tag === P.punctuation) break
  }
  return relative
}

/** "who once said", not "that Lee said". */
const startsWithVerb = (units: readonly Unit[], i: number): boolean =>
  units[i].tag === P.adverb ? startsWithVerb(units, i + 1) : (units[i].tag & FINITE) !== 0

/** A phrase drawn out up to unit `end`. */
export const withEnd = (phrase: UnitRange | null, end: number): UnitRange | null =>
  phrase && { start: phrase.start, end }
