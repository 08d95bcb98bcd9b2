import { PartOfSpeech as P } from '../model/article.js'
import { aroundCue, cueRange } from './construction.js'
import { contentEnd } from './content-edge.js'
import { FINITE, isColon, isComma } from './stretch.js'
import { subjectBefore } from './subject.js'

/** What may follow where nothing more is said: an end, an occasion. */
const ENDING = P.punctuation | P.preposition | P.adverb | P.conjunction

/** As Lee put it, “we lost.” — Or, as Lee said, it will fail. — It is a “regional” plan, as Lee said on Monday. */
export const asSpeakerSays = aroundCue('as-speaker-says', ({ stretch, isTaken }, cue) => {
  const { units } = stretch
  const { frames, lemma } = cue.entry
  if (cue.use !== 'finite' || !(frames.has('that') || lemma === 'put it' || lemma === 'describe')) return null
  const source = subjectBefore(stretch, cue.start)
  const as = source ? source.start - 1 : -1
  if (!source || as < 0 || units[as].word.lower !== 'as' || (as > 0 && !isComma(units[as - 1]))) return null
  let start = Math.max(0, as - 1)
  while (start > 0 && !isTaken(start - 1) && units[start - 1].word.text !== ';') start--
  const said = units.slice(start, as)
  // "owed it to, as Lee put it, a “makeover”": what is broken off goes on with the statement
  const breaksOff = as > 1 && (units[as - 2].tag & (P.preposition | P.determiner | P.infinitiveTo)) !== 0
  if (!breaksOff && said.some((unit) => unit.quotation !== null || (unit.tag & FINITE) !== 0)) {
    const next = units[cue.end]
    const ends = !next || next.tag & ENDING || next.quotation !== null
    return ends ? { content: [{ start, end: as - 1 }], source, cue: cueRange(cue) } : null
  }
  const introduced = units.findIndex(
    (unit, i) => i >= cue.end && (isComma(unit) || isColon(unit) || unit.quotation !== null),
  )
  if (introduced < 0) return null
  const first = units[introduced].quotation ? introduced : introduced + 1
  return first < units.length
    ? { content: [{ start: first, end: contentEnd(stretch, first) }], source, cue: cueRange(cue) }
    : null
})
