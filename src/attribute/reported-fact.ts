import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { contentEnd } from './content-edge.js'
import { Sign } from './signs.js'
import { FINITE, isComma, type Stretch } from './stretch.js'
import { subjectBefore } from './subject.js'

const isHearsay = oneOf('reportedly allegedly')

/** The bank has reportedly failed. — Allegedly, it failed. Somebody says so, who is not told. */
export const reportedFact: Construction = {
  name: 'reported-fact',
  needs: Sign.reportedly,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    for (let i = 0; i + 1 < units.length; i++) {
      if (!isHearsay(units[i].word) || units[i].quotation || isTaken(i)) continue
      // an adverb among others is no verb's
      if (isHearsay(units[i - 1]?.word)) continue
      const rest = isComma(units[i + 1]) ? i + 2 : i + 1
      const subject = i > 0 ? subjectBefore(stretch, verbStart(stretch, i)) : null
      // "a reportedly lost ship", "who reportedly left": what is told of somebody on the way
      if (rest >= units.length || (i > 0 && !(subject && isMain(stretch, subject.start) && isVerbal(stretch, i))))
        continue
      const content = [{ start: rest, end: contentEnd(stretch, rest) }]
      if (subject) content.unshift({ start: subject.start, end: i })
      scene.take('reported-fact', { content, source: null, cue: { start: i, end: i + 1, lemma: units[i].word.lower } })
    }
  },
}

/** Most auxiliaries and adverbs in front, in units. */
const MAX_VERB = 8

/** Where the auxiliaries before unit `i` begin: "| has | reportedly". */
function verbStart({ units }: Stretch, i: number): number {
  let start = i
  while (start > Math.max(0, i - MAX_VERB) && units[start - 1].tag & (P.auxiliary | P.modal | P.adverb)) start--
  return start
}

const isMain = ({ units }: Stretch, subject: number): boolean =>
  units[subject].tag !== P.relative && units[subject].word.lower !== 'that'

/** A verb stands right before or behind. */
const isVerbal = ({ units }: Stretch, i: number): boolean =>
  (units[i - 1].tag & (P.auxiliary | P.modal)) !== 0 ||
  // not "thefts allegedly committed by a gang"
  ((units[i + 1].tag & FINITE) !== 0 && units[i + 2]?.word.lower !== 'by')
