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
  const always = [...contextRules.keys(), END].filter(
    (r) => !contextRules[r]?.wordBefore && !contextRules[r]?.wordAfter,
  )
  const called = perWord((word) => {
    const rules: number[] = []
    for (let r = 0; r < END; r++) if (contextRules[r][side]?.(word)) rules.push(r)
    return rules.length ? [...rules, ...always].toSorted((a, b) => a - b) : always
  })
  return (word) => (word ? called(word) : always)
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
