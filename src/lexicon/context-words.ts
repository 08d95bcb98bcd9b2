import type { Word } from '../model/article.js'
import { oneOf } from './one-of.js'
import { readList, readTable } from './table.js'

/**
 * The tests of a table of contexts: whether a word tells something of what stands beside it.
 * @param contents rows "context | words"
 * @param file name of the table, for its faults
 * @returns from a context to its test
 */
export const contextWords = (
  contents: string,
  file: string,
): ReadonlyMap<string, (word: Word | undefined) => boolean> =>
  new Map(
    readTable<'context' | 'words'>(contents, file).map(({ context, words }) => [
      context,
      oneOf(readList(words).join(' ')),
    ]),
  )
