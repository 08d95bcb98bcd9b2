import { oneOf } from '../lexicon/one-of.js'
import { isSpeechWord } from '../lexicon/speech-words.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import { isColon, isComma, isDash, type Stretch } from './stretch.js'
import { firstSubject } from './subject.js'

const isPresenting = oneOf("'s is")

/** Lee demurred: “No.” — Lee issued a statement, “It will fail.” — More from Lee: “No.” Whatever the verb is, its subject speaks. */
export const clauseThenQuote: Construction = {
  name: 'clause-then-quote',
  needs: Sign.quotation,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    const quotation = units.findIndex(
      (unit, i) => i > 1 && unit.quotation?.use === 'speech' && !isTaken(i) && handsOver(stretch, i),
    )
    if (quotation < 0 || quotation < units.length - 2) return
    const source = labelBefore(stretch, quotation - 1) ?? firstSubject(stretch, quotation - 1)
    if (source)
      scene.take('clause-then-quote', { content: [{ start: quotation, end: quotation + 1 }], source, cue: null })
  },
}

/** A colon, dash or comma before a quotation that looks like a sentence of its own. */
function handsOver(stretch: Stretch, i: number): boolean {
  const { units, article } = stretch
  const { start, end } = units[i].quotation!.inner
  if (
    !/[.!?…]['’]?$/.test(article.text.slice(end - 2, end)) ||
    !/^\W{0,3}[\p{Lu}\d]/u.test(article.text.slice(start, start + 4))
  )
    return false
  // "a column titled, “It Is Late.”", "their slogan, “No.”"
  if (isComma(units[i - 1])) return !isSpeechWord(units[i - 2].word, 'titling')
  return isColon(units[i - 1]) || isDash(stretch, i - 1)
}

/** "– Lee:", "from Lee:", "Here's Lee in May 1992:": the name right before the colon, or what is presented. */
function labelBefore(stretch: Stretch, colon: number): UnitRange | null {
  const { units } = stretch
  if (!isColon(units[colon])) return null
  if (units[0].word.lower === 'here' && isPresenting(units[1].word)) return nounPhraseFrom(stretch, 2)
  if (units[colon - 1]?.tag !== P.name) return null
  let start = colon
  while (start > 0 && units[start - 1].tag === P.name) start--
  return start === 0 || isDash(stretch, start - 1) || units[start - 1].word.lower === 'from'
    ? nounPhraseBefore(stretch, colon) && { start, end: colon }
    : null
}
