import { cueVerbOf } from '../lexicon/cue-verbs.js'
import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import { aroundCue, cueRange } from './construction.js'
import { contentEnd } from './content-edge.js'
import { MAX_CONTENT } from './surroundings.js'
import { startsObject } from './occasion.js'
import { FINITE, isColon, isComma, isNominal, type Unit } from './stretch.js'
import { agentOf, subjectBefore } from './subject.js'

/** What may follow where nothing more is said: an end, an occasion. */
const ENDING = P.punctuation | P.preposition | P.adverb | P.conjunction
/** "as Lee suggested | after the yard closed |": when or why it was said. */
const opensCircumstance = oneOf('after before when while since because once until as')

/**
 * As Lee put it, “we lost.” — But as Lee said, it will fail. — It is a “regional” plan, as Lee said on Monday. — As reported by
 * the Herald, it will fail.
 */
export const asSpeakerSays = aroundCue('as-speaker-says', ({ stretch, isTaken }, cue) => {
  const { units } = stretch
  const { frames, lemma } = cue.entry
  // "as the board knows": nobody says so
  if (lemma === 'know' || !(frames.has('that') || lemma === 'put it' || lemma === 'describe')) return null
  const source = cue.use === 'finite' ? subjectBefore(stretch, cue.start) : agentOf(stretch, cue)
  const as = source ? Math.min(source.start, cue.start) - 1 : -1
  if (!source || as < 0 || units[as].word.lower !== 'as') return null
  if (as > 0 && !isComma(units[as - 1]) && units[as - 1].tag !== P.conjunction) return null
  const asEnd = Math.max(cue.end, source.end)
  // "As both parties recognize the anger, …", "As they continue to cross, …": while they do so
  const isBusy = startsObject(units, asEnd) || units[asEnd]?.tag === P.infinitiveTo
  if (cue.use === 'finite' && !frames.has('addressee') && isBusy) return null
  let start = Math.max(0, as - 1)
  const first = Math.max(0, as - MAX_CONTENT)
  while (start > first && !isTaken(start - 1) && units[start - 1].word.text !== ';') start--
  const said = units.slice(start, as)
  // "Kim said it would fail, as Lee had warned": Kim says so
  if (units[cue.start].word.lower === 'had' && said.some(isSaid)) return null
  // "owed it to, as Lee put it, a “makeover”": what is broken off goes on with the statement
  const breaksOff =
    as > 1 && (units[as - 2].tag & (P.preposition | P.determiner | P.infinitiveTo | P.subordinator)) !== 0
  if (!breaksOff && said.some((unit) => unit.quotation !== null || (unit.tag & FINITE) !== 0)) {
    const next = units[asEnd]
    const ends = !next || next.tag & ENDING || next.quotation !== null || opensCircumstance(next.word)
    return ends ? { content: [{ start, end: as - 1 }], source, cue: cueRange(cue) } : null
  }
  const limit = Math.min(units.length, asEnd + MAX_CONTENT)
  let introduced = asEnd
  while (introduced < limit && !introduces(units[introduced])) introduced++
  if (introduced === limit) return null
  const begin = units[introduced].quotation ? introduced : introduced + 1
  if (begin >= units.length) return null
  const content = [{ start: begin, end: contentEnd(stretch, begin) }]
  // "The plan, as Lee points out, is old": its subject stands before
  const isSubject = !breaksOff && isComma(units[as - 1]) && (units[begin].tag & FINITE) !== 0
  if (isSubject && units.slice(start, as - 1).some(isNominal)) content.unshift({ start, end: as - 1 })
  return { content, source, cue: cueRange(cue) }
})

const isSaid = ({ word, tag }: Unit): boolean => (tag & FINITE) !== 0 && cueVerbOf(word)?.class === 'speech'

/** What the statement begins behind, or is: "As Lee put it | , |", "As Lee said | : |". */
const introduces = (unit: Unit): boolean => isComma(unit) || isColon(unit) || unit.quotation !== null
