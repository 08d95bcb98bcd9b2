import { oneOf } from '../lexicon/one-of.js'
import { PartOfSpeech as P } from '../model/article.js'
import type { Construction } from './construction.js'
import { contentEnd } from './content-edge.js'
import { nounPhraseBefore } from './noun-phrase-before.js'
import { nounPhraseFrom } from './noun-phrase-from.js'
import type { UnitRange } from './noun-phrase.js'
import { Sign } from './signs.js'
import { isComma, type Stretch } from './stretch.js'

const isPossessivePronoun = oneOf('his her their its')

/** In Lee's words, the plan was “dead.” — The plan was, in the words of Lee, “dead.” */
export const inWordsOf: Construction = {
  name: 'in-words-of',
  needs: Sign.words,
  find(scene) {
    const { stretch, isTaken } = scene
    const { units } = stretch
    const lastQuotation = units.findLastIndex(({ quotation }) => quotation)
    for (let i = 1; i + 2 < units.length; i++) {
      if (units[i].word.lower !== 'words' || isTaken(i)) continue
      const found = ownerAround(stretch, i)
      if (!found || units[found.start - 1]?.word.lower !== 'in' || !isComma(units[found.end])) continue
      const start = found.end + 1
      if (lastQuotation >= start)
        scene.take('in-words-of', {
          content: [{ start, end: contentEnd(stretch, start) }],
          source: found.source,
          cue: { start: found.start - 1, end: found.start, lemma: 'in words' },
        })
    }
  },
}

/** "Lee's words", "his own words", "the words of Lee": where the phrase begins and ends, and whose words they are. */
function ownerAround(stretch: Stretch, words: number): (UnitRange & { readonly source: UnitRange }) | null {
  const { units } = stretch
  if (units[words + 1]?.word.lower === 'of' && units[words - 1].word.lower === 'the') {
    const source = nounPhraseFrom(stretch, words + 2)
    return source && { start: words - 1, end: source.end, source }
  }
  const owner = units[words - 1].word.lower === 'own' ? words - 2 : words - 1
  if (isPossessivePronoun(units[owner]?.word))
    return { start: owner, end: words + 1, source: { start: owner, end: owner + 1 } }
  const name = units[owner]?.tag === P.possessive ? nounPhraseBefore(stretch, owner) : null
  return name && { start: name.start, end: words + 1, source: { start: name.start, end: owner } }
}
