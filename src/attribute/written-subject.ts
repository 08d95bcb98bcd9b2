import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isDay } from './noun-phrase.js'
import { isComma, isFinite, isNominal, type Unit } from './stretch.js'

const isThisOrLast = oneOf('this last')

/** "an average of | polls | shows", "her | records |, which show": what is written as subject of the verb that begins at `verb`; -1 if it is none. */
export function writtenBefore(units: readonly Unit[], verb: number): number {
  let last = verb - 1
  if (units[last]?.tag === P.relative) last -= isComma(units[last - 1]) ? 2 : 1
  for (let i = last; i >= Math.max(0, last - MAX_SUBJECT); i--) {
    const { quotation, tag, word } = units[i]
    // "records | compiled by the board | show", "a poll | released Sunday | shows"
    const next = units[i + 1]
    const describes = (word.parts & P.participle) !== 0 && (startsDate(next) || isPrepositionSoon(units, i + 1))
    if (quotation || (!describes && (isFinite(units[i]) || tag & (P.punctuation | P.relative)))) return -1
    // not "poll workers"
    if (isSpeechWord(word, 'written') && (i + 1 === verb || !isNominal(units[i + 1]))) return i
  }
  return -1
}

/** "compiled | by the board", "made | public by the board" */
const isPrepositionSoon = (units: readonly Unit[], i: number): boolean =>
  ((units[units[i].tag === P.adjective ? i + 1 : i]?.tag ?? 0) & P.preposition) !== 0

/** "Sunday", "this week" */
const startsDate = (unit: Unit): boolean => isDay(unit) || isThisOrLast(unit.word)

/** How long such a subject may be, in units. */
export const MAX_SUBJECT = 10
