import { Known } from '../../../lexicon/gazetteer.js'
import { Shape, type Word } from '../../../model/article.js'
import { TYPES } from '../evidence.js'
import { wordFacts } from '../word-facts.js'
import type { ContextRule } from '../surroundings.js'

/** A name alone between quotation marks is a work or a catchword: “Hamilton”, "The Winter Road". */
export const quotedTitle: ContextRule = {
  name: 'quoted-title',
  wordAfter: ({ text, lower }) => /^["”’'»]/.test(text) && lower !== "'s",
  weigh({ before, shape: { words, known } }, weigh) {
    const opened = /^["“‘'«`]/.test((before(1)?.text === 'The' ? before(2) : before(1))?.text ?? '')
    // “RADICAL TERROR” is only said loudly
    if (opened && words.length > 1 && words.every(isLoud)) {
      for (const type of TYPES) weigh(type, -3)
      return
    }
    // "No."
    if (known & Known.nonName) return
    if (opened) weigh('other', words.some(({ shape }) => !(shape & Shape.capital)) ? 8 : words.length > 1 ? 2.5 : 1.4)
  },
}

/** A common word or a people in capitals that is longer than acronyms are. */
const isLoud = (word: Word): boolean =>
  Boolean(word.shape & Shape.allCaps) &&
  word.text.length > 4 &&
  (wordFacts(word).common || Boolean(wordFacts(word).known & Known.people))
