import { perWord } from '../../lexicon/per-word.js'
import type { Word } from '../../model/article.js'
import { contextRules } from './context/index.js'

/** What is asked of a rule at every name, in one shape for all. */
export const askedRules = contextRules.map(({ name, headings = false, weigh }) => ({ name, headings, weigh }))

/** The rules, by index and in order, that words on one side of a name call upon; words that call upon the same share it. */
interface Called {
  readonly rules: readonly number[]
  readonly index: number
}

const ALWAYS = indicesOf(({ wordBefore, wordAfter }) => !wordBefore && !wordAfter)

function indicesOf(is: (rule: (typeof contextRules)[number]) => boolean): number[] {
  return [...contextRules.keys()].filter((r) => is(contextRules[r]))
}

function calledBy(side: 'wordBefore' | 'wordAfter'): (word: Word | undefined) => Called {
  const known = new Map<string, Called>()
  const sharedOf = (rules: readonly number[]): Called => {
    const key = rules.join(' ')
    let shared = known.get(key)
    if (!shared) known.set(key, (shared = { rules, index: known.size }))
    return shared
  }
  const none = sharedOf([])
  const called = perWord((word) => sharedOf(indicesOf((rule) => rule[side]?.(word) ?? false)))
  return (word) => (word ? called(word) : none)
}

const calledByBefore = calledBy('wordBefore')
const calledByAfter = calledBy('wordAfter')
/** What both sides call upon, by the index of either. */
const onBothSides: (readonly number[])[][] = []

/**
 * The rules, by index and in order, that the words around a name, undefined at the edge of its sentence, call upon, with
 * those that no word does: few of thirty have anything to say of a name.
 */
export function rulesBeside(before: Word | undefined, after: Word | undefined): readonly number[] {
  const left = calledByBefore(before)
  const right = calledByAfter(after)
  const row = (onBothSides[left.index] ??= [])
  return (row[right.index] ??= [...new Set([...ALWAYS, ...left.rules, ...right.rules])].sort((a, b) => a - b))
}
