import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import { isPeople, isPersonNoun } from './person-noun.js'
import type { Construction } from './construction.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import { Sign } from './signs.js'
import { FINITE, isColon, isNominal, spanOfUnits, type Stretch } from './stretch.js'

const isPlacing = oneOf('in at on near over under after amid during by')

/** "| shut | over rust", "| closed | in June" */
const HAPPENED = P.past | P.participle

/** The longest label, in units: "New York City fire officials". */
const MAX_LABEL = 5

/** The first line of an article with who says so behind a colon: "Bridge Shut Over Rust: Engineers", "Two Dead in Harlow Fire: Police". */
export const statementThenLabel: Construction = {
  name: 'statement-then-label',
  needs: Sign.colon,
  find(scene) {
    const { stretch } = scene
    const { units, article, paragraph, firstToken, endToken } = stretch
    const line = article.paragraphs[paragraph]
    if (paragraph > 0 || firstToken !== line.firstToken || endToken !== line.endToken) return
    const colon = units.findIndex(isColon)
    if (colon < 2 || units.length - colon - 1 > MAX_LABEL) return
    const label = nounPhraseFrom(stretch, colon + 1)
    const maySay = label?.end === units.length && isWho(stretch, label.end - 1)
    if (!label || !(maySay || scene.isSpeaker(spanOfUnits(stretch, label.start, label.end)))) return
    // "Best Bars in Town: A Guide for Engineers"
    if (label.end < units.length || units.slice(label.start).some(({ tag }) => tag & (P.determiner | P.preposition)))
      return
    const isReporter = isSpeechWord(units[label.end - 1].word, 'reporter')
    if (!isStatement(stretch, colon, isReporter) || !scene.isFree({ start: 0, end: units.length })) return
    scene.take('statement-then-label', {
      content: [{ start: 0, end: colon }],
      source: label,
      cue: { start: colon, end: colon + 1, lemma: ':' },
    })
  },
}

/** "police", "minister", "engineers". */
const isWho = ({ units }: Stretch, i: number): boolean => {
  const { word } = units[i]
  return isSpeechWord(word, 'reporter') || isPersonNoun(word) || isPeople(word)
}

/**
 * "Bridge | shut | over rust": something is told of something; not "Now hiring", "Letters to the editor", "Wanted in Lipno".
 * @param isReporter whether they report what happened, "Two dead | in | Harlow fire: Police"; "Woman in the news: Ann Lee" is a
 * title
 */
function isStatement({ units }: Stretch, end: number, isReporter: boolean): boolean {
  const words = units.slice(0, end)
  const opens = P.adverb | P.gerund | P.participle | P.past | P.subordinator | P.relative | P.preposition
  if (words[0].tag & opens || !words.some((unit) => unit.quotation || isNominal(unit) || unit.tag === P.number))
    return false
  return words.some(
    ({ quotation, tag, word }, i) =>
      i > 0 &&
      (quotation !== null ||
        (isPlacing(word) && (isReporter || (i > 1 && (words[i - 1].word.parts & HAPPENED) !== 0))) ||
        (tag & (FINITE | P.infinitiveTo)) !== 0 ||
        (i === end - 1 && (word.parts & P.adjective) !== 0)),
  )
}
