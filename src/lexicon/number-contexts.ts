import type { Word } from '../model/article.js'
import contexts from './en/number-contexts.txt'
import idioms from './en/number-idioms.txt'
import { perWord } from './per-word.js'
import { PhraseTrie } from './phrase-trie.js'
import { readList, readTable } from './table.js'

/** What a word tells of a number beside it; each is explained in `en/number-contexts.txt`. */
export type NumberContext =
  'label' | 'month' | 'street' | 'year-cue' | 'ranked' | 'change' | 'contest' | 'crowd' | 'aged'

const contextsByForm = new Map<string, NumberContext[]>()
for (const { context, words } of readTable<'context' | 'words'>(contexts, 'number-contexts.txt'))
  for (const form of readList(words))
    contextsByForm.set(form, [...(contextsByForm.get(form) ?? []), context as NumberContext])

const NONE: readonly NumberContext[] = []
const contextsOf = perWord(({ lower }) => contextsByForm.get(lower) ?? NONE)

/** Whether a word tells this of a number beside it. */
export const hasContext = (word: Word, context: NumberContext): boolean => contextsOf(word).includes(context)

/** Phrases whose number words count nothing: "24/7", "at first". */
export const numberIdioms = new PhraseTrie<true>(readList(idioms).map((phrase) => [phrase, true]))
