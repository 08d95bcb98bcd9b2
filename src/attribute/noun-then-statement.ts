import { cueNounOf } from '../lexicon/cue-nouns.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isClause } from './clause.js'
import type { Construction } from './construction.js'
import { MAX_CONTENT } from './content-edge.js'
import { asideEnd, isAside } from './aside.js'
import { nounPhraseBefore, type UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import { FINITE, type Stretch, type Unit } from './stretch.js'

const isPossessivePronoun = oneOf('his her their its my our')
const isOf = oneOf('of')
const isHearsay = oneOf('report reports rumor rumors rumour rumours speculation fear fears')
const endsClauseMark = oneOf(', ; : . ! ? ) -- — –')

/** The units between the owner and the noun: "Lee's recent, unproven claim that". */
const MAX_ADJECTIVES = 4

/** Lee's claim that the port was full was false. — He defended his vow to close it. — There is concern that it is full. */
export const nounThenStatement: Construction = {
  name: 'noun-then-statement',
  needs: Sign.cueNoun,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    for (let i = 1; i + 2 < units.length; i++) {
      const lemma = units[i].tag === P.noun && !isTaken(i) ? cueNounOf(units[i].word) : undefined
      const next = units[i + 1]
      const begins = next.word.lower === 'that' || next.tag === P.infinitiveTo
      if (!lemma || isTaken(i + 1) || !(begins || isBareReport(stretch, i))) continue
      const source = ownerBefore(stretch, i)
      if (source || isThere(stretch, i))
        scene.take('noun-then-statement', {
          content: [{ start: i + 1, end: clauseEnd(stretch, i + 1) }],
          source,
          cue: { start: i, end: i + 1, lemma },
        })
    }
  },
}

/** "There were reports | the dam had broken |". */
const isBareReport = (stretch: Stretch, noun: number): boolean =>
  isHearsay(stretch.units[noun].word) &&
  (stretch.units[noun + 1].tag & (P.determiner | P.name | P.noun | P.pronoun)) !== 0 &&
  isThere(stretch, noun) &&
  isClause(stretch, noun + 1)

/** "There is growing concern that": said by nobody in particular. */
function isThere({ units }: Stretch, noun: number): boolean {
  let i = noun - 1
  const limit = Math.max(1, noun - MAX_CONTENT)
  while (i > limit && units[i].tag & (P.adjective | P.adverb | P.determiner | P.noun | P.gerund | P.participle)) i--
  return i >= 1 && units[i].tag === P.auxiliary && units[i - 1].word.lower === 'there'
}

/** "Lee's", "the ministry's", "his" before a noun and its adjectives. */
function ownerBefore(stretch: Stretch, noun: number): UnitRange | null {
  const { units } = stretch
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - MAX_ADJECTIVES); i--) {
    const { tag, word } = units[i]
    if (tag === P.possessive) {
      const owner = nounPhraseBefore(stretch, i)
      if (!owner) return null
      // "a boost | to Lee's hopes": what is given to them owns nothing
      return { start: pastGoverning(units, owner.start, i), end: i }
    }
    if (isPossessivePronoun(word)) return { start: i, end: i + 1 }
    if (!(tag & (P.adjective | P.adverb | P.noun | P.number | P.participle | P.name))) return null
  }
  return null
}

/** "boost to | Lee |": behind the last preposition among the units `[start, end)`, "of" left out; `start` if there is none. */
function pastGoverning(units: readonly Unit[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (units[i].tag === P.preposition && !isOf(units[i].word)) return i + 1
  return start
}

/** The end of a clause inside a sentence: a mark, or the verb of which the whole is the subject. */
function clauseEnd({ units }: Stretch, start: number): number {
  let finite = false
  const limit = Math.min(units.length, start + MAX_CONTENT)
  for (let i = start + 1; i < limit; i++) {
    const unit = units[i]
    if (unit.quotation) {
      finite = true
      continue
    }
    if (isAside(units, i, finite)) {
      i = asideEnd(units, i)
      continue
    }
    if (unit.tag === P.punctuation && endsClauseMark(unit.word)) return i
    const isFinite = (unit.tag & FINITE & ~P.verb) !== 0
    const before = units[i - 1]
    if (
      isFinite &&
      (finite || units[start].tag === P.infinitiveTo) &&
      before.tag & (P.noun | P.name | P.adjective | P.number | P.participle | P.verb)
    )
      return i
    if (isFinite) finite = true
  }
  return limit
}
