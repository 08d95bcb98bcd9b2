import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { complementOf } from './complement.js'
import { cueRange, type Parts, type Scene } from './construction.js'
import type { Cue } from './cue.js'
import type { UnitRange } from './noun-phrase.js'
import type { Unit } from './stretch.js'
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

/** "half of those asked", "three in four": whom a survey counts says nothing else than the survey. */
const isShare = (source: readonly Unit[]): boolean =>
  source.some(({ tag, word }) => tag === P.number || isSpeechWord(word, 'share'))
