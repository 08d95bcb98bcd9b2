import { perWord } from '../../lexicon/per-word.js'
import type { Word } from '../../model/article.js'
import { contextRules } from './context/index.js'

/** Stands behind the last of a list. */
const END = contextRules.length

/**
 * The rules, by index and in order, that a word on one side of a name calls upon, with those that no word does: few of
 * thirty have anything to say of a name.
 */
function calledBy(side: 'wordBefore' | 'wordAfter'): (word: Word | undefined) => readonly number[] {
  const list = (word: Word | undefined): number[] => [
    ...[...contextRules.keys()].filter((r) => {
      const { wordBefore, wordAfter, [side]: isCue } = contextRules[r]
      return wordBefore || wordAfter ? word && isCue?.(word) : true
    }),
    END,
  ]
  const atEdge = list(undefined)
  const besideWord = perWord(list)
  return (word) => (word ? besideWord(word) : atEdge)
}

const calledByBefore = calledBy('wordBefore')
const calledByAfter = calledBy('wordAfter')

/** Asks for each of the rules that the words around a name, undefined at the edge of its sentence, call upon, in order. */
export function forRulesBeside(before: Word | undefined, after: Word | undefined, ask: (rule: number) => void): void {
  const left = calledByBefore(before)
  const right = calledByAfter(after)
  for (let i = 0, k = 0; ;) {
    const rule = Math.min(left[i], right[k])
    if (rule === END) return
    if (left[i] === rule) i++
    if (right[k] === rule) k++
    ask(rule)
  }
}
