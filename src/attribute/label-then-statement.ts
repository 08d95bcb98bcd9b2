import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P, Shape } from '../model/article.js'
import type { Construction } from './construction.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { Sign } from './signs.js'
import { isColon, spanOfUnits } from './stretch.js'

/** The longest label, in units: "Rep. Ann Lee (D-Ohio):". */
const MAX_LABEL = 9

/**
 * A speaker's name and a colon at the head of a paragraph: a headline "Lee: Plan Will Fail", "Poll: Lee Leads", a transcript
 * "LEE: No.", and before a quotation 'Lee: "No."'
 */
export const labelThenStatement: Construction = {
  name: 'label-then-statement',
  needs: Sign.colon,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units, article, paragraph, firstToken } = stretch
    const { paragraphs } = article
    if (firstToken !== paragraphs[paragraph].firstToken) return
    const colon = units.findIndex((unit, i) => i <= MAX_LABEL && isColon(unit))
    if (colon < 1 || colon + 1 >= units.length || isTaken(colon + 1)) return
    const isReporter = isSpeechWord(units[0].word, 'reporter')
    const titled = paragraph === 0 || units[colon + 1].quotation !== null || isReporter
    const label = units.slice(0, colon)
    const isLabel = label.every(
      (unit) => unit.word.shape & (titled ? Shape.capital : Shape.allCaps) || unit.tag & (P.punctuation | P.determiner),
    )
    if (!isLabel || !label.some((unit) => unit.tag & (P.name | P.noun) || unit.word.shape & Shape.allCaps)) return
    const phrase = nounPhraseBefore(stretch, colon)
    if (!phrase || phrase.start > 0 || !scene.isSpeaker(spanOfUnits(stretch, phrase.start, phrase.end))) return
    let end = units.length
    while (end > colon + 1 && !units[end - 1].quotation && units[end - 1].tag === P.punctuation) end--
    if (end - colon < 3 && !units[colon + 1].quotation) return
    // "Source: Ann Lee"
    if (isReporter && units.slice(colon + 1, end).every(({ tag, glued }) => tag === P.name || glued)) return
    scene.take('label-then-statement', {
      content: [{ start: colon + 1, end }],
      source: phrase,
      cue: { start: colon, end: colon + 1, lemma: ':' },
    })
  },
}
