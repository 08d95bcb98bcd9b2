import { diffArrays } from 'diff'
import type { WordDifference } from '../model/finding.js'
import type { Words } from './words.js'

/** More insertions and deletions than these are not followed: the texts are different. */
const MAX_EDITS = 400

export interface Comparison {
  readonly difference: readonly WordDifference[]
  /** Share of the words of both that they have in common, 0 to 1. */
  readonly similarity: number
  /** Words that were only added, at the beginning and at the end. */
  readonly addedBefore: number
  readonly addedAfter: number
}

/** Text with its words. */
export interface Worded {
  readonly text: string
  readonly words: Words
}

/**
 * What differs, word by word, between a text and the words `[from, to)` of another.
 * @returns null where they have too little in common for a comparison in bounded time
 */
export function compareWords(expected: Worded, found: Worded, from: number, to: number): Comparison | null {
  const before = expected.words.forms
  const after = found.words.forms.slice(from, to)
  const changes = diffArrays([...before], after, { maxEditLength: MAX_EDITS })
  if (!changes) return null
  const difference: WordDifference[] = []
  let kept = 0
  let [inExpected, inFound] = [0, from]
  for (const { count, added, removed } of changes) {
    if (removed) difference.push({ removed: slice(expected, inExpected, inExpected + count, before.length) })
    else
      difference.push(
        added
          ? { added: slice(found, inFound, inFound + count, to) }
          : { kept: slice(found, inFound, inFound + count, to) },
      )
    if (!added) inExpected += count
    if (!removed) inFound += count
    if (!added && !removed) kept += count
  }
  const onlyAdded = (change = changes[0]): number => (change?.added ? change.count : 0)
  const similarity = (2 * kept) / Math.max(1, before.length + after.length)
  const replacedLast = changes.at(-2)?.removed
  return {
    difference,
    similarity,
    addedBefore: onlyAdded(changes[0]),
    addedAfter: replacedLast ? 0 : onlyAdded(changes.at(-1)),
  }
}

/** The words `[from, to)` as they stand, with the white space that leads to the next one before `last`. */
const slice = ({ text, words }: Worded, from: number, to: number, last: number): string =>
  text.slice(words.start[from], to < last ? words.start[to] : words.end[to - 1])
