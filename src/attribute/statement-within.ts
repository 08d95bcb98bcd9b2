import { complementOf } from './complement.js'
import { cueRange, type Parts, type Scene } from './construction.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import { isShare } from './share.js'
import { subjectBefore } from './subject.js'

/** "Lee said it was full, according to the paper", "Lee said it was full, the paper reported": what the speaker with whom the statement begins says in it. */
export function statementWithin({ stretch, cues }: Scene, { start, end }: UnitRange): Parts | null {
  const cue = cues.at(firstFrom(cues, start))
  if (!cue || cue.verb >= end || cue.use !== 'finite' || cue.entry.class !== 'speech') return null
  const source = subjectBefore(stretch, cue.start)
  if (source?.start !== start || isShare(stretch.units.slice(source.start, source.end))) return null
  const said = complementOf(stretch, cue)
  if (!said || said.kind === 'object' || said.start + 1 >= end) return null
  return { content: [{ start: said.start, end }], source, cue: cueRange(cue, said.cueEnd) }
}

/** The index of the first cue whose verb stands at unit `from` or behind. */
export function firstFrom(cues: readonly Cue[], from: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle].verb < from) low = middle + 1
    else high = middle
  }
  return low
}
