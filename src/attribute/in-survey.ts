import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { contentEnd } from './content-edge.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { timeEnd, startsTime } from './occasion.js'
import { withReducedRelative } from './reduced-relative.js'
import { Sign } from './signs.js'
import { isBreak, isComma, type Stretch } from './stretch.js'

/** In the latest Herald poll, Lee leads by ten points. But in most surveys last year, he was behind. */
export const inSurvey: Construction = {
  name: 'in-survey',
  needs: Sign.survey,
  find(scene) {
    const { stretch } = scene
    const { units } = stretch
    for (let i = 0; i + 1 < units.length; i++) {
      if (units[i].word.lower !== 'in' || units[i].quotation || !opensClause(stretch, i)) continue
      const source = surveyFrom(stretch, i + 1)
      const content = source && clauseBehind(stretch, source.end)
      // "In the poll, half said “no”": said by them
      if (content && scene.isFree(content))
        scene.take('in-survey', { content: [content], source, cue: { start: i, end: i + 1, lemma: 'in' } })
    }
  },
}

/** "the latest Herald poll released Monday", "most surveys last week": a survey with what is told of it. */
function surveyFrom(stretch: Stretch, start: number): UnitRange | null {
  const { units } = stretch
  const phrase = nounPhraseFrom(stretch, start)
  if (!phrase) return null
  const head = units.slice(phrase.start, phrase.end).findIndex(({ tag }) => tag === P.preposition)
  const last = head < 0 ? phrase.end - 1 : phrase.start + head - 1
  if (!isSpeechWord(units[last]?.word, 'survey')) return null
  return withReducedRelative(stretch, phrase)
}

const opensClause = ({ units }: Stretch, i: number): boolean =>
  i === 0 || isBreak(units[i - 1].word) || (i === 1 && units[0].tag === P.conjunction)

/** ", | Lee leads by ten points |": behind the comma, and behind ", conducted in May,". */
function clauseBehind(stretch: Stretch, end: number): UnitRange | null {
  const { units } = stretch
  let comma = units[end] && startsTime(units, end) ? timeEnd(units, end) : end
  if (!isComma(units[comma])) return null
  if (units[comma + 1] && units[comma + 1].word.parts & P.participle) {
    let close = comma + 2
    while (close < Math.min(units.length, comma + MAX_ASIDE) && !isComma(units[close])) close++
    if (isComma(units[close])) comma = close
  }
  const start = comma + 1
  return start < units.length ? { start, end: contentEnd(stretch, start) } : null
}

/** Longest such aside, in units. */
const MAX_ASIDE = 16
