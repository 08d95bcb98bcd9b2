import { aroundCue, cueRange } from './construction.js'
import { contentEnd } from './content-edge.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isComma } from './stretch.js'
import { subjectBefore } from './subject.js'

/** As Lee put it, “we lost.” — It is a “regional” plan, as Lee said on Monday. */
export const asSpeakerSays = aroundCue('as-speaker-says', ({ stretch, isTaken }, cue) => {
  const { units } = stretch
  if (cue.use !== 'finite' || cue.entry.class !== 'speech') return null
  const source = subjectBefore(stretch, cue.start)
  const as = source ? source.start - 1 : -1
  if (!source || as < 0 || units[as].word.lower !== 'as') return null
  if (as > 0 && !isComma(units[as - 1])) return null
  if (as === 0) {
    const comma = units.findIndex((unit, i) => i >= cue.end && (isComma(unit) || unit.quotation !== null))
    if (comma < 0) return null
    const start = isComma(units[comma]) ? comma + 1 : comma
    return start < units.length
      ? { content: [{ start, end: contentEnd(stretch, start) }], source, cue: cueRange(cue) }
      : null
  }
  // ", as Lee said" at the end of what he said
  const rest = units.slice(cue.end).some((unit) => (unit.tag & (P.modal | P.auxiliary)) !== 0)
  let start = as - 1
  while (start > 0 && !isTaken(start - 1) && units[start - 1].word.text !== ';') start--
  return rest || start >= as - 1 ? null : { content: [{ start, end: as - 1 }], source, cue: cueRange(cue) }
})
