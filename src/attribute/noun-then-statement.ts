import { cueNounOf } from '../lexicon/cue-nouns.js'
import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isPersonNoun } from './person-noun.js'
import { isClause } from './clause.js'
import type { Construction } from './construction.js'
import { MAX_CONTENT } from './surroundings.js'
import { asideEnd, isAside } from './aside.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import { endsBeforeSpeaker, FINITE, isDash, type Stretch, type Unit } from './stretch.js'

const isPossessivePronoun = oneOf('his her their its my our')
const isOf = oneOf('of')
const isByOrFrom = oneOf('by from')
const isDegree = oneOf('most more')
const isCopula = oneOf('is was')
const opensOccasion = oneOf('in on at during by from')
const isHearsay = oneOf('report reports rumor rumors rumour rumours speculation fear fears')
const endsClauseMark = oneOf(', ; : . ! ? ( )')

/** The units between the owner and the noun: "Lee's recent, unproven claim that". */
const MAX_ADJECTIVES = 6

/** Lee's claim that the port was full was false. — He defended his vow to close it. — There is concern that it is full. */
export const nounThenStatement: Construction = {
  name: 'noun-then-statement',
  needs: Sign.cueNoun,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    for (let i = 1; i + 2 < units.length; i++) {
      const lemma = units[i].tag === P.noun && !isTaken(i) ? cueNounOf(units[i].word) : undefined
      if (!lemma) continue
      const start = contentStart(stretch, i)
      if (start < 0 || isTaken(start)) continue
      const source = ownerBefore(stretch, i) ?? agentBehind(stretch, i, start)
      if (source || (start === i + 1 && (isThere(stretch, i) || isHeard(stretch, i))))
        scene.take('noun-then-statement', {
          content: [{ start, end: clauseEnd(stretch, start) }],
          source,
          cue: { start: i, end: i + 1, lemma },
        })
    }
  },
}

/** "claim | that it was full", "vow | to leave", "claim in May | that", "claim by the agency | that", "claim is | that"; -1 if nothing is said. */
function contentStart(stretch: Stretch, noun: number): number {
  const { units } = stretch
  const next = units[noun + 1]
  if (next.word.lower === 'that' || next.tag === P.infinitiveTo || isBareReport(stretch, noun)) return noun + 1
  // "his claim is that it was full"
  if (isCopula(next.word)) return isThat(units[noun + 2]) ? noun + 2 : -1
  if (next.tag !== P.preposition || !opensOccasion(next.word)) return -1
  for (let i = noun + 2; i < Math.min(units.length, noun + MAX_OCCASION); i++) {
    const { quotation, tag } = units[i]
    // not "a claim by a group that lost"
    if (isThat(units[i])) return units[i + 1] && !units[i + 1].quotation && units[i + 1].tag & FINITE ? -1 : i
    if (quotation || tag & (FINITE | P.punctuation | P.relative | P.subordinator)) return -1
  }
  return -1
}

const isThat = (unit: Unit | undefined): boolean => unit?.word.lower === 'that' && unit.tag === P.subordinator

/** How far "that" may stand behind a noun, in units: "in a recent interview with the paper". */
const MAX_OCCASION = 9

/** "a claim | by the agency | that", "criticism | from rivals | that": who made it. */
function agentBehind(stretch: Stretch, noun: number, start: number): UnitRange | null {
  if (!isByOrFrom(stretch.units[noun + 1].word)) return null
  const agent = nounPhraseFrom(stretch, noun + 2)
  return agent && agent.end <= start ? agent : null
}

/** "There were reports | the dam had broken |". */
const isBareReport = (stretch: Stretch, noun: number): boolean =>
  isHearsay(stretch.units[noun].word) &&
  (stretch.units[noun + 1].tag & (P.determiner | P.name | P.noun | P.pronoun)) !== 0 &&
  isThere(stretch, noun) &&
  isClause(stretch, noun + 1)

/** "amid complaints | that the yard is full": by whom, is not told; not "allegations that hurt him". */
const isHeard = ({ units }: Stretch, noun: number): boolean =>
  isSpeechWord(units[noun].word, 'heard') &&
  isThat(units[noun + 1]) &&
  units[noun + 2] !== undefined &&
  (units[noun + 2].quotation !== null || !(units[noun + 2].tag & FINITE))

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
    // "his by-now-familiar claim", "Lee's most bitter complaint"
    if (word.text === '-' || units[i + 1].word.text === '-' || isDegree(word)) continue
    if (!(tag & (P.adjective | P.adverb | P.noun | P.number | P.participle | P.name))) return null
  }
  return null
}

/** "boost to | Lee |", "an echo of | Lee |": behind the last preposition among the units `[start, end)`; not in "the mayor of Rome's claim". */
function pastGoverning(units: readonly Unit[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    const governs = units[i].tag === P.preposition && !(isOf(units[i].word) && mayOwn(units[i - 1]))
    if (governs) return i + 1
  }
  return start
}

/** A person or a name, "the mayor | of Rome", "the University | of Rome". */
const mayOwn = (unit: Unit): boolean => unit.tag === P.name || isPersonNoun(unit.word)

/** "to | reports | that", "to angry complaints that": of what is answered. */
const isToBefore = (units: readonly Unit[], that: number): boolean =>
  units.slice(Math.max(0, that - MAX_ANSWERED), that).some(({ word }) => word.lower === 'to')

/** How long what is answered may be, in units. */
const MAX_ANSWERED = 4

/** The end of a clause inside a sentence: a mark, or the verb of which the whole is the subject. */
function clauseEnd(stretch: Stretch, start: number): number {
  const { units } = stretch
  let finite = false
  const limit = Math.min(units.length, start + MAX_CONTENT)
  for (let i = start + 1; i < limit; i++) {
    const unit = units[i]
    if (unit.quotation) {
      // "that “it is old,” but he left"
      if (endsBeforeSpeaker(stretch, unit.quotation) && units[i + 1]?.tag === P.conjunction) return i + 1
      finite = true
      continue
    }
    if (isAside(units, i, finite)) {
      i = asideEnd(units, i)
      continue
    }
    // "answered reports that it was late | by opening early"
    if (unit.word.lower === 'by' && units[i + 1]?.tag === P.gerund && isToBefore(units, start)) return i
    if (unit.tag === P.punctuation && (endsClauseMark(unit.word) || isDash(stretch, i))) return i
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
