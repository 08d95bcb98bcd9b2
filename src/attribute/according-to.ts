import { PartOfSpeech as P } from '../model/article.js'
import type { Construction, Scene } from './construction.js'
import { contentEnd } from './content-edge.js'
import { nounPhraseFrom, type UnitRange } from './noun-phrase.js'
import { isComma } from './stretch.js'

/** According to Lee, the plan will fail. — The plan will fail, according to Lee. */
export const accordingTo: Construction = {
  name: 'according-to',
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    return units.flatMap((unit, i) => {
      if (unit.word.lower !== 'according' || units[i + 1]?.word.lower !== 'to' || isTaken(i)) return []
      const source = nounPhraseFrom(stretch, i + 2, { apposition: i > 0 })
      const content =
        source &&
        (i === 0 || units[i - 1].tag === P.conjunction ? after(scene, source.end) : before(scene, i, source.end))
      return content?.length ? [{ content, source, cue: { start: i, end: i + 2, lemma: 'according to' } }] : []
    })
  },
}

function after({ stretch }: Scene, sourceEnd: number): UnitRange[] {
  const { units } = stretch
  for (let i = sourceEnd; i < units.length; i++)
    if (isComma(units[i])) return i + 1 < units.length ? [{ start: i + 1, end: contentEnd(stretch, i + 1) }] : []
  return []
}

function before({ stretch, isTaken }: Scene, cue: number, sourceEnd: number): UnitRange[] {
  const { units } = stretch
  const end = isComma(units[cue - 1]) ? cue - 1 : cue
  let start = end
  while (start > 0 && !isTaken(start - 1) && units[start - 1].word.text !== ';') start--
  while (start < end && (units[start].tag === P.punctuation || units[start].tag === P.conjunction)) start++
  if (start >= end) return []
  const content = [{ start, end }]
  // "The plan, according to Lee, will fail"
  if (
    isComma(units[cue - 1]) &&
    isComma(units[sourceEnd]) &&
    units[sourceEnd + 1] &&
    units[sourceEnd + 1].tag & (P.past | P.verbS | P.modal | P.auxiliary | P.verb)
  )
    content.push({ start: sourceEnd + 1, end: contentEnd(stretch, sourceEnd + 1) })
  return content
}
