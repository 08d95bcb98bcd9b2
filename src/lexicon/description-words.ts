import words from './en/description-words.txt'
import { readList, readTable } from './table.js'

/** What a word between "the" and a noun does; each is explained in `en/description-words.txt`. */
export type DescriptionWordUse = 'plain' | 'judging' | 'contrasting'

const byUse = new Map(
  readTable<'use' | 'words'>(words, 'description-words.txt').map(({ use, words: list }) => [
    use,
    new Set(readList(list)),
  ]),
)

/** Whether a word (in small letters) is used so in a description. */
export const isDescriptionWord = (word: string, use: DescriptionWordUse): boolean => byUse.get(use)!.has(word)
