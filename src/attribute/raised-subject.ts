import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { contentEnd } from './content-edge.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import type { Stretch, Unit } from './stretch.js'
import { subjectBefore } from './subject.js'

const isWhat = oneOf('what whatever whoever')
const isBe = oneOf("is are was were be been being 're 's ’re ’s isn't aren't wasn't weren't")

/** Prices are expected to rise. — Kim is said to have left. — It is believed that the bank failed. By whom, is not told. */
export const raisedSubject: Construction = {
  name: 'raised-subject',
  needs: Sign.raising,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    for (let i = 1; i + 1 < units.length; i++) {
      if (!isRaising(units, i) || isTaken(i)) continue
      const start = groupStart(units, i)
      // "might have been expected to": nobody has
      if (units.slice(start, i).some(({ tag }) => tag === P.modal)) continue
      const subject = subjectBefore(stretch, start)
      const content = subject && !isTaken(subject.start) ? contentAround(stretch, subject, i) : null
      if (!content) continue
      const lemma = units[i].word.lower
      scene.take('raised-subject', { content, source: null, cue: { start, end: i + 1, lemma } })
    }
  },
}

/** "is widely | expected | to rise", "is | believed | that". */
export function isRaising(units: readonly Unit[], i: number): boolean {
  const { quotation, word } = units[i]
  if (quotation || !isSpeechWord(word, 'raising')) return false
  const next = units[i + 1]
  if (!next || !(next.tag === P.infinitiveTo || next.word.lower === 'that')) return false
  let before = i - 1
  while (before > 0 && units[before].tag === P.adverb) before--
  return isBe(units[before]?.word)
}

/** Where the auxiliaries and adverbs before a participle begin: "| has long been | believed". */
function groupStart(units: readonly Unit[], i: number): number {
  let start = i
  while (start > Math.max(0, i - MAX_GROUP) && units[start - 1].tag & (P.auxiliary | P.modal | P.adverb)) start--
  return start
}

/** Most auxiliaries and adverbs in front, in units. */
const MAX_GROUP = 6

/** "| Prices | are expected | to rise |", "it is believed | that the bank failed |". */
function contentAround(stretch: Stretch, subject: UnitRange, participle: number): UnitRange[] | null {
  const { units } = stretch
  const rest = { start: participle + 1, end: contentEnd(stretch, participle + 1, { verbless: true }) }
  const isThat = units[rest.start].word.lower === 'that'
  if (units[subject.start].word.lower === 'it' && isThat)
    return [{ start: rest.start, end: contentEnd(stretch, rest.start) }]
  // "what is expected to happen | is": the subject of another verb; "who is expected to win?": a question
  if (isWhat(units[subject.start].word) || (subject.start === 0 && units[0].tag === P.relative)) return null
  return isThat ? null : [subject, rest]
}
